"""The pieces of a page in the order of reading: row by row, and of two columns the left one first."""

from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from .pdf_pieces import Piece
from .pdf_right_to_left import in_reading_order, with_signs_restored

_SAME_ROW = 0.4  # of the size: how far two pieces on one row may stand higher or lower
_SPACE = 0.1  # of the size: the least that parts two words
_FEWEST_ROWS = 4  # of a column
_FILLED = 0.7  # of its width: as much as a row of running text fills, and a cell of a table mostly does not
_MIDDLE = (0.3, 0.7)  # of the width of the text: where two columns meet
_MOST_ACROSS = 0.4  # of the pieces: those that go across both columns, as a title does


@dataclass
class Row:
    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool  # all of it

    @property
    def first_word(self) -> float:
        """About how wide it is."""
        return (self.right - self.left) * len(self.text.split(maxsplit=1)[0]) / len(self.text)


def columns_of(pieces: list[Piece]) -> list[list[Row]]:
    """The rows of the page, from the top; of each column, and of what stands across, by itself."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [_rows(pieces)] if pieces else []
    columns: list[list[Row]] = []
    from_top = sorted(pieces, key=lambda piece: -piece.base)
    for is_across, band in groupby(from_top, key=lambda piece: piece.left < gutter < piece.right):
        found = list(band)
        sides = [found] if is_across else [
            [piece for piece in found if piece.right <= gutter],
            [piece for piece in found if piece.left >= gutter],
        ]  # fmt: skip
        columns.extend(_rows(side) for side in sides if side)
    return columns


def _rows(pieces: list[Piece]) -> list[Row]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if rows and rows[-1][0].base - piece.base < _SAME_ROW * max(rows[-1][0].size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_row(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _row(pieces: list[Piece]) -> Row:
    longest = max(pieces, key=lambda piece: len(piece.text))
    ordered = in_reading_order(pieces)
    text = ordered[0].text
    for before, piece in pairwise(ordered):
        text += f" {piece.text}" if _is_apart(before, piece) else piece.text
    return Row(
        text=with_signs_restored(text),
        left=pieces[0].left,
        right=max(piece.right for piece in pieces),
        base=longest.base,
        size=longest.size,
        is_bold=all(piece.is_bold for piece in pieces),
    )


def _is_apart(one: Piece, other: Piece) -> bool:
    return max(other.left - one.right, one.left - other.right) > _SPACE * one.size


def _gutter(pieces: list[Piece]) -> float | None:
    """Where two columns of running text meet; None for a page without, as most are."""
    if len(pieces) < 2 * _FEWEST_ROWS:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    ends = sorted({round(piece.left) - 1 for piece in pieces if low < piece.left < high})
    across, place = min(
        ((sum(piece.left < end < piece.right for piece in pieces), end) for end in ends), default=(0, None)
    )
    if place is None or across > _MOST_ACROSS * len(pieces):
        return None
    before = [piece for piece in pieces if piece.right <= place]
    after = [piece for piece in pieces if piece.left >= place]
    return place if _is_column(before) and _is_column(after) else None


def _is_column(pieces: list[Piece]) -> bool:
    if len({round(piece.base) for piece in pieces}) < _FEWEST_ROWS:
        return False
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    return median(piece.right - piece.left for piece in pieces) > _FILLED * width
