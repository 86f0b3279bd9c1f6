"""What is answered about agencies."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from workstreams.models import Agency as AgencyModel

from .named import ApiAddress, DateSaid, Id, MeetingNamed, PageAddress, ProposalNamed, WorkstreamNamed
from .workstream import Milestone, OfNow, RoleWord

Membership = Annotated[
    str | None,
    Meta(description=OfNow, extra_json_schema={"enum": [*AgencyModel.Membership.values, None]}),
]


@dataclass(frozen=True)
class Agency:
    """An agency as the list shows it, on the day asked for."""

    id: Id
    acronym: str
    name: Annotated[str | None, Meta(description="In full, where it is on record.")]
    membership: Membership
    website: Annotated[str | None, Meta(description=OfNow)]
    leads: tuple[WorkstreamNamed, ...]
    takes_part_in: Annotated[tuple[WorkstreamNamed, ...], Meta(description="Beside those it leads.")]
    presented: Annotated[tuple[ProposalNamed, ...], Meta(description="The proposals it presented.")]
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class RoleInWorkstream:
    """The part the agency takes in one workstream."""

    workstream: WorkstreamNamed
    role: RoleWord
    begins: Annotated[DateSaid | None, Meta(description="null if always.")]
    ends: Annotated[DateSaid | None, Meta(description="Given once it has ended.")]


@dataclass(frozen=True)
class EarlierAcronym:
    """What it was called before."""

    acronym: str
    name: str | None
    begins: DateSaid | None
    ends: DateSaid | None


@dataclass(frozen=True)
class MilestoneAhead(Milestone):
    """A milestone of a workstream the agency leads."""

    workstream: WorkstreamNamed


@dataclass(frozen=True)
class NextMeeting:
    """The next meeting, as it was last said or announced."""

    title: str
    words: Annotated[str, Meta(description="When, or what became of it: November 2022, likely.")]
    date: DateSaid | None
    meeting: Annotated[MeetingNamed | None, Meta(description="Once it is on record.")]


@dataclass(frozen=True)
class ComingNext:
    """What the agency has to expect."""

    meeting: NextMeeting | None
    proposals: Annotated[tuple[ProposalNamed, ...], Meta(description="Its own, still under way.")]
    endings: Annotated[
        tuple[WorkstreamNamed, ...], Meta(description="Its workstreams that will complete their mandates.")
    ]
    milestones: Annotated[tuple[MilestoneAhead, ...], Meta(description=OfNow)]


@dataclass(frozen=True)
class AgencyDetails(Agency):
    """All that its page tells."""

    roles: Annotated[tuple[RoleInWorkstream, ...], Meta(description="Held on the day asked for.")]
    former_roles: tuple[RoleInWorkstream, ...]
    earlier_names: Annotated[tuple[EarlierAcronym, ...], Meta(description="Latest first.")]
    coming_next: ComingNext
