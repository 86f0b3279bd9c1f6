"""Paragraphs of a PDF become lines: an empty one between two, and headings where the page is sure of them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from meetings.importing.source import Line

from .pdf_columns import columns_of
from .pdf_paragraphs import Group, Usual, groups_of, usual_of
from .pdf_pieces import Piece
from .plain import clean

_DIGITS = re.compile(r"\d+")
_AT_THE_EDGE = 2  # groups: what stands first or last on a page may be its head or foot
_RUNNING = 2  # pages: what stands on so many, but for its numbers, is a head or foot


def lines_of_pages(pages: list[list[Piece]]) -> Iterator[Line]:
    columns = [(number, column) for number, page in enumerate(pages, start=1) for column in columns_of(page)]
    usual = usual_of([column for _number, column in columns])
    told = [list(groups_of(column, page=number, usual=usual)) for number, column in columns]
    sizes = sorted({group.size for group in chain(*told) if group.is_heading}, reverse=True)
    heads = Counter(_without_digits(groups[0]) for groups in told)
    feet = Counter(_without_digits(group) for groups in told for group in groups[-_AT_THE_EDGE:])
    for groups, after in zip(told, [*told[1:], []], strict=True):
        following = _without_head(after, heads=heads, usual=usual)
        for place, group in enumerate(groups):
            if place:
                yield Line("", page=group.page)
            if group.is_heading:
                yield _heading(group, level=sizes.index(group.size) + 1)
                continue
            is_whole = feet[_without_digits(group)] < _RUNNING and _is_whole(groups, place, following)
            for row in group.rows:
                yield Line(clean(row.text), page=group.page, is_whole=is_whole)


def _heading(group: Group, *, level: int) -> Line:
    text = clean(" ".join(row.text for row in group.rows))
    return Line(text, page=group.page, heading=level, is_whole=len(group.rows) > 1)


def _without_head(groups: list[Group], *, heads: Counter[str], usual: Usual) -> list[Group]:
    """A running head is set smaller, or stands on other pages, too."""
    if len(groups) < 2 or len(groups[0].rows) > 1:
        return groups
    head = groups[0]
    is_head = head.size < round(usual.size) or heads[_without_digits(head)] >= _RUNNING
    return groups[1:] if is_head else groups


def _without_digits(group: Group) -> str:
    return _DIGITS.sub("", group.rows[0].text)


def _is_whole(groups: list[Group], place: int, following: list[Group]) -> bool:
    """Whether the last row of a page is surely a paragraph, and does not run on where no gap can say so."""
    is_last = _AT_THE_EDGE <= place and place >= len(groups) - _AT_THE_EDGE
    if not (is_last and following and len(groups[place].rows) == 1):
        return False
    return groups[place].has_ended(following[0].rows[0])
