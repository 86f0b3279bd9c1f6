"""Rows of a PDF become lines: an empty one where a page shows that a paragraph ends, headings where sure."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from meetings.importing.source import Line

from .pdf_columns import Row, columns_of
from .pdf_pieces import Piece
from .plain import clean

_USUAL_LEADING = 1.2  # of the size: from one line to the next, where a text is too short to tell
_SEEN_LEADINGS = (0.8, 3.0)  # what may be one
_WIDER = 1.22  # than the usual leading: a gap between paragraphs
_LARGER = 1.15  # than the text: the size of a heading
_SHORT = 0.25  # of the width: how far a row must end before the margin to be the last of its paragraph
_INDENT = 3  # in ems: how far from the margin a heading may begin
_ENDS = re.compile(r"[.:;!?][”\"’)]?$")
_MARKED = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[-•–—*])\s")


@dataclass(frozen=True)
class _Usual:
    """How most of a text is set."""

    leading: float  # of the size
    size: float
    is_bold: bool


@dataclass(frozen=True)
class _Group:
    """Rows that belong together: a heading, or a paragraph, or as much of one as stands in a column."""

    rows: list[Row]
    page: int
    is_heading: bool
    is_first: bool  # in its column

    @property
    def size(self) -> int:
        return round(self.rows[0].size)


def lines_of_pages(pages: list[list[Piece]]) -> Iterator[Line]:
    columns = [(number, column) for number, page in enumerate(pages, start=1) for column in columns_of(page)]
    usual = _usual([column for _number, column in columns])
    groups = [group for number, column in columns for group in _groups(column, page=number, usual=usual)]
    sizes = sorted({group.size for group in groups if group.is_heading}, reverse=True)
    follows_heading = False
    for group in groups:
        if group.is_heading:
            text = clean(" ".join(row.text for row in group.rows))
            yield Line(text, page=group.page, heading=sizes.index(group.size) + 1, is_whole=True)
        else:
            if not (group.is_first or follows_heading):
                yield Line("", page=group.page)
            for row in group.rows:
                yield Line(clean(row.text), page=group.page)
        follows_heading = group.is_heading


def _groups(rows: list[Row], *, page: int, usual: _Usual) -> Iterator[_Group]:
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    group = _Group([], page, is_heading=False, is_first=True)
    for row in rows:
        is_heading = _is_heading(row, usual=usual, left=left)
        if group.rows and (
            is_heading != group.is_heading
            or (is_heading and _MARKED.match(row.text))
            or _begins(group.rows[-1], row, usual=usual, right=right, width=right - left)
        ):
            yield group
            group = _Group([], page, is_heading, is_first=False)
        elif not group.rows:
            group = _Group([], page, is_heading, is_first=True)
        group.rows.append(row)
    yield group


def _is_heading(row: Row, *, usual: _Usual, left: float) -> bool:
    """Set larger or bolder than the text, at its margin: what is centred belongs to a title."""
    stands_out = row.size > _LARGER * usual.size or (row.is_bold and not usual.is_bold)
    is_at_margin = row.left < left + _INDENT * row.size
    return stands_out and is_at_margin and not row.text.endswith((".", ";", ","))


def _begins(before: Row, row: Row, *, usual: _Usual, right: float, width: float) -> bool:
    """Whether a row begins a paragraph, as the page shows it: by a gap, or by a short row before."""
    leading = (before.base - row.base) / max(before.size, row.size)
    if leading > _WIDER * usual.leading:
        return True
    is_short = before.right < right - _SHORT * width
    return is_short and bool(_ENDS.search(before.text)) and not row.text[:1].islower()


def _usual(columns: list[list[Row]]) -> _Usual:
    rows = [row for column in columns for row in column]
    sizes = Counter[float]()
    bold = 0
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
        bold += len(row.text) if row.is_bold else 0
    leadings = sorted(
        leading
        for column in columns
        for before, row in pairwise(column)
        if _SEEN_LEADINGS[0]
        < (leading := (before.base - row.base) / max(before.size, row.size))
        < _SEEN_LEADINGS[1]
    )
    return _Usual(
        leading=leadings[len(leadings) // 5] if leadings else _USUAL_LEADING,
        size=sizes.most_common(1)[0][0],
        is_bold=bold > sizes.total() / 2,
    )
