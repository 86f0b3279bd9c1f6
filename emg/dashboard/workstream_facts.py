"""One workstream on a day: what the register says of it, beside what the meetings said."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from emg.lib.once_for_each import once_reading
from emg.lib.partial_dates import PartialDate
from meetings.approved_changes import updates_of
from meetings.models import Consideration, Report, StatusEntry
from meetings.proposal_standing import ProposalStanding
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Lineage, Milestone, ProgressUpdate, Workstream, WorkstreamName
from workstreams.models.dated_names import given_up

from .as_of import AsOf
from .lifespans import registered_end
from .participations import Part, parts_of


@dataclass(frozen=True)
class Sitting:
    """What one meeting said of the workstream; None where it said nothing."""

    report: Report
    entry: StatusEntry | None


@dataclass(frozen=True)
class Relative:
    """Another workstream that came before or after, and how: "Split from"."""

    how: str
    standing: WorkstreamStanding
    on: PartialDate | None


@dataclass(frozen=True)
class Origin:
    """The new topic the workstream came from, and the meeting that said so."""

    proposal: ProposalStanding
    said: Consideration


@dataclass(frozen=True)
class WorkstreamFacts:
    history: tuple[Sitting, ...]  # oldest first
    parts: tuple[Part, ...]
    former_parts: tuple[Part, ...]
    relatives: tuple[Relative, ...]
    earlier_names: tuple[WorkstreamName, ...]  # official, given up by that day, latest first
    aliases: tuple[WorkstreamName, ...]
    origins: tuple[Origin, ...]
    updates: tuple[ProgressUpdate, ...]  # latest first
    milestones: tuple[Milestone, ...]
    ended: PartialDate | None  # by the register, where no report tells


def workstream_facts(standing: WorkstreamStanding, *, as_of: AsOf) -> WorkstreamFacts:
    """Everything its page shows beside the status. A constant number of queries."""
    record, workstream = as_of.record, standing.workstream
    names = workstream.names.all()
    parts = parts_of(workstream, record=record)
    return WorkstreamFacts(
        history=_history(standing, reports=record.reports),
        parts=tuple(part for part in parts if part.holds),
        former_parts=tuple(part for part in parts if not part.holds),
        relatives=tuple(_relatives(workstream, as_of=as_of)),
        earlier_names=given_up(record.day, (name for name in names if name.is_official)),
        aliases=tuple(name for name in names if not name.is_official) if as_of.is_now else (),
        origins=tuple(_origins(workstream, record=record)),
        updates=tuple(updates_of(workstream, record=record)),
        milestones=_milestones(record)[workstream.pk] if as_of.is_now else (),
        ended=registered_end(standing, day=record.day),
    )


def _history(standing: WorkstreamStanding, *, reports: Sequence[Report]) -> tuple[Sitting, ...]:
    """Every meeting since the first that spoke of it."""
    sittings = [Sitting(report, standing.said.get(report.pk)) for report in reports]
    while sittings and sittings[0].entry is None:
        del sittings[0]
    return tuple(sittings)


# How a relation reads on the page of the later workstream, and on that of the earlier one.
_FROM = {
    Lineage.How.CONTINUES: _("Continues"),
    Lineage.How.SPLIT: _("Split from"),
    Lineage.How.MERGED: _("Took in"),
    Lineage.How.BECAME: _("Was before"),
    Lineage.How.SPUN_OFF: _("Spun off from"),
}
_INTO = {
    Lineage.How.CONTINUES: _("Continued by"),
    Lineage.How.SPLIT: _("Split into"),
    Lineage.How.MERGED: _("Merged into"),
    Lineage.How.BECAME: _("Became"),
    Lineage.How.SPUN_OFF: _("Gave rise to"),
}


def _relatives(workstream: Workstream, *, as_of: AsOf) -> Iterator[Relative]:
    """Only to workstreams on record; of a past moment only what is dated and had happened."""
    on_record = {standing.workstream.pk: standing for standing in as_of.record.workstreams}
    for lineage in _lineages(as_of.record)[workstream.pk]:
        has_happened = lineage.happened_on is not None and lineage.happened_on.latest <= as_of.record.day
        is_later = lineage.successor_id == workstream.pk
        other = on_record.get(lineage.predecessor_id if is_later else lineage.successor_id)
        if other and (has_happened or as_of.is_now):
            how = (_FROM if is_later else _INTO)[Lineage.How(lineage.how)]
            yield Relative(str(how), other, on=lineage.happened_on)


@once_reading(Lineage)
def _lineages(record: Record) -> Mapping[int, Sequence[Lineage]]:
    """By workstream, earlier or later: in the order they came about. One query, once for each record."""
    lineages: dict[int, list[Lineage]] = defaultdict(list)
    for lineage in Lineage.objects.order_by("happened_on_latest", "pk"):
        lineages[lineage.predecessor_id].append(lineage)
        lineages[lineage.successor_id].append(lineage)
    return lineages


def _origins(workstream: Workstream, *, record: Record) -> Iterator[Origin]:
    for proposal in record.proposals:
        for said in proposal.considerations:
            if said.resulting_workstream_id == workstream.pk:
                yield Origin(proposal, said)


@once_reading(Milestone)
def _milestones(record: Record) -> Mapping[int, tuple[Milestone, ...]]:
    """By workstream. One query, once for each record."""
    public = Milestone.objects.filter(is_public=True).order_by("due_latest", "pk")
    milestones: dict[int, tuple[Milestone, ...]] = defaultdict(tuple)
    for milestone in public:
        milestones[milestone.workstream_id] += (milestone,)
    return milestones
