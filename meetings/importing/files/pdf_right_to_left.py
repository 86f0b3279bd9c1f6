"""Arabic and Hebrew words in a row of a PDF, which stand there from the right."""

import re
from itertools import groupby

from .pdf_pieces import RIGHT_TO_LEFT, Piece

_NUMBER = re.compile(r"[\d.]*\d[\d.]*")
_STOP_BEFORE = re.compile(r"^\.(\d+)(?=\s)")
_SAYS = re.compile(r"\w")
_MARK = re.compile(r"(\(?)([0-9a-z]{1,5})[()](?=\s|$)")
_BRACKET = re.compile(r"[()]")


def in_reading_order(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a row, given from the left: words of the other direction, together, are turned round."""
    order: list[Piece] = []
    turned = _are_turned(pieces)
    is_from_right = _is_from_right(pieces, turned)
    for is_turned, together in groupby(zip(turned, pieces, strict=True), key=lambda pair: pair[0]):
        run = [piece for _is_turned, piece in together]
        order.extend(reversed(run) if is_turned != is_from_right else run)
    return order[::-1] if is_from_right else order


def _is_from_right(pieces: list[Piece], turned: list[bool]) -> bool:
    """Whether the row as a whole is: it has such words at both ends, or its number behind them."""
    if turned[-1]:
        return turned[0]
    return any(turned) and bool(_NUMBER.fullmatch(pieces[-1].text))


def _are_turned(pieces: list[Piece]) -> list[bool]:
    """Of each piece; signs alone, between two such words, go with them."""
    turned = [bool(RIGHT_TO_LEFT.search(piece.text)) for piece in pieces]
    for place in range(1, len(pieces) - 1):
        if not _SAYS.search(pieces[place].text) and turned[place - 1]:
            turned[place] = any(turned[place + 1 : place + 2])
    return turned


def with_signs_restored(text: str) -> str:
    """PDFium turns some brackets beside such words the other way; here they open and close in turn.

    The full stop of a number stands before it where one reads from the right, and is put behind it again.
    """
    if not RIGHT_TO_LEFT.search(text):
        return text
    text = _STOP_BEFORE.sub(r"\1.", text)
    mark = _MARK.match(text)
    told = f"{mark[1]}{mark[2]})" if mark else ""
    turns = iter("()" * text.count("(") + "()" * text.count(")"))
    return told + _BRACKET.sub(lambda _bracket: next(turns), text[mark.end() if mark else 0 :])
