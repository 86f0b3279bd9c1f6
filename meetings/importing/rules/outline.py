"""How a report is divided: its masthead, then parts that each stand under a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from meetings.importing.blocks.headings import (
    asks,
    is_known_heading,
    is_masthead_line,
    is_part,
    looks_like_heading,
)
from meetings.importing.blocks.markers import HEADS, Style, marked
from meetings.importing.blocks.sentence_starts import FINITE, begins_sentence
from meetings.importing.rules.meeting.titles import paper_of, titled
from meetings.importing.rules.proposals.proposal_sheets import says_who
from meetings.importing.rules.statuses.status_rows import is_header
from meetings.importing.rules.words.names import begins_with_kind
from meetings.importing.source import BlockKind, Source, SourceBlock

from .tables import cells_of, columns_of

_MOST = 30  # blocks of a masthead
# What stands over a report and is no heading of a section, however it is set.
_OF_MASTHEAD = re.compile(
    r"\b(?:united nations|environment(?:al)? management group|meeting of|senior officials|segment|session|forum|dialogue|consultation|retreat|workshop|webinar)\b"
    r"|(?:report|summary|minutes|note for the record|chair[’']s summary)(?: of the .*| summary)?$|meeting report"
    r"|\bmeeting$|\d{4}\)?$",
    re.IGNORECASE,
)
# A block of its own for each: "Workstream: IMG on Land", and "Decision: continues" under it.
_NAMES_WORKSTREAM = re.compile(
    r"(?:Workstream|Work stream|Process|Group|Name of (?:the )?workstream)s? ?: ?\w"
)
_ANNEX = re.compile(
    r"(?:annex|annexe|appendix|attachment)(?: (?:[IVX]+|\d{1,2}|[A-F]))?\b(?! (?:to|is|was|on))",
    re.IGNORECASE,
)
# Over a date or a label these are the name of the paper, too.
_OUTCOMES = re.compile(r"(?:key |main |summary of )?(?:outcomes?|results|highlights)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    heading: SourceBlock | None  # None for what stands before the first heading
    blocks: tuple[SourceBlock, ...]
    above: str = ""  # the heading one level out
    above_marker: str = ""  # its mark
    fate: SourceBlock | None = None  # the title that tells what was held of the proposals in it

    @property
    def title(self) -> str:
        return self.heading.text if self.heading else ""


@dataclass(frozen=True)
class Outline:
    masthead: tuple[SourceBlock, ...]
    parts: tuple[Part, ...]

    @property
    def opening(self) -> tuple[SourceBlock, ...]:
        """The paragraphs that say how the meeting came together: the first of the text."""
        paragraphs = (
            block for part in self.parts for block in part.blocks if block.kind != BlockKind.HEADING
        )
        return tuple(block for _number, block in zip(range(8), paragraphs, strict=False))


def without_annexes(parts: Sequence[Part]) -> list[Part]:
    """An agenda or a calendar in an annex tells of no meeting that the report does not."""
    return list(takewhile(lambda part: not is_annex(part.title), parts))


def is_annex(title: str) -> bool:
    return bool(_ANNEX.match(title))


def outline(source: Source) -> Outline:
    length = _masthead_length(source.blocks)
    return Outline(source.blocks[:length], tuple(_parts(source.blocks[length:])))


def _masthead_length(blocks: tuple[SourceBlock, ...]) -> int:
    for place, block in enumerate(blocks[:_MOST]):
        if block.kind == BlockKind.ITEM or _begins_text(block):
            return _before_headings(blocks, place)
        if block.kind == BlockKind.HEADING and _is_section(block) and not _is_paper(blocks, place):
            return place
    return min(len(blocks), _MOST)


def _begins_text(block: SourceBlock) -> bool:
    text = block.text
    if is_masthead_line(text):
        return False
    return block.kind == BlockKind.PARAGRAPH and (
        bool(
            block.marker
            or _NAMES_WORKSTREAM.match(text)
            or is_header(cells_of(text))
            or columns_of(cells_of(text))
        )
        or (text.endswith((".", ":", "?")) and len(text.split()) > 7)
        or (text.endswith(".") and bool(FINITE.search(text)))
        or (len(block.sentences) > 1 and begins_sentence(text))
    )


def _is_paper(blocks: tuple[SourceBlock, ...], place: int) -> bool:
    """The name of the paper right over the first heading or a date is no section: "SUMMARY OF THE MEETING"."""
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    if following is None or not (paper_of(blocks[place].text) or _OUTCOMES.fullmatch(blocks[place].text)):
        return False
    is_over_masthead = is_masthead_line(following.text) or (place == 0 and bool(titled(following.text)))
    return is_over_masthead or following.kind == BlockKind.HEADING


def _is_section(block: SourceBlock) -> bool:
    mark = marked(f"{block.marker} {block.text}") if block.marker else None
    return bool(mark and mark.style in HEADS) or is_known_heading(block.text)


def _before_headings(blocks: tuple[SourceBlock, ...], place: int) -> int:
    """The headings right before the first text, and the words that lead in its list, belong to it."""
    before = blocks[place - 1] if place and blocks[place].kind == BlockKind.ITEM else None
    is_lead = before and (before.text.endswith(":") or FINITE.search(before.text))  # "The meeting agreed"
    if before and is_lead and not is_masthead_line(before.text):
        place -= 1
    while (
        place
        and blocks[place - 1].kind == BlockKind.HEADING
        and (asks(blocks[place - 1].text) or not _OF_MASTHEAD.search(blocks[place - 1].text))
        and not is_masthead_line(blocks[place - 1].text)
    ):
        place -= 1
    return place


def _parts(blocks: tuple[SourceBlock, ...]) -> Iterator[Part]:
    heading: SourceBlock | None = None
    above: dict[int, str] = {}
    markers: dict[int, str] = {}
    body: list[SourceBlock] = []
    for block in map(_without_label, blocks):
        if block.kind == BlockKind.HEADING and not _is_topic(block) and not _counts_anew(block, heading):
            if heading is not None or body:
                yield Part(heading, tuple(body), _above(heading, above), _marker(heading, markers))
            heading, body = block, []
            above = {level: text for level, text in above.items() if level < block.level} | {
                block.level: block.text
            }
            markers = {level: mark for level, mark in markers.items() if level < block.level} | {
                block.level: block.marker
            }
        else:
            if heading is not None and not body and _names_part(block, heading):
                above[heading.level] = f"{heading.text}: {block.text}"
            body.append(block)
    if heading is not None or body:
        yield Part(heading, tuple(body), _above(heading, above), _marker(heading, markers))


def _names_part(block: SourceBlock, heading: SourceBlock) -> bool:
    """ "Annotated agenda, as adopted" under "PART ONE"."""
    is_counted_only = is_part(heading.text) and len(heading.text.split()) == 2
    return is_counted_only and looks_like_heading(block.text)


def _without_label(block: SourceBlock) -> SourceBlock:
    """ "Proposed by: UNEP" stands under a heading, and is none."""
    is_label = block.kind == BlockKind.HEADING and not block.marker and says_who(block.text)
    return replace(block, kind=BlockKind.PARAGRAPH) if is_label else block


def _counts_anew(block: SourceBlock, heading: SourceBlock | None) -> bool:
    """A workstream or proposal counted from 1 again inside a section: "2. New topics", "1. IMG on Heat"."""
    if heading is None or not (block.marker[:-1].isdigit() and heading.marker[:-1].isdigit()):
        return False
    return int(block.marker[:-1]) <= int(heading.marker[:-1]) and bool(begins_with_kind(block.text))


def _above(heading: SourceBlock | None, above: dict[int, str]) -> str:
    outer = [text for level, text in above.items() if heading is not None and level < heading.level]
    return " / ".join(outer)


def _marker(heading: SourceBlock | None, markers: dict[int, str]) -> str:
    outer = [mark for level, mark in markers.items() if heading is not None and level < heading.level]
    return outer[-1] if outer else ""


def _is_topic(block: SourceBlock) -> bool:
    """A lettered heading is one of several inside a section: a proposal, a workstream."""
    mark = marked(f"{block.marker} x") if block.marker else None
    return mark is not None and mark.style not in HEADS | {Style.FIGURE}
