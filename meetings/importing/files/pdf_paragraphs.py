"""Rows of a PDF that belong together: a heading, a paragraph, or as much of one as stands in a column."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .pdf_columns import Row

_USUAL_LEADING = 1.2  # of the size: from one line to the next, where a text is too short to tell
_SEEN_LEADINGS = (0.8, 3.0)  # what may be one
_WIDER = 1.22  # than the usual leading: a gap between paragraphs
_LARGER = 1.15  # than the text: the size of a heading
_ROOM = 0.8  # in ems: a space, and some more for what is only estimated
_INDENT = 3  # in ems: how far from the margin a heading may begin
_MARKED = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[-•–—*])\s")


@dataclass(frozen=True)
class Usual:
    """How most of a text is set."""

    leading: float  # of the size
    size: float
    is_bold: bool


@dataclass(frozen=True)
class Group:
    rows: list[Row]
    page: int
    is_heading: bool
    right: float  # where the rows of its column end

    @property
    def size(self) -> int:
        return round(self.rows[0].size)

    def has_ended(self, following: Row) -> bool:
        """Whether a row that follows, perhaps on another page, has a first word that had room here."""
        return _has_room(self.rows[-1], following, right=self.right)


def groups_of(rows: list[Row], *, page: int, usual: Usual) -> Iterator[Group]:
    left = min(row.left for row in rows)
    right = sorted(row.right for row in rows)[-1 - len(rows) // 10]  # running heads may go further
    group: Group | None = None
    for row in rows:
        is_heading = _is_heading(row, usual=usual, left=left)
        if group and is_heading == group.is_heading and not _begins(group, row, usual=usual):
            group.rows.append(row)
            continue
        if group:
            yield group
        group = Group([row], page, is_heading, right)
    if group:
        yield group


def _is_heading(row: Row, *, usual: Usual, left: float) -> bool:
    """Set larger or bolder than the text, at its margin: what is centred belongs to a title."""
    stands_out = row.size > _LARGER * usual.size or (row.is_bold and not usual.is_bold)
    is_at_margin = row.left < left + _INDENT * row.size
    return stands_out and is_at_margin and not row.text.endswith((".", ";", ","))


def _begins(group: Group, row: Row, *, usual: Usual) -> bool:
    """Whether a row begins a paragraph, as the page shows it: by a gap, or by the room that was left."""
    before = group.rows[-1]
    is_marked = bool(_MARKED.match(row.text))
    if group.is_heading:
        return is_marked or _leading(before, row) > _WIDER * usual.leading
    may_begin = is_marked or not row.text[:1].islower()
    return _leading(before, row) > _WIDER * usual.leading or (may_begin and group.has_ended(row))


def _has_room(row: Row, following: Row, *, right: float) -> bool:
    return row.right + _ROOM * row.size + following.first_word < right


def _leading(before: Row, row: Row) -> float:
    return (before.base - row.base) / max(before.size, row.size)


def usual_of(columns: list[list[Row]]) -> Usual:
    rows = [row for column in columns for row in column]
    sizes = Counter[float]()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
    bold = sum(len(row.text) for row in rows if row.is_bold)
    seen = sorted(_leading(*pair) for column in columns for pair in pairwise(column))
    leadings = [leading for leading in seen if _SEEN_LEADINGS[0] < leading < _SEEN_LEADINGS[1]]
    return Usual(
        leading=leadings[len(leadings) // 5] if leadings else _USUAL_LEADING,
        size=sizes.most_common(1)[0][0],
        is_bold=bold > sizes.total() / 2,
    )
