"""What changed between two moments of the record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from emg.lib.once_for_each import once_for_each
from workstreams.models import Workstream, WorkstreamName

from .lifecycle import Status
from .models import StatusEntry
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


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What `after` says that `before` did not; each group is worked out when it is asked for."""

    before: Record
    after: Record

    def __bool__(self) -> bool:
        return bool(self.statuses or self.renamings or self.proposals or self.decided or self.withdrawn)

    @cached_property
    def statuses(self) -> tuple[StatusChange, ...]:
        return self._of_workstreams(lambda then, now: then is None or then.status != now.status)

    @cached_property
    def decided(self) -> tuple[StatusChange, ...]:
        """The same status, first expected, then decided."""
        return self._of_workstreams(
            lambda then, now: (
                then is not None and then.status == now.status and then.is_forecast and not now.is_forecast
            )
        )

    @property
    def news(self) -> tuple[StatusChange, ...]:
        """The status changes a reader calls news: that work continues, said for the first time, is none."""
        return tuple(
            change
            for change in self.statuses
            if not (change.is_first_mention and change.after.status == Status.CONTINUING)
        )

    @cached_property
    def renamings(self) -> tuple[Renaming, ...]:
        renamed = {
            standing.workstream.id
            for standing in _ever_renamed(self.after.whole)
            if standing.is_renamed_between(self.before.day, self.after.day)
        }
        pairs = (
            (self.before.workstreams.get(now.workstream.id), now)
            for now in self.after.workstreams.those(renamed)
        )
        return tuple(
            Renaming(then.name, now) for then, now in pairs if then and then.name.title != now.name.title
        )

    @cached_property
    def proposals(self) -> tuple[ProposalChange, ...]:
        before = {standing.proposal.id: standing for standing in self.before.proposals}
        proposals = ((before.get(now.proposal.id), now) for now in self.after.proposals)
        return tuple(ProposalChange(then, now) for then, now in proposals if _is_said_otherwise(then, now))

    @cached_property
    def withdrawn(self) -> tuple[WorkstreamStanding, ...]:
        """No longer said anything of, after a correction."""
        then, now = self.before.workstreams, self.after.workstreams
        return tuple(then.those(then.latest.keys() - now.latest.keys()))

    @cached_property
    def _said_since(self) -> Sequence[tuple[int, StatusEntry | None, StatusEntry]]:
        """Of which workstream what was said, then and now, in the order of the record. Of most nothing was:
        two moments of one record share what was said.
        """
        before, after = self.before.workstreams.latest, self.after.workstreams.latest
        return [
            (workstream, before.get(workstream), said)
            for workstream, said in after.items()
            if before.get(workstream) is not said
        ]

    def _of_workstreams(
        self, is_change: Callable[[StatusEntry | None, StatusEntry], bool]
    ) -> tuple[StatusChange, ...]:
        changed = [workstream for workstream, then, now in self._said_since if is_change(then, now)]
        before, after = self.before.workstreams, self.after.workstreams
        return tuple(StatusChange(before.get(one), now) for one in changed if (now := after.get(one)))


@once_for_each
def _ever_renamed(record: Record) -> list[WorkstreamStanding]:
    return [standing for standing in record.workstreams if standing.renamed_on]


def _status(standing: WorkstreamStanding | None) -> Status | None:
    return standing.status if standing else None


def _is_said_otherwise(before: ProposalStanding | None, after: ProposalStanding) -> bool:
    if before and before.latest is after.latest and before.became is after.became:
        return False
    return _said(before) != _said(after)


def _said(standing: ProposalStanding | None) -> tuple[str, ...] | None:
    """What counts as a change of a proposal: its position and where it goes."""
    if standing is None or standing.latest is None:
        return None
    return (standing.latest.position, standing.stage_in_words)
