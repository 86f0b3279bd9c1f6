"""One agency on a day: what it leads, takes part in and proposed, and what comes next for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from meetings.lifecycle import Status
from meetings.proposal_standing import ProposalStanding, Stage
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import AgencyName, Milestone

from .agency_list import AgencyRow, Role
from .as_of import AsOf
from .next_meeting import NextMeeting, next_meeting

# A proposal in one of these still goes somewhere.
_UNDER_WAY = frozenset({Stage.CONSIDERED, Stage.GOING_ON, Stage.MAY_START})


class MilestoneAhead(NamedTuple):
    """One that is not yet done, in a workstream under its name of the day."""

    milestone: Milestone
    standing: WorkstreamStanding


@dataclass(frozen=True)
class ComingNext:
    """What an agency has to expect."""

    meeting: NextMeeting | None
    proposals: tuple[ProposalStanding, ...]  # its own, still under way
    endings: tuple[Role, ...]  # its workstreams that will complete their mandates
    milestones: tuple[MilestoneAhead, ...]  # due in the workstreams it leads; of now only

    def __bool__(self) -> bool:
        return bool(self.meeting or self.proposals or self.endings or self.milestones)


@dataclass(frozen=True)
class AgencyFacts:
    coming_next: ComingNext
    earlier_names: tuple[AgencyName, ...]  # given up by that day, latest first


def agency_facts(row: AgencyRow, *, as_of: AsOf) -> AgencyFacts:
    """Everything its page shows beside its row. Four queries at most."""
    held = [*row.leads, *row.takes_part]
    return AgencyFacts(
        coming_next=ComingNext(
            meeting=next_meeting(as_of),
            proposals=tuple(proposal for proposal in row.presented if proposal.stage in _UNDER_WAY),
            endings=tuple(role for role in held if role.standing.status == Status.COMPLETING),
            milestones=_milestones(row.leads) if as_of.is_now else (),
        ),
        earlier_names=_earlier_names(row, day=as_of.record.day),
    )


def _milestones(leads: Iterable[Role]) -> tuple[MilestoneAhead, ...]:
    led = {role.standing.workstream.pk: role.standing for role in leads}
    milestones = Milestone.objects.filter(workstream__in=led, is_public=True, done_on__isnull=True)
    return tuple(
        MilestoneAhead(milestone, led[milestone.workstream_id])
        for milestone in milestones.order_by("due_latest", "pk")
    )


def _earlier_names(row: AgencyRow, *, day: date) -> tuple[AgencyName, ...]:
    given_up = [
        (name.valid_until.latest, name.pk, name)
        for name in row.agency.names.all()
        if name.valid_until and name.valid_until.latest <= day
    ]
    return tuple(name for *_place, name in sorted(given_up, reverse=True))
