"""Changes that touch several records: each one function, each in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, Model, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from emg.lib.partial_dates import PartialDate
from emg.paper.blocks import fingerprint, to_data
from workstreams.models import Proposal, Workstream

from .lifecycle import REPORT_STEPS, Basis, MeetingState, ReportState, Status, check_step
from .models import Action, Meeting, Report, SourceSentence, StatusEntry
from .models.sitting import Sitting
from .report.checks import check
from .report.compose import compose
from .report.finding import Finding
from .report.passages import write_passages


class NotReadyError(Exception):
    """A report cannot be approved yet; `findings` says why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(" ".join(finding.message for finding in findings))
        self.findings = findings


class DraftOpenError(Exception):
    """The meeting has an open draft already; the message names it."""


@transaction.atomic
def approve(
    report: Report,
    *,
    by: User,
    at: datetime | None = None,
    issued_on: date | None = None,
    is_issue_day_known: bool = True,
) -> Report:
    """Issue the report: freeze its paper, publish what it names, mark the meeting as held.

    `issued_on`: the day of the paper, if not today; from the meeting's day on, and not before the revision it
    replaces. An old paper can be without (`is_issue_day_known`): it counts from its meeting's day.
    Raises StepNotAllowedError, NotReadyError, or ValueError for a day that cannot be.
    """
    report = Report.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=report.pk)
    check_step(REPORT_STEPS, now=report.state, then=ReportState.APPROVED)
    if blocking := [finding for finding in check(report) if finding.is_blocking]:
        raise NotReadyError(blocking)
    at = at or timezone.now()
    report.issued_on = (issued_on or timezone.localdate(at)) if is_issue_day_known else None
    _check_issue_day(report, report.issued_on or report.last_day)
    report.state, report.approved_at, report.approved_by = ReportState.APPROVED, at, by
    report.blocks = to_data(compose(report))
    report.sha256 = fingerprint(report.blocks)
    write_passages(report)
    _publish_what_is_named(report, on=timezone.localdate(at))
    if report.meeting.state != MeetingState.HELD:
        report.meeting.move_to(MeetingState.HELD, by=by, at=at)
    report.save()
    return report


def _check_issue_day(report: Report, issued_on: date) -> None:
    if issued_on > timezone.localdate():
        raise ValueError(_("A report cannot be issued on a day to come."))
    if issued_on < report.last_day:
        raise ValueError(_("A report cannot be issued before the meeting, held on %s.") % report.held_on)
    replaced = Report.objects.in_force().filter(meeting=report.meeting).first()
    if replaced and replaced.dated_on and issued_on < replaced.dated_on:
        day = PartialDate.on(replaced.dated_on)
        raise ValueError(_("A revision cannot be issued before the report it replaces, of %s.") % day)


def _publish_what_is_named(report: Report, *, on: date) -> None:
    workstreams, proposals = not_yet_public(report, on=on)
    workstreams.update(published_on=on)
    proposals.update(published_on=on)


def not_yet_public(report: Report, *, on: date) -> tuple[QuerySet[Workstream], QuerySet[Proposal]]:
    """What the approval of a report on the day `on` makes public: all it names that is not public by then."""
    # Subqueries, not joins: joined to every entry on record the update can take minutes.
    entries = report.entries.values("workstream")
    considered = report.considerations.all()
    results = considered.filter(resulting_workstream__isnull=False).values("resulting_workstream")
    workstreams = Workstream.objects.filter(Q(pk__in=entries) | Q(pk__in=results))
    proposals = Proposal.objects.filter(pk__in=considered.values("proposal"))
    return (
        workstreams.exclude(pk__in=Workstream.objects.public(on)),
        proposals.exclude(pk__in=Proposal.objects.public(on)),
    )


@transaction.atomic
def start_report(meeting: Meeting) -> Report:
    """A first draft with the meeting's plan copied in. Raises DraftOpenError; see also `start_revision`."""
    _refuse_second_draft(meeting)
    plan = {field.attname: getattr(meeting, field.attname) for field in Sitting._meta.fields}
    held_on = meeting.planned_on if meeting.planned_on and meeting.planned_on.is_exact else None
    return Report.objects.create(meeting=meeting, revision=_next_revision(meeting), held_on=held_on, **plan)


@transaction.atomic
def start_revision(report: Report) -> Report:
    """A new draft with every row of an approved report copied; the approved one stays public meanwhile."""
    if not report.is_approved:
        raise ValueError(_("Only an approved report can be revised."))
    _refuse_second_draft(report.meeting)
    plan = {field.attname: getattr(report, field.attname) for field in Sitting._meta.fields}
    draft = Report.objects.create(
        meeting=report.meeting,
        revision=_next_revision(report.meeting),
        symbol=report.symbol,
        held_on=report.held_on,
        date_as_printed=report.date_as_printed,
        **plan,
    )
    copies: dict[Model, Model] = {report: draft}
    for rows in (report.chairs, report.sections, report.entries, report.actions, report.overrides):
        for row in rows.order_by("pk"):
            copies[row] = _copy(row, report=draft)
    for consideration in report.considerations.order_by("pk"):
        presenters = list(consideration.presenters.order_by("pk"))
        copied = copies[consideration] = _copy(consideration, report=draft)
        for presenter in presenters:
            _copy(presenter, consideration=copied)
    _copy_sources(report, draft, copies)
    return draft


