"""The sittings of one Senior Officials Meeting: the meeting itself and the segments that prepare it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Q

from emg.lib.once_for_each import once_reading
from meetings.models import Meeting, Report
from meetings.standing import Record

from .as_of import AsOf

_WHOLE = Meeting.objects.filter(part_of__isnull=False).values("part_of")


class RelatedMeeting(NamedTuple):
    meeting: Meeting
    title: str  # of its report on record; the plan's where there is none


@dataclass(frozen=True)
class RelatedMeetings:
    part_of: RelatedMeeting | None
    segments: tuple[RelatedMeeting, ...]

    def __bool__(self) -> bool:
        return bool(self.part_of or self.segments)


@once_reading(Meeting, Report)
def _in_segments(_record: Record) -> Sequence[Meeting]:
    """Every public meeting that is part of another, or has parts."""
    related = Meeting.objects.public().filter(Q(part_of__isnull=False) | Q(pk__in=_WHOLE))
    return list(related.order_by("planned_on_latest", "slug"))


def related_meetings(meeting: Meeting, *, as_of: AsOf) -> RelatedMeetings:
    """Public ones only, and of a past moment those on record by then. One query, once for each record."""
    on_record = {report.meeting_id: report.title for report in as_of.record.reports}
    found = [
        RelatedMeeting(other, on_record.get(other.pk, other.title))
        for other in _in_segments(as_of.record)
        if (other.pk == meeting.part_of_id or other.part_of_id == meeting.pk)
        and (as_of.is_now or other.pk in on_record)
    ]
    return RelatedMeetings(
        part_of=next((other for other in found if other.meeting.pk == meeting.part_of_id), None),
        segments=tuple(other for other in found if other.meeting.pk != meeting.part_of_id),
    )
