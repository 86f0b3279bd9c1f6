"""What needs the secretariat's attention: computed from the record, in a constant number of queries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q

from workstreams.models import ProgressUpdate

from .lifecycle import MeetingState, ReportState
from .models import Meeting, Report, ReportImport
from .proposal_standing import ProposalStanding, Stage
from .standing import Record
from .workstream_standing import WorkstreamStanding


@dataclass(frozen=True)
class OpenReport:
    """A draft or a report in review, who brought it there, and when."""

    report: Report
    by: str  # the name of the person; empty where the history names nobody
    since: datetime


@dataclass(frozen=True)
class Attention:
    """Each in the order in which it is shown."""

    open_reports: tuple[OpenReport, ...]
    proposals: tuple[ProposalStanding, ...]  # on their way to a meeting
    lapsed: tuple[WorkstreamStanding, ...]  # their mandate is over, and nobody has decided since
    without_update: tuple[WorkstreamStanding, ...]  # since the last meeting
    without_report: tuple[WorkstreamStanding, ...]  # unmentioned at two deciding meetings
    imports: tuple[ReportImport, ...]  # read and not yet confirmed, longest waiting first
    unreported: tuple[Meeting, ...]  # past, and no report is begun
    last_report: Report | None


def attention(record: Record) -> Attention:
    """As of the day of the record."""
    today = record.day
    return Attention(
        open_reports=_open_reports(),
        proposals=tuple(said for said in record.proposals if said.stage == Stage.GOING_ON),
        lapsed=tuple(said for said in record.workstreams if _has_lapsed(said, today=today)),
        without_update=without_update(record),
        without_report=tuple(said for said in record.workstreams if said.has_no_recent_report),
        imports=tuple(ReportImport.objects.without_content().open().order_by("imported_at", "pk")),
        unreported=_unreported(record, today=today),
        last_report=record.latest_report,
    )


def without_update(record: Record) -> tuple[WorkstreamStanding, ...]:
    """The ongoing workstreams that wrote no update after the day of the last meeting. One query."""
    if record.latest_report is None:
        return ()
    updates = ProgressUpdate.objects.filter(written_on__gt=record.latest_report.last_day)
    heard_of = set(updates.values_list("workstream_id", flat=True))
    return tuple(said for said in record.ongoing if said.workstream.pk not in heard_of)


def _has_lapsed(said: WorkstreamStanding, *, today: date) -> bool:
    """Its mandate is over, and no meeting has decided anything since, nor does the register say it ended."""
    workstream = said.workstream
    until = workstream.mandate_until
    if until is None or until.latest >= today or workstream.ended is not None:
        return False
    is_decided = said.decided is not None and said.decided.report.last_day > until.latest
    return not is_decided and (said.is_ongoing or said.status is None)


def _unreported(record: Record, *, today: date) -> tuple[Meeting, ...]:
    """Of meetings before the first report on record nobody expects one."""
    since = record.reports[0].last_day if record.reports else date.min
    is_past = Q(state=MeetingState.HELD) | Q(state=MeetingState.PLANNED, planned_on_latest__lt=today)
    expected = Meeting.objects.filter(is_past, reports__isnull=True).exclude(planned_on_latest__lt=since)
    return tuple(expected.order_by("planned_on_latest", "slug"))


def _open_reports() -> tuple[OpenReport, ...]:
    """Longest waiting first. Three queries."""
    related = Report.objects.open().select_related("meeting", "submitted_by", "sent_back_by")
    reports = list(related.defer("blocks"))
    begun = _beginnings([report.pk for report in reports])
    waiting = [_open_report(report, begun=begun[report.pk]) for report in reports]
    return tuple(sorted(waiting, key=lambda open_report: open_report.since))


def _open_report(report: Report, *, begun: tuple[datetime, Any]) -> OpenReport:
    since, by = begun
    if report.state == ReportState.IN_REVIEW and report.submitted_at:
        since, by = report.submitted_at, report.submitted_by
    elif report.sent_back_at:
        since, by = report.sent_back_at, report.sent_back_by
    return OpenReport(report, since=since, by=(by.get_full_name() or by.get_username()) if by else "")


def _beginnings(reports: Collection[int]) -> dict[int, tuple[datetime, Any]]:
    """When each of these reports was begun, and by which user, by its first event."""
    events = Report.pgh_event_model.objects.filter(pgh_obj__in=reports)  # type: ignore[attr-defined]
    first = list(events.order_by("pgh_obj_id", "pgh_id").distinct("pgh_obj_id"))
    user_ids = {event.pk: (event.pgh_context or {}).get("user") for event in first}
    users = get_user_model()._default_manager.in_bulk({pk for pk in user_ids.values() if pk})
    return {event.pgh_obj_id: (event.pgh_created_at, users.get(user_ids[event.pk])) for event in first}
