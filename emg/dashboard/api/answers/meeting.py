"""What is answered about meetings and their reports."""

from dataclasses import dataclass
from datetime import date as day
from typing import Annotated

from msgspec import Meta

from meetings.lifecycle import MeetingState
from meetings.models import Meeting as MeetingModel

from .blocks import Block
from .named import ApiAddress, DateSaid, Id, MeetingNamed, PageAddress
from .said import ActionInReport, ProposalInReport, StatusInReport

_URI = {"format": "uri"}
Hour = Annotated[str | None, Meta(description="Local time, 24 hours: 15:00.")]
Revision = Annotated[int, Meta(description="0 is the original report, 1 is Rev.1.", ge=0)]


@dataclass(frozen=True)
class Meeting:
    """A meeting as the list shows it: as held, by its report in force; before there is one, as planned."""

    id: Id
    title: str
    short_name: Annotated[str, Meta(description="As papers refer to it: SOM28.")]
    number: str | None
    segment: Annotated[str | None, Meta(extra_json_schema={"enum": [*MeetingModel.Segment.values, None]})]
    can_decide: Annotated[bool, Meta(description="Whether it decides; else it advises.")]
    state: Annotated[str, Meta(extra_json_schema={"enum": MeetingState.values})]
    date: DateSaid | None
    starts_at: Hour
    ends_at: Hour
    time_zone: Annotated[str | None, Meta(description="In the IANA database: Europe/Zurich.")]
    mode: str | None
    place: str | None
    revision: Annotated[
        int | None, Meta(description="Of the report in force; null while there is no report.")
    ]
    symbol: Annotated[str | None, Meta(description="Of the report in force.")]
    paper: Annotated[str | None, Meta(description="That report as a page to read.", extra_json_schema=_URI)]
    url: PageAddress
    self: ApiAddress


@dataclass(frozen=True)
class Chair:
    """Who chaired, with the title of that day."""

    name: str
    title: str | None


@dataclass(frozen=True)
class MeetingDetails(Meeting):
    """All that its page tells."""

    zone_label: Annotated[str | None, Meta(description="The time zone as printed: CEST.")]
    plan: Annotated[
        str | None, Meta(description="Before there is a report: what is planned, in words. Of now only.")
    ]
    chairs: tuple[Chair, ...]
    part_of: Annotated[MeetingNamed | None, Meta(description="The meeting this one prepares.")]
    segments: Annotated[tuple[MeetingNamed, ...], Meta(description="The meetings that prepare this one.")]
    statuses: Annotated[tuple[StatusInReport, ...], Meta(description="In the order of the paper.")]
    proposals: Annotated[tuple[ProposalInReport, ...], Meta(description="In the order of the paper.")]
    actions: Annotated[tuple[ActionInReport, ...], Meta(description="In the order of the paper.")]
    reports: Annotated[str, Meta(description="The address of its issued reports.", extra_json_schema=_URI)]


@dataclass(frozen=True)
class Report:
    """One issued revision of what a meeting said. It never changes; a correction is a new revision."""

    meeting: MeetingNamed
    revision: Revision
    title: str
    symbol: str | None
    date: Annotated[DateSaid, Meta(description="When the meeting was held, by this report.")]
    issued_on: Annotated[day | None, Meta(description="The day of issue; null where it is not on record.")]
    replaced_by: Annotated[int | None, Meta(description="The revision in force, where it is not this one.")]
    sha256: Annotated[
        str,
        Meta(
            description="The fingerprint of its blocks: SHA-256 of their JSON with sorted keys, without "
            "blanks between the parts, in UTF-8.",
            pattern="^[0-9a-f]{64}$",
        ),
    ]
    paper: Annotated[str, Meta(description="The paper as a page to read. Permanent.", extra_json_schema=_URI)]
    self: ApiAddress


@dataclass(frozen=True)
class ReportDetails(Report):
    """One issued revision with its words."""

    blocks: Annotated[
        tuple[Block, ...],
        Meta(description="What the paper says, in its order. `id` is the anchor of the block in `paper`."),
    ]
