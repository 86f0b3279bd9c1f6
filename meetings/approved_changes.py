"""What each approval changed: every revision against what stood before it; and the register's dated facts.

`changes()` compares two moments of the record as it is; this follows it as it came about, so a correction is
a change of its own and alters no earlier one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple, TypeVar

from emg.lib.partial_dates import PartialDate
from workstreams.models import ProgressUpdate, Proposal, Workstream, WorkstreamName

from .models import Consideration, Report, StatusEntry
from .proposal_standing import ProposalStanding
from .standing import Record, order_of


class SaidStatus(NamedTuple):
    """What one revision says of a workstream: a StatusEntry without its weight, as there can be thousands."""

    revision: Report
    status: str
    basis: str
    horizon: PartialDate | None


@dataclass(frozen=True)
class Approved:
    """A change made by the approval of a revision: by Rev.1 and later, a correction."""

    revision: Report

    @property
    def at(self) -> datetime:
        """The moment of the change."""
        assert self.revision.approved_at is not None
        return self.revision.approved_at

    @property
    def is_correction(self) -> bool:
        return self.revision.revision > 0


@dataclass(frozen=True)
class StatusApproved(Approved):
    """Another status, basis or horizon stands for a workstream."""

    workstream: Workstream
    before: SaidStatus | None
    after: SaidStatus | None  # None: the correction leaves nothing said of it


@dataclass(frozen=True)
class TopicApproved(Approved):
    """A proposal has another position, goes elsewhere, or became another workstream."""

    proposal: Proposal
    before: ProposalStanding | None
    after: ProposalStanding | None  # None: the correction leaves nothing said of it


@dataclass(frozen=True)
class Renamed:
    """An official name gave way to the next one."""

    workstream: Workstream
    before: WorkstreamName
    after: Workstream | WorkstreamName
    at: datetime


@dataclass(frozen=True)
class UpdateWritten:
    """A public progress update."""

    workstream: Workstream
    update: ProgressUpdate
    at: datetime


ApprovedChange = StatusApproved | TopicApproved | Renamed | UpdateWritten

Said = TypeVar("Said")
Step = tuple[Report, int, Said | None, Said | None]  # by which revision, of what, before, after


def approved_changes(record: Record) -> list[ApprovedChange]:
    """What led to this record, newest first; of one approval, in the order of its paper. Five queries.

    Only of what is on this record, so it shows a moment as a page does: a fact dated later is not in it.
    """
    revisions = revisions_on(record)
    by_id = {revision.pk: revision for revision in revisions}
    workstreams = {standing.workstream.pk: standing.workstream for standing in record.workstreams}
    proposals = {standing.proposal.pk: standing.proposal for standing in record.proposals}
    found: list[ApprovedChange] = [
        StatusApproved(revision, workstreams[pk], before=before, after=after)
        for revision, pk, before, after in _steps(revisions, said=_statuses(by_id), stated=_stated)
        if pk in workstreams
    ]
    found += [
        TopicApproved(
            revision,
            proposals[pk],
            before=_standing_of(proposals[pk], before, workstreams=workstreams),
            after=_standing_of(proposals[pk], after, workstreams=workstreams),
        )
        for revision, pk, before, after in _steps(revisions, said=_considerations(by_id), stated=_held)
        if pk in proposals
    ]
    found += _renamings(workstreams.values(), by=record.day)
    found += _updates(workstreams, by=record.day)
    return sorted(found, key=lambda change: change.at, reverse=True)


def revisions_on(record: Record) -> list[Report]:
    """Every revision that is or was in force for the record's meetings, in the order of issue. One query."""
    in_force = {report.meeting_id: report.revision for report in record.reports}
    issued = Report.objects.approved().filter(meeting__in=in_force).select_related("meeting").defer("blocks")
    return sorted(
        (report for report in issued if report.revision <= in_force[report.meeting_id]),
        key=lambda report: (report.dated_on, report.approved_at, report.revision),
    )


