"""The characters of a page, put together to pieces that stand on one line without a wide gap."""

import ctypes
import math
import re
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from .plain import SYMBOLS

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
UNREADABLE = "\ufffd"
_HYPHENS = {0x02, 0xFFFE}  # how PDFium tells the one at which a line's end cuts a word
_WIDE = 1.5  # in ems: a gap between words is narrower, one between columns or cells mostly wider
_RAISED = 0.5  # in ems: what stands higher or lower is on another line
_BOLD = 650  # as a font's weight: regular is 400, bold 700
_BOLD_NAMES = (b"bold", b"black", b"heavy")
_PRIVATE = range(0xE000, 0xF900)  # what a font shows there, it does not say
_QUARTER = math.pi / 2
_LEVEL = 0.05  # radians: what is set at another angle is a stamp across the page or along its margin


@dataclass
class Piece:
    """Measured in points, as the page is seen: to the right, and upwards."""

    text: str
    left: float
    right: float
    base: float  # where its letters stand
    size: float
    is_bold: bool


def pieces_of(page: pdfium.PdfPage) -> list[Piece]:
    """In the order of the file, which is mostly, but not always, that in which they are read."""
    text = page.get_textpage()
    try:
        return _Characters(text.raw, quarters=raw.FPDFPage_GetRotation(page)).pieces()
    finally:
        text.close()


class _Characters:
    def __init__(self, text: raw.FPDF_TEXTPAGE, *, quarters: int) -> None:
        self._text = text
        self._quarters = quarters  # clockwise, by which the page is turned before it is seen
        self._seen: Callable[[float, float], tuple[float, float]] = {
            1: lambda x, y: (y, -x),
            2: lambda x, y: (-x, -y),
            3: lambda x, y: (-y, x),
        }.get(quarters, lambda x, y: (x, y))
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def pieces(self) -> list[Piece]:
        """Where a page has words from the right, each word is a piece: its place alone tells its turn."""
        signs = [
            _sign(raw.FPDFText_GetUnicode(self._text, index))
            for index in range(raw.FPDFText_CountChars(self._text))
        ]
        has_turns = any(map(RIGHT_TO_LEFT.match, signs))
        pieces: list[Piece] = []
        current: Piece | None = None  # none: what comes begins a piece
        for index, sign in enumerate(signs):
            if sign in "\r\n" or (has_turns and sign.isspace()):
                current = None
                continue
            if sign.isspace():
                if current:
                    current.text += sign
                continue
            left, right, base = self._place(index)
            if has_turns and current and _turns(current.text[-1], sign):
                current = None
            if current is None or not _goes_on(current, left, right, base):
                current = self._begun(index, left, base)
                pieces.append(current)
            current.text += sign
            current.left, current.right = min(current.left, left), max(current.right, right)
        for piece in pieces:
            piece.text = _joined(piece.text)
        return [piece for piece in pieces if piece.text.strip() and piece.size]

    def _place(self, index: int) -> tuple[float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._text, index, self._box)
        raw.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
        box = self._box
        one, other = self._seen(box.left, box.bottom)[0], self._seen(box.right, box.top)[0]
        return min(one, other), max(one, other), self._seen(self._x.value, self._y.value)[1]

    def _begun(self, index: int, left: float, base: float) -> Piece:
        raw.FPDFText_GetMatrix(self._text, index, self._matrix)
        turned = math.atan2(self._matrix.b, self._matrix.a) - self._quarters * _QUARTER
        is_level = abs(math.remainder(turned, 4 * _QUARTER)) < _LEVEL
        scale = math.hypot(self._matrix.c, self._matrix.d)
        size = raw.FPDFText_GetFontSize(self._text, index) * scale
        return Piece("", left, left, base, size if is_level else 0, self._is_bold(index))

    def _is_bold(self, index: int) -> bool:
        name = ctypes.create_string_buffer(200)
        raw.FPDFText_GetFontInfo(self._text, index, name, len(name), None)
        is_named_so = any(word in name.value.lower() for word in _BOLD_NAMES)
        return is_named_so or raw.FPDFText_GetFontWeight(self._text, index) >= _BOLD


def _goes_on(piece: Piece, left: float, right: float, base: float) -> bool:
    """Whether a character stands beside a piece: after it, or, in Arabic and Hebrew, before it."""
    size = piece.size or 1
    apart = max(left - piece.right, piece.left - right)
    return apart < _WIDE * size and abs(base - piece.base) < _RAISED * size


def _turns(before: str, sign: str) -> bool:
    """Whether a word may end between two signs; of a bracket beside a word the file does not say the side."""
    is_turned = bool(RIGHT_TO_LEFT.match(sign))
    return is_turned != bool(RIGHT_TO_LEFT.match(before)) or before in "()" or sign in "()"


def _joined(text: str) -> str:
    """PDFium tells a sign beyond the first 65,536 in the two halves that UTF-16 has for it."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _sign(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code in SYMBOLS:
        return SYMBOLS[code]
    if code == 0 or code in _PRIVATE or code > 0x10FFFF:
        return UNREADABLE
    return chr(code)
