"""What changed between two moments of the record."""

from dataclasses import dataclass

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
    earlier = {standing.workstream.id: standing for standing in before.workstreams}
    proposed = {standing.proposal.id: standing for standing in before.proposals}
    workstreams = [(earlier.get(now.workstream.id), now) for now in after.workstreams]
    proposals = [(proposed.get(now.proposal.id), now) for now in after.proposals]
    # Of most, nothing was said since: two moments of one record share what was said.
    spoken_of = [(then, now) for then, now in workstreams if not (then and then.latest is now.latest)]
    said_later = {standing.workstream.id for standing in after.workstreams if standing.entries}
    return Changes(
        statuses=tuple(
            StatusChange(then, now) for then, now in spoken_of if now.status and now.status != _status(then)
        ),
        renamings=tuple(
            Renaming(then.name, now)
            for then, now in workstreams
            if then and then.name is not now.name and then.name.title != now.name.title
        ),
        proposals=tuple(
            ProposalChange(then, now) for then, now in proposals if _is_said_otherwise(then, now)
        ),
        decided=tuple(
            StatusChange(then, now) for then, now in spoken_of if _is_decided_as_expected(then, now)
        ),
        withdrawn=tuple(
            then for then in before.workstreams if then.entries and then.workstream.id not in said_later
        ),
    )


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
