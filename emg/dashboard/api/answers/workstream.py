"""What is answered about workstreams."""

from dataclasses import dataclass
from datetime import date as day
from typing import Annotated

from msgspec import Meta

from workstreams.models import Participation

from .named import AgencyNamed, ApiAddress, DateSaid, Id, Kind, MeetingHeld, PageAddress, ProposalNamed
from .named import WorkstreamNamed as Named
from .said import StatusSaid

RoleWord = Annotated[str, Meta(extra_json_schema={"enum": Participation.Role.values})]
OfNow = "Undated, so it stands in answers of now only; empty in answers about a past moment."


@dataclass(frozen=True)
class Workstream:
    """A workstream as the list shows it. Names and leads are those of the day asked for."""

    id: Id
    title: str
    kind: Kind | None
    leads: tuple[AgencyNamed, ...]
    status: Annotated[
        StatusSaid | None, Meta(description="What was last said, forecast or decision; null if nothing was.")
    ]
    decided: Annotated[
        StatusSaid | None, Meta(description="The latest decision, which a later forecast does not replace.")
    ]
    is_at_latest_meeting: Annotated[bool, Meta(description="Whether the latest meeting spoke of it.")]
    has_no_recent_report: Annotated[
        bool, Meta(description="Whether two or more meetings that decide have passed without a word of it.")
    ]
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class RoleOfAgency:
    """The part an agency takes in the workstream."""

    agency: AgencyNamed
    role: RoleWord
    begins: Annotated[DateSaid | None, Meta(description="null if always.")]
    ends: Annotated[DateSaid | None, Meta(description="Given once it has ended.")]


@dataclass(frozen=True)
class Relative:
    """A workstream that came before or after."""

    how: Annotated[str, Meta(description="How they hang together, in words: Split from.")]
    workstream: Named
    date: DateSaid | None


@dataclass(frozen=True)
class Origin:
    """The proposal it came from, and the meeting that said so."""

    proposal: ProposalNamed
    meeting: MeetingHeld


@dataclass(frozen=True)
class EarlierName:
    """An official name it bore, with the kind of that time."""

    name: str
    kind: Kind | None
    begins: DateSaid | None
    ends: DateSaid | None


@dataclass(frozen=True)
class Update:
    """What was reported of its progress between meetings."""

    date: day
    text: str
    agency: Annotated[AgencyNamed | None, Meta(description="Who wrote it, under its name of that day.")]


@dataclass(frozen=True)
class Milestone:
    """What it plans."""

    title: str
    due: DateSaid | None
    done: DateSaid | None
    note: str | None


@dataclass(frozen=True)
class WorkstreamDetails(Workstream):
    """All that its page tells. Its statuses have an address of their own."""

    ended: Annotated[DateSaid | None, Meta(description="By the register, where no report tells.")]
    objective: Annotated[str | None, Meta(description=OfNow)]
    mandate_from: Annotated[DateSaid | None, Meta(description=OfNow)]
    mandate_until: Annotated[DateSaid | None, Meta(description=OfNow)]
    roles: Annotated[tuple[RoleOfAgency, ...], Meta(description="Held on the day asked for.")]
    former_roles: tuple[RoleOfAgency, ...]
    origins: tuple[Origin, ...]
    lineage: tuple[Relative, ...]
    earlier_names: Annotated[tuple[EarlierName, ...], Meta(description="Latest first.")]
    aliases: Annotated[tuple[str, ...], Meta(description=OfNow)]
    updates: Annotated[tuple[Update, ...], Meta(description="Latest first.")]
    milestones: Annotated[tuple[Milestone, ...], Meta(description=OfNow)]
    statuses: Annotated[
        str, Meta(description="The address of its history of statuses.", extra_json_schema={"format": "uri"})
    ]
