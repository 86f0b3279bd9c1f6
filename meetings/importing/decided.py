"""What a person confirmed of an imported report: every choice made, ready to be recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting
from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind

Sentences = tuple[int, ...]  # their numbers, the most telling first


@dataclass(frozen=True)
class DecidedKind:
    """A kind on record, or one to be named: "Issue Management Group (IMG)"; or none."""

    kind: WorkstreamKind | None = None
    new_kind: str = ""


@dataclass(frozen=True)
class NamedMeeting:
    """Another meeting the text speaks of: on record, or to be put there."""

    key: str  # what the other parts call it by
    meeting: Meeting | None
    title: str = ""
    short_name: str = ""
    number: str = ""
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedMeeting:
    meeting: Meeting | None  # None: a new one
    held: Mapping[str, Any]  # title, hours, place, symbol …, by field of the report
    part_of: str = ""  # key of a named meeting, or of one on record
    short_name: str = ""
    slug: str = ""
    number: str = ""
    series: str = ""  # its name or abbreviation
    segment: str = ""
    can_decide: bool = False
    is_revision: bool = False  # of the report in force
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedChair:
    name: str
    title: str
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedSection:
    heading: str
    kind: str
    text: str
    list_style: str
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedEntry:
    workstream: Workstream | None  # None: a new one
    name: str  # as printed
    status: str
    basis: str
    horizon: PartialDate | None = None
    title: str = ""  # of a new one
    kind: DecidedKind = field(default_factory=DecidedKind)
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedProposal:
    proposal: Proposal | None  # None: a new one
    heading: str  # as printed
    objective: str
    activities: str
    position: str
    route: str
    route_meeting: str = ""  # key of a named meeting, or of one on record
    closing_sentence: str = ""  # as printed
    presenters: tuple[str, ...] = ()  # as printed
    title: str = ""  # of a new one
    kind: DecidedKind = field(default_factory=DecidedKind)
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedAction:
    text: str
    verb: str
    addressee: str
    deadline: str  # a date in words, "ongoing", "N/A", or as said
    agenda_item: str
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedAgency:
    """What a printed name of an agency means. Neither on record nor to be created: it is left out."""

    name: str  # as printed
    agency: Agency | None
    new_acronym: str = ""
    sentences: Sentences = ()


@dataclass(frozen=True)
class DecidedNextMeeting:
    meeting: str  # key of a named meeting, or of one on record; "" without one
    on: PartialDate | None
    sentences: Sentences = ()


@dataclass(frozen=True)
class Decided:
    meeting: DecidedMeeting
    named_meetings: tuple[NamedMeeting, ...] = ()
    chairs: tuple[DecidedChair, ...] = ()
    sections: tuple[DecidedSection, ...] = ()
    entries: tuple[DecidedEntry, ...] = ()
    proposals: tuple[DecidedProposal, ...] = ()
    agencies: tuple[DecidedAgency, ...] = ()
    actions: tuple[DecidedAction, ...] = ()
    next_meeting: DecidedNextMeeting | None = None
