"""How an answer names records and dates. What stands in `Meta` is printed in the OpenAPI document."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from msgspec import Meta

_URI = {"format": "uri"}

Id = Annotated[str, Meta(description="Permanent: it never changes, whatever is renamed.")]
PageAddress = Annotated[
    str, Meta(description="The page of the site that shows it. Permanent.", extra_json_schema=_URI)
]
ApiAddress = Annotated[
    str, Meta(description="Where this API answers about it, as of now. Permanent.", extra_json_schema=_URI)
]
PaperAddress = Annotated[
    str,
    Meta(
        description="The place in the issued paper that says so: this revision, this paragraph. Permanent.",
        extra_json_schema=_URI,
    ),
]


@dataclass(frozen=True)
class DateSaid:
    """A date as precise and as certain as the record knows it."""

    edtf: Annotated[
        str,
        Meta(
            description="In the notation of ISO 8601-2 (EDTF): 2022-05-18 is a day, 2022-11? likely November "
            "2022, 2022-23 autumn 2022, 2006-07-03/2006-07-04 two days."
        ),
    ]
    words: Annotated[str, Meta(description="The same for people: November 2022, likely.")]
    earliest: Annotated[date, Meta(description="The first day it can mean.")]
    latest: Annotated[date, Meta(description="The last day it can mean. Sort by this.")]


@dataclass(frozen=True)
class Kind:
    """A kind of workstream. The definitions say what each one is."""

    id: Annotated[str, Meta(description="What the parameter `kind` takes.")]
    name: str


@dataclass(frozen=True)
class WorkstreamNamed:
    """A workstream, under its name of the day asked for."""

    id: Id
    title: str
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class ProposalNamed:
    """A proposal, under the heading of the latest paper that speaks of it."""

    id: Id
    title: str
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class AgencyNamed:
    """An agency, under its acronym and name of the day asked for."""

    id: Id
    acronym: str
    name: Annotated[str | None, Meta(description="In full, where it is on record.")]
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class MeetingNamed:
    """A meeting on record."""

    id: Id
    title: str
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class MeetingHeld(MeetingNamed):
    """A meeting whose report says something."""

    date: DateSaid
    can_decide: Annotated[
        bool, Meta(description="Whether it decides, as a Senior Officials Meeting does; else it advises.")
    ]
    revision: Annotated[int, Meta(description="Of its report: 0 is the original.", ge=0)]
