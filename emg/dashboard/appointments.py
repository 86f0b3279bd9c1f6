"""The public meetings as appointments: when, how certain, and how often what is public of one has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, Report

from .as_of import AsOf
from .atom import BEGINNING
from .next_meeting import unreported_meetings

# What a calendar shows of a plan: only changes of these count.
SHOWN = (
    "title",
    "planned_on",
    "starts_at",
    "ends_at",
    "time_zone",
    "zone_label",
    "mode",
    "place",
    "state",
)


class Version(NamedTuple):
    """How often it changed, and when it last did."""

    number: int
    at: datetime


@dataclass(frozen=True)
class Appointment:
    """A meeting with a date: as held, where a report is on record, or else as planned."""

    meeting: Meeting
    report: Report | None
    on: PartialDate
    version: Version

    @property
    def sitting(self) -> Report | Meeting:
        return self.report or self.meeting

    @property
    def state(self) -> MeetingState:
        return MeetingState.HELD if self.report else MeetingState(self.meeting.state)


def appointments(as_of: AsOf) -> list[Appointment]:
    """Every public meeting with a date, by date. A plan keeps no public history, so plans are of now only."""
    reports = {report.meeting: report for report in as_of.record.reports}
    meetings = [*reports, *(unreported_meetings(as_of.record) if as_of.is_now else [])]
    events = _events(meetings)
    dated = [
        (meeting, report, report.held_on if report else meeting.planned_on)
        for meeting in meetings
        for report in [reports.get(meeting)]
    ]
    found = [
        Appointment(meeting, report, on=on, version=_version(events[meeting.pk], report=report))
        for meeting, report, on in dated
        if on
    ]
    return sorted(found, key=lambda one: (one.on.earliest, one.on.latest, one.meeting.slug))


def _events(meetings: Iterable[Meeting]) -> Mapping[int, list[tuple[datetime, tuple[Any, ...]]]]:
    """By meeting: when its plan was written, and what of it is shown. One query."""
    rows = Meeting.pgh_event_model.objects.filter(pgh_obj__in=list(meetings)).order_by("pgh_id")  # type: ignore[attr-defined]
    events: dict[int, list[tuple[datetime, tuple[Any, ...]]]] = defaultdict(list)
    for meeting, at, *shown in rows.values_list("pgh_obj_id", "pgh_created_at", *SHOWN):
        events[meeting].append((at, tuple(shown)))
    return events


def _version(events: Sequence[tuple[datetime, tuple[Any, ...]]], *, report: Report | None) -> Version:
    """A report ends the history of the plan: the paper is one change more, each revision another."""
    issued = report.approved_at if report else None
    changes: list[datetime] = []
    before: tuple[Any, ...] | None = None
    for at, shown in events:
        if shown != before and (issued is None or at <= issued):
            changes.append(at)
        before = shown
    planned = Version(max(len(changes) - 1, 0), changes[-1] if changes else BEGINNING)
    if report is None or issued is None:
        return planned
    return Version(planned.number + 1 + report.revision, issued)
