"""Lists inside a sentence: "agreed to: (a) …; (b) …; and (c) …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .markers import Style, marked, place_of
from .sentence_starts import FINITE
from .sentences import sentences

_MARK = re.compile(r"(?<!\S)(\(?)([a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)(?= \S|[A-Z“])")
_STYLES = (Style.LETTER, Style.SMALL_ROMAN, Style.FIGURE)
_REFERENCE = re.compile(
    r"(?:\d|\b(?:paragraphs?|items?|sections?|options?|points?|parts?|segments?|annex|and|to|under))$", re.I
)
_ITEM_END = re.compile(r"(?:[;,.:]|\band|\bor)$")


@dataclass(frozen=True)
class _Mark:
    start: int
    place: int


def cut_at_items(text: str, following: str) -> list[str]:
    """The words before the list, its items with their marks, and what follows its last sentence.

    Of a list that goes on in the paragraph `following` a single item may stand in the text.
    """
    mark = marked(following)
    for style in _STYLES:
        marks = _chain(text, style)
        goes_on = bool(marks and mark and mark.style == style) and (
            place_of(mark.marker, style) == marks[-1].place + 1 if mark else False
        )
        if _is_list(text, marks) or (goes_on and marks[0].start and _ITEM_END.search(text)):
            break
    else:
        return [text]
    starts = [mark.start for mark in marks]
    pieces = [text[start:end].strip() for start, end in pairwise([0, *starts, len(text)])]
    lead, *items, last = pieces
    return [piece for piece in (lead, *items, *_without_tail(last, items)) if piece]


def _chain(text: str, style: Style) -> list[_Mark]:
    """The marks of one style that count on from 1, or from the one the text begins with."""
    chain: list[_Mark] = []
    for found in _MARK.finditer(text):
        if (style == Style.FIGURE and not found[2].isdigit()) or (
            style != Style.FIGURE and found[2].isdigit()
        ):
            continue
        if style == Style.SMALL_ROMAN and not re.fullmatch("[ivx]+", found[2]):
            continue
        place = place_of(found[2], style)
        is_next = place == (chain[-1].place + 1 if chain else 1) or (not chain and found.start() == 0)
        if is_next and not (
            found.start() and _refers(text[max(0, found.start() - 14) : found.start() - 1], chain)
        ):
            chain.append(_Mark(found.start(), place))
    return chain


def _refers(before: str, chain: Sequence[_Mark]) -> bool:
    """ "in paragraphs (a) and (b)": the letters name items, they do not begin any."""
    found = _REFERENCE.search(before)
    return (
        found is not None and not (chain and found[0].lower() in ("and", "or")) and found[0].lower() != "to"
    )


def _is_list(text: str, marks: Sequence[_Mark]) -> bool:
    if len(marks) < 2:
        return False
    items = [text[mark.start : following.start].strip() for mark, following in pairwise(marks)]
    if _is_subject(text[: marks[0].start], items, text[marks[-1].start :]):
        return False
    return all(_ITEM_END.search(item) for item in items) and max(len(item.split()) for item in items) > 3


def _is_subject(lead: str, items: Sequence[str], last: str) -> bool:
    """ "expected that (a) the IMG on Land, and (b) the IMG on Heat will continue": the items share one verb."""
    is_open = lead.rstrip().endswith((" that", " that the"))
    return is_open and bool(FINITE.search(last)) and not any(FINITE.search(item) for item in items)


def _without_tail(last: str, items: Sequence[str]) -> list[str]:
    """The last item ends with its sentence, where the others are no sentences themselves."""
    if any(item.endswith(".") for item in items):
        return [last]
    first, *others = sentences(last)
    return [first, " ".join(others)]