def _steps(
    revisions: Sequence[Report],
    *,
    said: Mapping[int, Mapping[int, Said]],
    stated: Callable[[Said], object],
) -> Iterator[Step[Said]]:
    """Each time a revision made another statement stand for something.

    What stands was said by the last meeting that speaks of it, whenever that was reported. `said`: by
    revision, then by what it is said of; `stated`: what of it counts as a change.
    """
    places = {report.pk: place for place, report in enumerate(sorted(revisions, key=order_of))}
    heard: dict[int, dict[int, Said]] = defaultdict(
        dict
    )  # by what it is said of, then by place of the meeting
    in_force: dict[int, Report] = {}
    for revision in revisions:
        replaced = in_force.get(revision.meeting_id)
        now = said.get(revision.pk, {})
        for pk in {**now, **(said.get(replaced.pk, {}) if replaced else {})}:
            statements = heard[pk]
            before = statements[max(statements)] if statements else None
            if replaced:
                statements.pop(places[replaced.pk], None)
            if pk in now:
                statements[places[revision.pk]] = now[pk]
            after = statements[max(statements)] if statements else None
            if (before and stated(before)) != (after and stated(after)):
                yield revision, pk, before, after
        in_force[revision.meeting_id] = revision


def _statuses(revisions: Mapping[int, Report]) -> Mapping[int, Mapping[int, SaidStatus]]:
    said: dict[int, dict[int, SaidStatus]] = defaultdict(dict)
    entries = StatusEntry.objects.filter(report__in=revisions).order_by("order", "pk")
    rows = entries.values_list("report_id", "workstream_id", "status", "basis", "horizon")
    for report, workstream, status, basis, horizon in rows:
        said[report][workstream] = SaidStatus(revisions[report], status, basis, horizon)
    return said


def _stated(said: SaidStatus) -> object:
    return said[1:]


def _considerations(revisions: Mapping[int, Report]) -> Mapping[int, Mapping[int, Consideration]]:
    said: dict[int, dict[int, Consideration]] = defaultdict(dict)
    considerations = Consideration.objects.filter(report__in=revisions).select_related("route_meeting")
    for consideration in considerations.order_by("order", "pk"):
        consideration.report = revisions[consideration.report_id]
        said[consideration.report_id][consideration.proposal_id] = consideration
    return said


def _held(said: Consideration) -> object:
    return (said.position, said.route, said.route_meeting_id, said.resulting_workstream_id)


def _standing_of(
    proposal: Proposal, said: Consideration | None, *, workstreams: Mapping[int, Workstream]
) -> ProposalStanding | None:
    """As the one statement leaves the proposal, with a workstream it became under the name of that day."""
    if said is None:
        return None
    result = workstreams.get(said.resulting_workstream_id or 0)
    became = result.called_on(said.report.last_day) if result else None
    return ProposalStanding(proposal, (said,), result=result, became=became)


def _renamings(workstreams: Iterable[Workstream], *, by: date) -> Iterator[Renamed]:
    for workstream in workstreams:
        for name in workstream.names.all():
            if name.valid_until is None or name.valid_until.latest > by:
                continue
            day = name.valid_until.latest
            after = workstream.called_on(day)
            # No alias, and of two names given up on one day the one in use; a new kind alone is no new name.
            if workstream.called_on(day - timedelta(days=1)) == name and after.title != name.title:
                yield Renamed(workstream, before=name, after=after, at=_start_of(day))


def _updates(workstreams: Mapping[int, Workstream], *, by: date) -> Iterator[UpdateWritten]:
    updates = ProgressUpdate.objects.filter(workstream__in=workstreams, is_public=True, written_on__lte=by)
    with_agency = updates.select_related("agency").prefetch_related("agency__names")
    for update in with_agency.order_by("-written_on", "-pk"):
        yield UpdateWritten(workstreams[update.workstream_id], update, at=_start_of(update.written_on))


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
