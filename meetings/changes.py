"""What changed between two moments of the record."""

from collections.abc import Iterator
from dataclasses import dataclass

from emg.lib.once_for_each import once_for_each
from workstreams.models import Workstream, WorkstreamName

from .lifecycle import Status
from .proposal_standing import ProposalStanding
from .standing import Record
from .workstream_standing import WorkstreamStanding


@dataclass(frozen=True)
class StatusChange:
    before: WorkstreamStanding | None
    after: WorkstreamStanding

    @property
    def was(self) -> Status | None:
        return _status(self.before)

    @property
    def is_first_mention(self) -> bool:
        return self.was is None


@dataclass(frozen=True)
class Renaming:
    before: Workstream | WorkstreamName
    after: WorkstreamStanding


@dataclass(frozen=True)
class ProposalChange:
    before: ProposalStanding | None
    after: ProposalStanding


@dataclass(frozen=True)
class Changes:
    statuses: tuple[StatusChange, ...]
    renamings: tuple[Renaming, ...]
    proposals: tuple[ProposalChange, ...]
    decided: tuple[StatusChange, ...]  # the same status, first expected, then decided
    withdrawn: tuple[WorkstreamStanding, ...]  # no longer said anything of, after a correction

    def __bool__(self) -> bool:
        return bool(self.statuses or self.renamings or self.proposals or self.decided or self.withdrawn)

    @property
    def news(self) -> tuple[StatusChange, ...]:
        """The status changes a reader calls news: that work continues, said for the first time, is none."""
        return tuple(
            change
            for change in self.statuses
            if not (change.is_first_mention and change.after.status == Status.CONTINUING)
        )


def changes(*, before: Record, after: Record) -> Changes:
    """What `after` says that `before` did not: statuses, names, proposals."""
    then_said, now_said = before.workstreams.latest, after.workstreams.latest
    # Of most, nothing was said since: two moments of one record share what was said.
    said_since = [
        (workstream, then_said.get(workstream), said)
        for workstream, said in now_said.items()
        if then_said.get(workstream) is not said
    ]
    said_otherwise = {
        workstream
        for workstream, then, now in said_since
        if then is None or (then.status, then.basis) != (now.status, now.basis)
    }
    restated = [
        (before.workstreams.get(now.workstream.id), now) for now in after.workstreams.those(said_otherwise)
    ]
    proposed = {standing.proposal.id: standing for standing in before.proposals}
    proposals = [(proposed.get(now.proposal.id), now) for now in after.proposals]
    return Changes(
        statuses=tuple(StatusChange(then, now) for then, now in restated if now.status != _status(then)),
        renamings=tuple(_renamings(before, after)),
        proposals=tuple(
            ProposalChange(then, now) for then, now in proposals if _is_said_otherwise(then, now)
        ),
        decided=tuple(
            StatusChange(then, now) for then, now in restated if _is_decided_as_expected(then, now)
        ),
        withdrawn=tuple(before.workstreams.those(then_said.keys() - now_said.keys())),
    )


def _renamings(before: Record, after: Record) -> Iterator[Renaming]:
    renamed = {
        standing.workstream.id
        for standing in _ever_renamed(after.whole)
        if standing.is_renamed_between(before.day, after.day)
    }
    for now in after.workstreams.those(renamed):
        then = before.workstreams.get(now.workstream.id)
        if then and then.name.title != now.name.title:
            yield Renaming(then.name, now)


@once_for_each
def _ever_renamed(record: Record) -> list[WorkstreamStanding]:
    return [standing for standing in record.workstreams if standing.renamed_on]


def _status(standing: WorkstreamStanding | None) -> Status | None:
    return standing.status if standing else None


def _is_decided_as_expected(before: WorkstreamStanding | None, after: WorkstreamStanding) -> bool:
    if before is None or before.status != after.status:
        return False
    return before.forecast is not None and after.forecast is None


def _is_said_otherwise(before: ProposalStanding | None, after: ProposalStanding) -> bool:
    if before and before.latest is after.latest and before.became is after.became:
        return False
    return _said(before) != _said(after)


def _said(standing: ProposalStanding | None) -> tuple[str, ...] | None:
    """What counts as a change of a proposal: its position and where it goes."""
    if standing is None or standing.latest is None:
        return None
    return (standing.latest.position, standing.stage_in_words)
