"""What each approval changed: every revision against what stood before it; and the register's dated facts.

`Changes` compares two moments of the record as it stands now. This follows how the record came about, so a
correction is a change of its own and alters no earlier one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from emg.lib.once_for_each import once_for_each, once_reading, while_same
from emg.lib.partial_dates import PartialDate
from workstreams.models import Agency, AgencyName, ProgressUpdate, Proposal, Workstream, WorkstreamName

from .models import Consideration, Meeting, Report, StatusEntry
from .order import order_of
from .proposal_standing import ProposalStanding
from .standing import Record


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


@dataclass(frozen=True)
class Step(Generic[Said]):
    """A revision made another statement stand for something."""

    revision: Report
    pk: int  # of what it is said
    before: Said | None
    after: Said | None


def approved_changes(record: Record) -> Iterator[ApprovedChange]:
    """What led to this record, newest first; of one approval, in the order of its paper. Five queries, once
    for all moments of a record.

    Only of what is on this record, so it shows a moment as a page does: a fact dated later is not in it.
    """
    workstreams = {standing.workstream.id: standing.workstream for standing in record.workstreams}
    proposals = {standing.proposal.id: standing.proposal for standing in record.proposals}
    statuses = (
        _status_approved(step, workstreams[step.pk])
        for step in _status_steps(record)
        if step.pk in workstreams
    )
    topics = (
        _topic_approved(
            step,
            proposals[step.pk],
            _result(step.before, workstreams=workstreams),
            _result(step.after, workstreams=workstreams),
        )
        for step in _topic_steps(record)
        if step.pk in proposals
    )
    renamings = (
        renamed
        for workstream in workstreams.values()
        for renamed in _renamings(workstream)
        if renamed.at.date() <= record.day
    )
    updates = (
        UpdateWritten(workstreams[update.workstream_id], update, at=_start_of(update.written_on))
        for update in updates_on(record)
    )
    at = attrgetter("at")
    return merge(statuses, topics, sorted(renamings, key=at, reverse=True), updates, key=at, reverse=True)


def revisions_on(record: Record) -> list[Report]:
    """Every revision that is or was in force for the record's meetings, in the order of issue."""
    in_force = {report.meeting_id: report.revision for report in record.reports}
    return [
        report
        for report in _issued(record.whole)
        if report.meeting_id in in_force and report.revision <= in_force[report.meeting_id]
    ]


def updates_on(record: Record) -> Iterator[ProgressUpdate]:
    """The public updates of its workstreams, newest first. Two queries, once for all moments of a record."""
    workstreams = {standing.workstream.id for standing in record.workstreams}
    for update in _public_updates(record.whole):
        if update.workstream_id in workstreams and update.written_on <= record.day:
            yield update


def updates_of(workstream: Workstream, *, record: Record) -> list[ProgressUpdate]:
    """The public ones, newest first. Two queries, once for all workstreams and moments of a record."""
    updates = _updates_by_workstream(record.whole).get(workstream.pk, ())
    return [update for update in updates if update.written_on <= record.day]


@once_reading(Report, Meeting)
def _issued(_record: Record) -> Sequence[Report]:
    """In the order of issue. One query, once for each record."""
    issued = Report.objects.approved().select_related("meeting").defer("blocks")
    return sorted(issued, key=lambda report: (report.dated_on, report.approved_at, report.revision))


@once_reading(Report, Meeting, StatusEntry)
def _status_steps(record: Record) -> Sequence[Step[SaidStatus]]:
    steps = _steps(revisions_on(record), said=_statuses(record.whole), stated=_stated)
    return _newest_first(steps)


@once_reading(Report, Meeting, Consideration)
def _topic_steps(record: Record) -> Sequence[Step[Consideration]]:
    steps = _steps(revisions_on(record), said=_considerations(record.whole), stated=_held)
    return _newest_first(steps)


def _newest_first(steps: Iterable[Step[Said]]) -> Sequence[Step[Said]]:
    return sorted(steps, key=lambda step: Approved(step.revision).at, reverse=True)


