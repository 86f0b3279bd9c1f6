"""From the lines of a file to its blocks and sentences."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from meetings.importing.source import Line, Sentence, Source, SourceBlock

from .bare_numbers import with_stops
from .glued import Numbering, cut_at_numbers, cut_off_heading
from .inline_lists import cut_at_items
from .joining import Draft, paragraphs
from .kinds import Block, blocks
from .rows import rows
from .sentences import sentences


def source_of(lines: Sequence[Line]) -> Source:
    """The source of a report. What it leaves out are page numbers, running heads and feet."""
    filled, left_out = rows(lines)
    drafts = _apart(paragraphs(with_stops(filled)))
    return Source(_numbered(blocks(drafts)), tuple(left_out))


def _apart(drafts: Sequence[Draft]) -> list[Draft]:
    """The paragraphs with the headings and lists that were run together in them each on its own."""
    numbering = Numbering()
    found: list[Draft] = []
    for draft, after in pairwise([*drafts, Draft("")]):
        pieces = (
            piece
            for numbered in cut_at_numbers(draft.text, numbering)
            for body in cut_off_heading(numbered)
            for piece in cut_at_items(body, after.text)
        )
        first, *others = [draft.text] if draft.heading else list(pieces)
        found.append(replace(draft, text=first))
        found += (Draft(text, continues=True) for text in others)
    return found


def _numbered(found: Sequence[Block]) -> tuple[SourceBlock, ...]:
    number = 0
    numbered: list[SourceBlock] = []
    for block in found:
        texts = list(sentences(block.text))
        counted = tuple(Sentence(number + place, text) for place, text in enumerate(texts))
        numbered.append(SourceBlock(block.kind, block.marker, block.level, counted, block.continues))
        number += len(counted)
    return tuple(numbered)