def _copy_sources(report: Report, draft: Report, copies: Mapping[Model, Model]) -> None:
    """What a row was imported from, its copy came from, too."""
    keys = {(str(row._meta.model_name), row.pk): copied.pk for row, copied in copies.items()}
    sentences = list(report.source_sentences.order_by("pk"))
    for sentence in sentences:
        # Records of the register keep their keys.
        sentence.record_id = keys.get((sentence.record_kind, sentence.record_id), sentence.record_id)
        sentence.pk, sentence.report = None, draft
    SourceSentence.objects.bulk_create(sentences)


def _copy(row: Model, **onto: Model) -> Any:
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name not in onto
    }
    return type(row)._default_manager.create(**values, **onto)


def _next_revision(meeting: Meeting) -> int:
    last = meeting.reports.aggregate(last=Max("revision"))["last"]
    return 0 if last is None else last + 1


def _refuse_second_draft(meeting: Meeting) -> None:
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    if meeting.reports.open().exists():
        raise DraftOpenError(_("“%s” has an open draft already: finish or discard it first.") % meeting)


@transaction.atomic
def discard(report: Report) -> None:
    """Throw a draft away; the history keeps what it said. ValueError unless it is a draft."""
    if not report.is_draft:
        raise ValueError(_("Only a draft can be discarded: send it back first."))
    report.delete()


@transaction.atomic
def carry_forward(report: Report, *, previous: Report) -> list[StatusEntry]:
    """Add every ongoing workstream of an earlier report that the draft lacks, its status still to be said."""
    present = set(report.entries.values_list("workstream_id", flat=True))
    ongoing = [entry for entry in previous.entries.order_by("order", "pk") if entry.is_ongoing]
    return add_workstreams(
        report,
        workstreams=[entry.workstream for entry in ongoing if entry.workstream_id not in present],
    )


@transaction.atomic
def carry_actions_forward(report: Report, *, previous: Report) -> list[Action]:
    """Add the open actions of an earlier report to the end of a draft, each following the one it was."""
    last = report.actions.aggregate(last=Max("order"))["last"] or 0
    followed = set(report.actions.values_list("follows_id", flat=True))
    open_actions = [
        action
        for action in previous.actions.order_by("order", "key")
        if action.is_open and action.pk not in followed
    ]
    return [
        Action.objects.create(
            report=report,
            order=order,
            text=action.text,
            verb=action.verb,
            addressee=action.addressee,
            deadline_kind=action.deadline_kind,
            deadline_on=action.deadline_on,
            deadline_said=action.deadline_said,
            follows=action,
        )
        for order, action in enumerate(open_actions, start=last + 1)
    ]


@transaction.atomic
def add_workstreams(
    report: Report,
    *,
    workstreams: Iterable[Workstream],
    status: str = "",
    basis: str = "",
    horizon: PartialDate | None = None,
) -> list[StatusEntry]:
    """Add workstreams to the end of a draft; without `status`, what the meeting said is still to be told."""
    last = report.entries.aggregate(last=Max("order"))["last"] or 0
    return [
        StatusEntry.objects.create(
            report=report,
            workstream=workstream,
            order=order,
            status=status,
            basis=basis or usual_basis(report.meeting),
            horizon=horizon,
            is_counted=workstream.counts_as_ongoing,
        )
        for order, workstream in enumerate(workstreams, start=last + 1)
    ]


@transaction.atomic
def say_of_all(
    report: Report,
    *,
    workstreams: Sequence[Workstream],
    status: str,
    basis: str,
    horizon: PartialDate | None,
) -> int:
    """Record the same of several workstreams: of those the draft lacks, and where it has no status yet.

    What the draft says already stays. Returns of how many it was recorded.
    """
    present = {entry.workstream_id: entry for entry in report.entries.all()}
    absent = [workstream for workstream in workstreams if workstream.pk not in present]
    add_workstreams(report, workstreams=absent, status=status, basis=basis, horizon=horizon)
    unsaid = [
        present[workstream.pk]
        for workstream in workstreams
        if status and workstream.pk in present and not present[workstream.pk].status
    ]
    for entry in unsaid:
        entry.status, entry.basis, entry.horizon = status, basis, horizon
        entry.save()
    return len(absent) + len(unsaid)


def usual_basis(meeting: Meeting) -> Basis:
    """A technical segment expects, a Senior Officials Meeting decides."""
    return Basis.DECIDED if meeting.can_decide else Basis.EXPECTED


@transaction.atomic
def mark_rest_as_continuing(report: Report, *, until: PartialDate | None = None) -> int:
    """Say "continuing" of every workstream of the draft whose status is not yet said; how many those were.

    A horizon that somebody typed already stays.
    """
    unsaid = list(report.entries.filter(status=""))
    for entry in unsaid:
        entry.status, entry.horizon = Status.CONTINUING, entry.horizon or until
        entry.save()
    return len(unsaid)
