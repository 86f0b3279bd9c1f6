"""What was read of a report: facts, each with the sentences it rests on. It knows no record and guesses none.

Words of choice are those of `meetings/lifecycle.py` and `meetings/models/section.py`; dates are EDTF.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Generic, TypeVar

from .source import Source

T = TypeVar("T")


class Sureness(StrEnum):
    SURE = "sure"  # the text says it in words of a rule
    LIKELY = "likely"  # it follows from where it stands, or from a looser rule
    UNSURE = "unsure"  # a person must look


@dataclass(frozen=True)
class Fact(Generic[T]):
    value: T
    sentences: tuple[int, ...]  # the numbers of the sentences that say it, the most telling first
    sureness: Sureness = Sureness.SURE
    reason: str = ""  # for a person: why it is not sure


def sentences_of(facts: Iterable[Fact]) -> frozenset[int]:
    """The numbers of the sentences on which they rest."""
    return frozenset(number for fact in facts for number in fact.sentences)


@dataclass(frozen=True)
class ReadHours:
    starts_at: time
    ends_at: time | None
    zone_label: str = ""  # as printed: "CEST"
    time_zone: str = ""  # of the IANA database, where place and date tell; "" where they do not


@dataclass(frozen=True)
class ReadChair:
    name: str  # "Mr. Hossein Fadaei"
    title: str = ""  # "Head of Secretariat"


@dataclass(frozen=True)
class ReadSegment:
    """One of several segments with hours of their own; a report of each is a meeting of its own."""

    segment: str  # Meeting.Segment
    hours: ReadHours
    held_on: str = ""  # EDTF, where the segment has a day of its own
    mode: str = ""


@dataclass(frozen=True)
class ReadMeeting:
    """The masthead, and what the first paragraphs say of the meeting itself."""

    body: Fact[str] | None = None  # "Environment Management Group"
    title: Fact[str] | None = None
    number: Fact[str] | None = None  # "28", of the Senior Officials Meeting or of the body's own meetings
    series: Fact[str] | None = None  # "SOM", or the body whose meetings are counted
    segment: Fact[str] | None = None  # Meeting.Segment
    held_on: Fact[str] | None = None  # EDTF
    date_as_printed: Fact[str] | None = None
    hours: Fact[ReadHours] | None = None
    mode: Fact[str] | None = None
    place: Fact[str] | None = None
    symbol: Fact[str] | None = None
    paper: Fact[str] | None = None  # "Meeting Report Summary"
    chairs: tuple[Fact[ReadChair], ...] = ()
    segments: tuple[Fact[ReadSegment], ...] = ()  # only where the text tells of several


@dataclass(frozen=True)
class ReadSection:
    """A section in the order of the paper. What became an entry, a proposal or an action is not in `text`."""

    heading: str
    kind: str  # Section.Kind
    text: str  # an empty line between two paragraphs
    list_style: str = ""  # ListStyle of its first lettered list; "" without one


@dataclass(frozen=True)
class ReadEntry:
    name: str  # of the workstream, as printed
    status: str  # Status; "" where the text does not say one
    basis: str  # Basis
    horizon: str = ""  # EDTF
    marker: str = ""  # of its item: "(a)"


@dataclass(frozen=True)
class ReadProposal:
    title: str  # without the presenters
    kind: str = ""  # the kind of workstream as printed, where the title begins with one
    presenters: tuple[str, ...] = ()  # as printed, in their order
    objective: str = ""  # an empty line between two paragraphs
    activities: tuple[str, ...] = ()
    closing_sentence: str = ""  # as printed
    position: str = ""  # Position
    route: str = ""  # Route
    route_meeting: str = ""  # as printed: "SOM28"


@dataclass(frozen=True)
class ReadAction:
    verb: str  # in its base form: "request"
    addressee: str  # as printed: "the Secretariat"
    text: str  # the whole decision as printed
    deadline: str = ""  # EDTF, "ongoing", "N/A", or as printed: "by SOM28"
    agenda_item: str = ""


@dataclass(frozen=True)
class ReadNextMeeting:
    name: str  # as printed: "Senior Officials Meeting"
    on: str = ""  # EDTF, with "?" where the text says likely


class Kind(StrEnum):
    """What the text is."""

    REPORT = "report"
    DOUBTFUL = "doubtful"  # perhaps a report: shown with the reason, and a person decides
    OTHER = "other"  # a news story, an agenda, a list of links, …: refused with the reason


@dataclass(frozen=True)
class Doubt:
    """A sentence that looks as if it said something of the record, and no rule understood it."""

    sentence: int
    reason: str


@dataclass(frozen=True)
class ReadReport:
    source: Source
    kind: Kind
    kind_reason: str  # "" for a report
    meeting: ReadMeeting
    sections: tuple[Fact[ReadSection], ...] = ()
    entries: tuple[Fact[ReadEntry], ...] = ()
    proposals: tuple[Fact[ReadProposal], ...] = ()
    actions: tuple[Fact[ReadAction], ...] = ()
    next_meeting: Fact[ReadNextMeeting] | None = None
    closure: Fact[str] | None = None  # the sentence on which the meeting ended
    doubts: tuple[Doubt, ...] = ()

    @property
    def facts(self) -> Iterator[Fact]:
        """Every fact, of the meeting first."""
        for value in vars(self.meeting).values():
            if isinstance(value, Fact):
                yield value
        yield from self.meeting.chairs
        yield from self.meeting.segments
        yield from self.sections
        yield from self.entries
        yield from self.proposals
        yield from self.actions
        yield from (fact for fact in (self.next_meeting, self.closure) if fact is not None)

    @property
    def not_understood(self) -> tuple[int, ...]:
        """The sentences no fact rests on: with those of the facts, they are the whole text."""
        understood = sentences_of(self.facts)
        return tuple(
            sentence.number for sentence in self.source.sentences if sentence.number not in understood
        )
