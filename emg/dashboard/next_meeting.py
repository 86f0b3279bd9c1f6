"""The next meeting on record: what the latest report said of it, or what has been announced since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from emg.lib.once_for_each import once_reading
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, Report, Section
from meetings.standing import Record

from .as_of import AsOf


@dataclass(frozen=True)
class NextMeeting:
    title: str
    on: PartialDate | None
    state: MeetingState
    is_overdue: bool  # its time has passed, and no report tells whether it was held
    meeting: Meeting | None = None  # to link to
    is_named: bool = True  # else it is not public, and goes by the heading of the section that speaks of it

    @property
    def in_words(self) -> str:
        """ "November 2022, likely", "was planned for November 2022; no report on record", "postponed"."""
        if self.state in (MeetingState.CANCELLED, MeetingState.POSTPONED):
            return self._called_off
        if self.state == MeetingState.HELD:
            return self._held
        if self.on is None:
            return _("date not yet on record")
        if self.is_overdue:
            return _("was planned for %(date)s; no report on record") % {"date": self.on.without_likely}
        return str(self.on)

    @property
    def _held(self) -> str:
        held = _("held, no report on record")
        return f"{self.on.without_likely} ({held})" if self.on else held

    @property
    def _called_off(self) -> str:
        state = str(self.state.label).lower()
        if self.on is None:
            return state
        return _("%(state)s; was planned for %(date)s") % {"state": state, "date": self.on.without_likely}


def planned(meeting: Meeting, *, day: date) -> NextMeeting:
    """A public meeting without a report, by its plan."""
    return NextMeeting(
        title=meeting.title,
        on=meeting.planned_on,
        state=MeetingState(meeting.state),
        is_overdue=_has_passed(meeting.planned_on, day=day),
        meeting=meeting,
    )


def plan_of(slug: str, *, as_of: AsOf) -> NextMeeting | None:
    """The plan of a public meeting without a report; a plan keeps no history, so only on a page of now."""
    meetings = unreported_meetings(as_of.record) if as_of.is_now else []
    meeting = next((plan for plan in meetings if plan.slug == slug), None)
    return planned(meeting, day=as_of.record.day) if meeting else None


def next_meeting(as_of: AsOf) -> NextMeeting | None:
    """The one said or announced to come next; else the one that should have taken place. Two queries, once
    for all moments of a record.

    A past moment knows only what the report in force then said: a meeting's plan keeps no history.
    """
    return _next(as_of.record, is_now=as_of.is_now)


@once_reading(Meeting, Report, Section)
def _next(record: Record, *, is_now: bool) -> NextMeeting | None:
    unreported = unreported_meetings(record)
    said = _said(record, public={meeting.pk: meeting for meeting in unreported}, is_now=is_now)
    if said and not said.is_overdue and said.state != MeetingState.CANCELLED:
        return said
    plans = [planned(meeting, day=record.day) for meeting in unreported] if is_now else []
    is_over = (MeetingState.CANCELLED, MeetingState.HELD)
    standing_plans = sorted((plan for plan in plans if plan.state not in is_over), key=_when)
    ahead = [plan for plan in standing_plans if not plan.is_overdue]
    overdue = [
        plan for plan in reversed(standing_plans) if plan.is_overdue and not _lies_behind(plan, record)
    ]
    return next(iter([*ahead, *([said] if said else []), *overdue]), None)


def unreported_meetings(record: Record) -> Sequence[Meeting]:
    """Public meetings of which the record holds no report. One query, once for all its moments."""
    reported = {report.meeting_id for report in record.reports}
    return [meeting for meeting in _public(record.whole) if meeting.pk not in reported]


@once_reading(Meeting, Report)
def _public(_record: Record) -> Sequence[Meeting]:
    return list(Meeting.objects.public().order_by("planned_on_latest", "slug"))


@once_reading(Section, Report, Meeting)
def _sections(record: Record) -> Mapping[int, Section]:
    """What each report on record says of the next meeting."""
    sections = Section.objects.filter(report__in=record.reports, kind=Section.Kind.NEXT_MEETING)
    return {section.report_id: section for section in sections.order_by("-pk")}


def _said(record: Record, *, public: dict[int, Meeting], is_now: bool) -> NextMeeting | None:
    """What the latest report says; of a meeting that is not public, in the report's own words only."""
    section = _sections(record.whole).get(record.latest_report.pk) if record.latest_report else None
    if section is None or section.next_meeting_id in {report.meeting_id for report in record.reports}:
        return None
    if section.next_meeting_id is None and section.next_meeting_on is None:
        return None
    meeting = public.get(section.next_meeting_id or 0)
    title = _title(meeting, record) if meeting else ""
    if is_now and meeting and meeting.planned_on:
        return planned(meeting, day=record.day)
    return NextMeeting(
        title=title or section.heading,
        on=section.next_meeting_on,
        state=MeetingState(meeting.state) if is_now and meeting else MeetingState.PLANNED,
        is_overdue=_has_passed(section.next_meeting_on, day=record.day),
        meeting=meeting if is_now else None,
        is_named=bool(title),
    )


def _title(meeting: Meeting, record: Record) -> str:
    """Of its report, if it was held later; else of its plan once announced; "" while that was not known."""
    whole = record.whole
    for report in whole.reports:
        if report.meeting_id == meeting.pk:
            return report.title
    return meeting.title if meeting.announced_on and meeting.announced_on <= whole.day else ""


def _has_passed(on: PartialDate | None, *, day: date) -> bool:
    return on is not None and on.latest < day


def _lies_behind(plan: NextMeeting, record: Record) -> bool:
    """Whether the Group has met since: what was planned before that does not come next any more."""
    held_on = record.latest_report.held_on if record.latest_report else None
    return held_on is not None and _has_passed(plan.on, day=held_on.earliest)


def _when(plan: NextMeeting) -> date:
    return plan.on.latest if plan.on else date.max
