"""What a careful person reads in the founding report, written down by hand: rules may come and go."""

import re
from datetime import time
from pathlib import Path

from meetings.importing.reading import (
    Fact,
    Kind,
    ReadChair,
    ReadEntry,
    ReadHours,
    ReadMeeting,
    ReadNextMeeting,
    ReadProposal,
    ReadReport,
    ReadSection,
)
from meetings.importing.source import BlockKind, Sentence, Source, SourceBlock
from meetings.importing.stored import to_data
from meetings.models import ReportImport

FOUNDING = Path(__file__).parents[2] / "data" / "founding-report.txt"
_MARKER = re.compile(r"(?:- )?(?P<marker>\([a-z]\)|[a-z]\)|\d\.|-) (?P<text>.+)")


def source_of_text(text: str) -> Source:
    """A block a line, and a sentence up to each full stop that a capital follows."""
    blocks, count = [], 0
    for line in filter(None, map(str.strip, text.splitlines())):
        marked = _MARKER.fullmatch(line)
        words = marked["text"] if marked else line
        parts = re.split(r"(?<=[.:]) (?=[A-Z])", words)
        sentences = tuple(Sentence(count + place, part) for place, part in enumerate(parts))
        count += len(parts)
        marker = marked["marker"] if marked else ""
        kind = BlockKind.PARAGRAPH
        if marker:
            kind = BlockKind.HEADING if marker[0].isdigit() else BlockKind.ITEM
        blocks.append(SourceBlock(kind, marker, 1 if marker else 0, sentences))
    return Source(tuple(blocks))


class Hand:
    """Finds sentences by what they begin with."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.sentences = list(source.sentences)

    def at(self, start: str) -> int:
        return next(sentence.number for sentence in self.sentences if sentence.text.startswith(start))

    def between(self, start: str, end: str) -> tuple[int, ...]:
        last = self.at(end) if end else len(self.sentences)
        return tuple(range(self.at(start), last))

    def text(self, start: str) -> str:
        """The paragraph that begins so."""
        return next(block.text for block in self.source.blocks if block.text.startswith(start))

    def fact(self, value, *starts: str, **more):
        return Fact(value, tuple(self.at(start) for start in starts), **more)


def founding_reading() -> ReadReport:
    hand = Hand(source_of_text(FOUNDING.read_text(encoding="utf-8")))
    return ReadReport(
        source=hand.source,
        kind=Kind.REPORT,
        kind_reason="",
        meeting=_meeting(hand),
        sections=tuple(_sections(hand)),
        entries=tuple(_entries(hand)),
        proposals=tuple(_proposals(hand)),
        next_meeting=hand.fact(
            ReadNextMeeting("Senior Officials Meeting", "2022-11?"),
            "The Senior Officials Meeting will likely",
        ),
        closure=hand.fact("No other issues were discussed.", "No other issues"),
    )


def _meeting(hand: Hand) -> ReadMeeting:
    title = "Mid-Term Technical Segment of the 28th Senior Officials Meeting"
    return ReadMeeting(
        body=hand.fact("Environment Management Group", "ENVIRONMENT", "UNITED"),
        title=hand.fact(title, "Mid-Term"),
        number=hand.fact("28", "Mid-Term"),
        series=hand.fact("SOM", "Mid-Term"),
        segment=hand.fact("mid_term_technical", "Mid-Term"),
        held_on=hand.fact("2022-05-18", "18th May"),
        date_as_printed=hand.fact("18th May 2022", "18th May"),
        hours=hand.fact(ReadHours(time(15), time(17), "CEST", "Europe/Zurich"), "15:00"),
        mode=hand.fact("Video-audio conference", "Video"),
        paper=hand.fact("Meeting Report Summary", "Meeting Report"),
        chairs=(
            hand.fact(ReadChair("Mr. Hossein Fadaei", "Head of Secretariat"), "The meeting was chaired"),
        ),
    )


def _sections(hand: Hand):
    opening = "An overview of progress made in nine ongoing EMG workstreams was presented."
    rows = [
        ("Introduction", "narrative", ["The mid-term", "In his opening"], ""),
        ("Overview of", "progress", [], "(a)"),
        ("New topics", "new_topics", [], "a)"),
        ("28th Senior Officials", "next_meeting", ["The Senior Officials"], ""),
        ("Closure", "narrative", ["No other"], ""),
    ]
    for start, kind, paragraphs, style in rows:
        texts = [hand.text(paragraph) for paragraph in paragraphs] or (
            [opening] if kind == "progress" else []
        )
        heading = hand.text(start)
        yield Fact(ReadSection(heading, kind, "\n\n".join(texts), style), (hand.at(start),))


def _entries(hand: Hand):
    names = [block for block in hand.source.blocks if block.kind == BlockKind.ITEM]
    names = names[: next(n for n, block in enumerate(names) if block.text.startswith("Strengthening"))]
    for block in names:
        is_continuing = block.marker.startswith("(")
        lead = (
            "The following processes are expected to continue"
            if is_continuing
            else "The following processes are expected to complete"
        )
        status, horizon = ("continuing", "2023") if is_continuing else ("completing", "")
        yield Fact(
            ReadEntry(block.text, status, "expected", horizon, block.marker),
            (block.sentences[0].number, hand.at(lead)),
        )


def _proposals(hand: Hand):
    supported = "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28."
    may_start = (
        "EMG Members supported the proposed Nexus Dialogue. The Secretariat may start the planning of the "
        "Dialogue without bringing the proposal to the SOM."
    )
    activities = tuple(
        block.text for block in hand.source.blocks if block.marker == "-" and block.text[0].islower()
    )
    rows = [
        (
            "Strengthening",
            "",
            "The objective of this proposed",
            (),
            supported,
            "Issue Management Group on Env",
        ),
        (
            "Issue Management Group on Env",
            "Issue Management Group",
            "The objective of this proposal is to enc",
            activities,
            supported,
            "Nexus Dialogue on",
        ),
        (
            "Nexus Dialogue on",
            "Nexus Dialogue",
            "The objective of the proposal",
            (),
            may_start,
            "28th Senior Officials",
        ),
    ]
    for start, kind, objective, done, closing, end in rows:
        title, presenters = hand.text(start).removesuffix(")").split(" (presented by ")
        is_routed = closing == supported
        yield Fact(
            ReadProposal(
                title=title,
                kind=kind,
                presenters=tuple(re.split(", | and ", presenters)),
                objective=hand.text(objective),
                activities=done,
                closing_sentence=closing,
                position="supported",
                route="to_meeting" if is_routed else "none_needed",
                route_meeting="SOM28" if is_routed else "",
            ),
            hand.between(start, end),
        )


def brought_in(read: ReadReport | None = None, **values) -> ReportImport:
    """An import to be reviewed, of what was read: the founding report unless told otherwise."""
    reading = to_data(read or founding_reading())
    values = {"file_name": "report.txt", "content": FOUNDING.read_bytes(), "sha256": "0" * 64} | values
    return ReportImport.objects.create(reading=reading, **values)
