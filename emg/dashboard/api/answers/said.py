"""What a meeting said, of a workstream or of a proposal: part of several answers."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from meetings.lifecycle import Basis, Deadline, Position, Status

from .named import (
    AgencyNamed,
    DateSaid,
    MeetingHeld,
    MeetingNamed,
    PaperAddress,
    ProposalNamed,
    WorkstreamNamed,
)

StatusWord = Annotated[
    str,
    Meta(
        description="What the meeting said; the definitions explain each word.",
        extra_json_schema={"enum": Status.values},
    ),
]
BasisWord = Annotated[
    str,
    Meta(
        description="“expected”: a forecast, as technical segments make it. “decided”: a decision or a fact.",
        extra_json_schema={"enum": Basis.values},
    ),
]
PositionWord = Annotated[
    str,
    Meta(
        description="What the meeting held of it. Only “approved” is an approval.",
        extra_json_schema={"enum": Position.values},
    ),
]
GoingTo = Annotated[
    str | None,
    Meta(description="The meeting it goes to next, as papers call it: SOM28."),
]


@dataclass(frozen=True)
class EntrySaid:
    """What one paper says of one workstream."""

    status: StatusWord
    basis: BasisWord
    horizon: Annotated[DateSaid | None, Meta(description="Until when, as said.")]
    words: Annotated[str, Meta(description="The same for people: Expected to continue in 2023.")]
    is_counted: Annotated[
        bool, Meta(description="Whether the paper counts it among the ongoing workstreams, if it is ongoing.")
    ]
    paper: PaperAddress


@dataclass(frozen=True)
class StatusSaid(EntrySaid):
    """What one meeting said of the workstream."""

    meeting: MeetingHeld


@dataclass(frozen=True)
class StatusInReport(EntrySaid):
    """What the meeting said of one workstream."""

    name: Annotated[str, Meta(description="As this paper prints it.")]
    workstream: WorkstreamNamed


@dataclass(frozen=True)
class PresenterSaid:
    """An agency that presented a proposal, in the order of the paper."""

    name: Annotated[str, Meta(description="As the paper prints it.")]
    agency: AgencyNamed


@dataclass(frozen=True)
class TopicSaid:
    """What one paper says of one proposal."""

    title: Annotated[str, Meta(description="As this paper heads it.")]
    presenters: tuple[PresenterSaid, ...]
    objective: Annotated[tuple[str, ...], Meta(description="Its paragraphs.")]
    activities: tuple[str, ...]
    position: PositionWord
    going_to: GoingTo
    closing: Annotated[str, Meta(description="The closing sentence, as printed.")]
    became: Annotated[WorkstreamNamed | None, Meta(description="The workstream the meeting made of it.")]
    paper: PaperAddress


@dataclass(frozen=True)
class ConsiderationSaid(TopicSaid):
    """What one meeting said of the proposal."""

    meeting: MeetingHeld


@dataclass(frozen=True)
class ProposalInReport(TopicSaid):
    """What the meeting said of one proposal."""

    proposal: ProposalNamed


@dataclass(frozen=True)
class DeadlineSaid:
    """By when an action is to be done, as the paper says it."""

    kind: Annotated[
        str,
        Meta(
            description="“date”: by a date. “ongoing”. “n/a”: none applies. “said”: in words only.",
            extra_json_schema={"enum": Deadline.values},
        ),
    ]
    words: Annotated[str, Meta(description="As printed: 30 June 2023, ongoing, N/A, by SOM28.")]
    date: DateSaid | None


@dataclass(frozen=True)
class ActionOfMeeting:
    """An action of another meeting."""

    meeting: MeetingNamed
    paper: PaperAddress


@dataclass(frozen=True)
class ActionInReport:
    """A decision of the meeting, or what it asked somebody to do."""

    mark: Annotated[str | None, Meta(description="Its letter in the paper: (a).")]
    text: Annotated[str, Meta(description="As printed, in whole.")]
    verb: Annotated[str | None, Meta(description="In its base form: request, take note.")]
    addressee: Annotated[str | None, Meta(description="Who is to act, as printed.")]
    deadline: DeadlineSaid | None
    agenda_item: Annotated[str | None, Meta(description="As the paper names it.")]
    follows: Annotated[
        ActionOfMeeting | None, Meta(description="The action of an earlier meeting that it carries on.")
    ]
    followed_by: Annotated[
        tuple[ActionOfMeeting, ...], Meta(description="The actions of later meetings that carry it on.")
    ]
    paper: PaperAddress
