"""The meetings: what is planned, and what was held, by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import MeetingState
from meetings.models import Report

from .as_of import AsOf
from .next_meeting import NextMeeting, planned, unreported_meetings


@dataclass(frozen=True)
class PastMeeting:
    """A meeting with its report in force, or one that was cancelled."""

    title: str
    slug: str
    on: PartialDate | None
    report: Report | None


@dataclass(frozen=True)
class Year:
    year: int | None  # None: without a date
    meetings: tuple[PastMeeting, ...]  # latest first


@dataclass(frozen=True)
class MeetingList:
    planned: tuple[NextMeeting, ...]  # next first, then what is overdue, then what has no date
    years: tuple[Year, ...]


def meeting_list(as_of: AsOf) -> MeetingList:
    """Every meeting on record; plans only on a page of now. One query at most."""
    held = [
        PastMeeting(report.title, report.meeting.slug, on=report.held_on, report=report)
        for report in reversed(as_of.record.reports)
    ]
    if not as_of.is_now:
        return MeetingList(planned=(), years=_by_year(held))
    unreported = unreported_meetings(as_of)
    cancelled = [
        PastMeeting(meeting.title, meeting.slug, on=meeting.planned_on, report=None)
        for meeting in unreported
        if meeting.state == MeetingState.CANCELLED
    ]
    plans = [
        planned(meeting, day=as_of.record.day)
        for meeting in unreported
        if meeting.state != MeetingState.CANCELLED
    ]
    return MeetingList(
        planned=tuple(sorted(plans, key=lambda plan: (plan.on is None, plan.is_overdue))),
        years=_by_year([*held, *cancelled]),
    )


def _by_year(meetings: Iterable[PastMeeting]) -> tuple[Year, ...]:
    def day(meeting: PastMeeting) -> int:
        return meeting.on.latest.toordinal() if meeting.on else 0

    def year(meeting: PastMeeting) -> int | None:
        return meeting.on.latest.year if meeting.on else None

    latest_first = sorted(meetings, key=day, reverse=True)
    return tuple(Year(number, tuple(held)) for number, held in groupby(latest_first, key=year))