@while_same
def _status_approved(step: Step[SaidStatus], workstream: Workstream) -> StatusApproved:
    return StatusApproved(step.revision, workstream, before=step.before, after=step.after)


@while_same
def _topic_approved(
    step: Step[Consideration], proposal: Proposal, before: Workstream | None, after: Workstream | None
) -> TopicApproved:
    """`before`, `after`: the workstream it had become."""
    return TopicApproved(
        step.revision,
        proposal,
        before=_standing_of(proposal, step.before, result=before),
        after=_standing_of(proposal, step.after, result=after),
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
    # By what it is said of, then by the place of the meeting.
    heard: dict[int, dict[int, Said]] = defaultdict(dict)
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
                yield Step(revision, pk, before, after)
        in_force[revision.meeting_id] = revision


@once_reading(Report, Meeting, StatusEntry)
def _statuses(record: Record) -> Mapping[int, Mapping[int, SaidStatus]]:
    """By revision, then by workstream. One query, once for each record."""
    revisions = {revision.pk: revision for revision in revisions_on(record)}
    said: dict[int, dict[int, SaidStatus]] = defaultdict(dict)
    entries = StatusEntry.objects.filter(report__in=revisions).order_by("order", "pk")
    rows = entries.values_list("report_id", "workstream_id", "status", "basis", "horizon")
    for report, workstream, status, basis, horizon in rows:
        said[report][workstream] = SaidStatus(revisions[report], status, basis, horizon)
    return said


def _stated(said: SaidStatus) -> object:
    return said[1:]


@once_reading(Report, Meeting, Consideration)
def _considerations(record: Record) -> Mapping[int, Mapping[int, Consideration]]:
    """By revision, then by proposal. One query, once for each record."""
    revisions = {revision.pk: revision for revision in revisions_on(record)}
    said: dict[int, dict[int, Consideration]] = defaultdict(dict)
    considerations = Consideration.objects.filter(report__in=revisions).select_related("route_meeting")
    for consideration in considerations.defer("objective", "activities").order_by("order", "pk"):
        consideration.report = revisions[consideration.report_id]
        said[consideration.report_id][consideration.proposal_id] = consideration
    return said


def _held(said: Consideration) -> object:
    return (said.position, said.route, said.route_meeting_id, said.resulting_workstream_id)


def _result(said: Consideration | None, *, workstreams: Mapping[int, Workstream]) -> Workstream | None:
    return workstreams.get(said.resulting_workstream_id or 0) if said else None


def _standing_of(
    proposal: Proposal, said: Consideration | None, *, result: Workstream | None
) -> ProposalStanding | None:
    """As the one statement leaves the proposal, with a workstream it became under the name of that day."""
    if said is None:
        return None
    became = result.called_on(said.report.last_day) if result else None
    return ProposalStanding(proposal, (said,), result=result, became=became)


@once_for_each
def _renamings(workstream: Workstream) -> Sequence[Renamed]:
    found = []
    for name in workstream.names.all():
        if name.valid_until is None:
            continue
        day = name.valid_until.latest
        after = workstream.called_on(day)
        # No alias, and of two names given up on one day the one in use; a new kind alone is no new name.
        if workstream.called_on(day - timedelta(days=1)) == name and after.title != name.title:
            found.append(Renamed(workstream, before=name, after=after, at=_start_of(day)))
    return found


@once_reading(ProgressUpdate, Agency, AgencyName)
def _public_updates(_record: Record) -> Sequence[ProgressUpdate]:
    """Newest first. Two queries, once for each record."""
    updates = ProgressUpdate.objects.filter(is_public=True).select_related("agency")
    return list(updates.prefetch_related("agency__names").order_by("-written_on", "-pk"))


@once_reading(ProgressUpdate, Agency, AgencyName)
def _updates_by_workstream(record: Record) -> Mapping[int, Sequence[ProgressUpdate]]:
    updates: dict[int, list[ProgressUpdate]] = defaultdict(list)
    for update in _public_updates(record):
        updates[update.workstream_id].append(update)
    return updates


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
