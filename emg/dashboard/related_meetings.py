"""The sittings of one Senior Officials Meeting: the meeting itself and the segments that prepare it."""

from dataclasses import dataclass

from django.db.models import Q

from meetings.models import Meeting

from .as_of import AsOf


@dataclass(frozen=True)
class RelatedMeetings:
    part_of: Meeting | None
    segments: tuple[Meeting, ...]

    def __bool__(self) -> bool:
        return bool(self.part_of or self.segments)


def related_meetings(meeting: Meeting, *, as_of: AsOf) -> RelatedMeetings:
    """Public ones only, and of a past moment those on record by then. One query."""
    related = Meeting.objects.public().filter(Q(pk=meeting.part_of_id) | Q(part_of=meeting))
    if not as_of.is_now:
        related = related.filter(pk__in=[report.meeting_id for report in as_of.record.reports])
    found = list(related.order_by("planned_on_latest", "slug"))
    return RelatedMeetings(
        part_of=next((other for other in found if other.pk == meeting.part_of_id), None),
        segments=tuple(other for other in found if other.pk != meeting.part_of_id),
    )
