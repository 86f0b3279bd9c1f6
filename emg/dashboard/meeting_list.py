"""The meetings: what is planned, and what was held, by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from emg.lib.spreadsheets import Table, Value
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, Report

from .as_of import AsOf
from .next_meeting import NextMeeting, planned, unreported_meetings


@dataclass(frozen=True)
class PastMeeting:
    """A meeting with its report in force, or one without: held, cancelled, or planned for years ago."""

    title: str
    meeting: Meeting
    on: PartialDate | None
    report: Report | None

    @property
    def state(self) -> MeetingState:
        return MeetingState.HELD if self.report else MeetingState(self.meeting.state)

    @property
    def in_words(self) -> str:
        """What became of it, beside its date."""
        if self.state == MeetingState.HELD:
            return _("held") if self.report else _("held, no report on record")
        if self.state == MeetingState.PLANNED:
            return _("was planned; no report on record")
        return str(self.state.label).lower()


@dataclass(frozen=True)
class Year:
    year: int | None  # None: without a date
    meetings: tuple[PastMeeting, ...]  # latest first


@dataclass(frozen=True)
class MeetingList:
    as_of: AsOf
    planned: tuple[NextMeeting, ...]  # next first, then what is overdue, then what has no date
    years: tuple[Year, ...]

    @property
    def ignored(self) -> Sequence[str]:
        return self.as_of.ignored

    @property
    def query(self) -> str:
        return self.as_of.query

    def table(self, *, site: str) -> Table:
        listed: list[PastMeeting | NextMeeting] = list(self.planned)
        for year in self.years:
            listed += year.meetings
        return Table(COLUMNS, [_values(meeting, site=site) for meeting in listed])


def meeting_list(as_of: AsOf) -> MeetingList:
    """Every meeting on record; plans only on a page of now. One query at most."""
    held = [
        PastMeeting(report.title, report.meeting, on=report.held_on, report=report)
        for report in reversed(as_of.record.reports)
    ]
    if not as_of.is_now:
        return MeetingList(as_of, planned=(), years=_by_year(held))
    unreported = unreported_meetings(as_of.record)
    past = [
        PastMeeting(meeting.title, meeting, on=meeting.planned_on, report=None)
        for meeting in unreported
        if _is_past(meeting, latest_report=as_of.record.latest_report)
    ]
    plans = [
        planned(meeting, day=as_of.record.day)
        for meeting in unreported
        if not _is_past(meeting, latest_report=as_of.record.latest_report)
    ]
    return MeetingList(
        as_of,
        planned=tuple(sorted(plans, key=lambda plan: (plan.on is None, plan.is_overdue))),
        years=_by_year([*held, *past]),
    )


def _is_past(meeting: Meeting, *, latest_report: Report | None) -> bool:
    """Held or cancelled; or meant for a day before the latest meeting of which there is a report."""
    if meeting.state in (MeetingState.HELD, MeetingState.CANCELLED):
        return True
    on = meeting.planned_on
    return on is not None and latest_report is not None and on.latest < latest_report.last_day


def _by_year(meetings: Iterable[PastMeeting]) -> tuple[Year, ...]:
    def day(meeting: PastMeeting) -> int:
        return meeting.on.latest.toordinal() if meeting.on else 0

    def year(meeting: PastMeeting) -> int | None:
        return meeting.on.latest.year if meeting.on else None

    latest_first = sorted(meetings, key=day, reverse=True)
    return tuple(Year(number, tuple(held)) for number, held in groupby(latest_first, key=year))


COLUMNS = (
    "title",
    "short_name",
    "number",
    "segment",
    "decides_or_advises",
    "state",
    "date",
    "starts_at",
    "ends_at",
    "time_zone",
    "mode",
    "place",
    "revision",
    "symbol",
    "slug",
    "address",
    "summary",
)


def _values(listed: PastMeeting | NextMeeting, *, site: str) -> tuple[Value, ...]:
    meeting = listed.meeting
    assert meeting is not None, "what is listed is a meeting on record"
    report = listed.report if isinstance(listed, PastMeeting) else None
    sitting = report or meeting
    return (
        listed.title,
        meeting.short_name,
        meeting.number,
        meeting.segment,
        "decides" if meeting.can_decide else "advises",
        listed.state.value,
        listed.on.edtf if listed.on else "",
        f"{sitting.starts_at:%H:%M}" if sitting.starts_at else "",
        f"{sitting.ends_at:%H:%M}" if sitting.ends_at else "",
        sitting.time_zone,
        sitting.mode,
        sitting.place,
        report.revision if report else None,
        report.symbol if report else "",
        meeting.slug,
        f"{site}{meeting.get_absolute_url()}",
        f"{site}{reverse('summary_revision', args=[meeting.slug, report.revision])}" if report else "",
    )
