"""What is answered about proposals."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from meetings.proposal_standing import Stage

from .named import ApiAddress, Id, Kind, MeetingHeld, PageAddress, WorkstreamNamed
from .said import ConsiderationSaid, GoingTo, PositionWord


@dataclass(frozen=True)
class Proposal:
    """A proposal as the list shows it: what was last said, and where that leads."""

    id: Id
    title: Annotated[str, Meta(description="As the latest paper heads it.")]
    kind: Annotated[Kind | None, Meta(description="null while it has none.")]
    stage: Annotated[str, Meta(description="How far it has come.", extra_json_schema={"enum": Stage.values})]
    stage_in_words: Annotated[str, Meta(description="Going to SOM28; Became IMG on Data.")]
    position: PositionWord | None
    presented_by: Annotated[
        tuple[str, ...], Meta(description="As the latest paper prints them, in its order.")
    ]
    going_to: GoingTo
    became: WorkstreamNamed | None
    said_at: Annotated[MeetingHeld | None, Meta(description="The latest meeting that spoke of it.")]
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class ProposalDetails(Proposal):
    """All that its page tells."""

    working_title: str
    follows: Annotated[
        WorkstreamNamed | None,
        Meta(description="The workstream it grew out of. Undated, so in answers of now only."),
    ]
    considerations: Annotated[tuple[ConsiderationSaid, ...], Meta(description="By meeting, oldest first.")]
