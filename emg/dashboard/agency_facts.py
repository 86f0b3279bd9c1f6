"""One agency on a day: what it leads, takes part in and proposed, and what comes next for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from meetings.lifecycle import Status
from meetings.models import Action
from meetings.proposal_standing import ProposalStanding, Stage
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import AgencyName, Milestone
from workstreams.models.dated_names import given_up

from .agency_list import AgencyRow, Role
from .as_of import AsOf
from .asked_of_agency import asked_of
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
    milestones: tuple[MilestoneAhead, ...]  # not done in the workstreams at work that it leads; of now only

    def __bool__(self) -> bool:
        return bool(self.meeting or self.proposals or self.endings or self.milestones)


@dataclass(frozen=True)
class AgencyFacts:
    coming_next: ComingNext
    asked: tuple[Action, ...]  # of it, by meetings
    earlier_names: tuple[AgencyName, ...]  # given up by that day, latest first


def agency_facts(row: AgencyRow, *, as_of: AsOf) -> AgencyFacts:
    """Everything its page shows beside its row. Five queries at most."""
    held = [*row.leads, *row.takes_part]
    return AgencyFacts(
        coming_next=ComingNext(
            meeting=next_meeting(as_of),
            proposals=tuple(proposal for proposal in row.presented if proposal.stage in _UNDER_WAY),
            endings=tuple(role for role in held if role.standing.status == Status.COMPLETING),
            milestones=_milestones(row.leads) if as_of.is_now else (),
        ),
        asked=asked_of(row.agency, as_of.record),
        earlier_names=given_up(as_of.record.day, row.agency.names.all()),
    )


def _milestones(leads: Iterable[Role]) -> tuple[MilestoneAhead, ...]:
    led = {role.standing.workstream.pk: role.standing for role in leads if not role.standing.has_ended}
    milestones = Milestone.objects.filter(workstream__in=led, is_public=True, done_on__isnull=True)
    return tuple(
        MilestoneAhead(milestone, led[milestone.workstream_id])
        for milestone in milestones.order_by("due_latest", "pk")
    )
