"""Lines with text in them, and what lay between each and the one before."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from meetings.importing.source import Line

from .furniture import furniture, only_symbol
from .headings import looks_like_heading

_ONLY_A_MARK = re.compile(r"\S{1,6}[.)]|[-–—•*·o]|.*:")  # a tab behind one is no break between cells
# Signs by which writers of plain text set off a heading: ">> Workstreams", "== Actions ==", "## Closure".
_SIGNED = re.compile(
    r"(?!>+ [^:]{2,60}? to [a-z]+ )(?:>{1,3}|#{1,4}|={2,}|\*{2,}|-{3,}|~{2,}) ?(\S.{2,80}?)(?: ?(?:<{1,3}|#+|={2,}|\*{2,}|-{3,}|~{2,}):?)?$"
)
_SPACED_STOP = re.compile(r"^(\d{1,2}|[IVX]{1,5}) \. (?=[A-Z“\"])")  # "1 . Opening"
# What a file may hold between words and nobody sees; the soft hyphen is looked at when lines are joined.
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Gap(Enum):
    NONE = "none"
    PAGE = "page"  # the end of a page: a paragraph may run on behind it
    BLANK = "blank"


@dataclass(frozen=True)
class Row:
    text: str  # one line, single spaces; " | " between the cells of a table
    gap: Gap
    heading: int
    is_whole: bool


def rows(lines: Sequence[Line]) -> tuple[list[Row], list[str]]:
    """The rows of the text, and the page numbers, running heads and feet that are left out.

    A symbol that only a head or foot shows comes first: it is the paper's.
    """
    texts = [_one_line(line.text) for line in lines]
    away = furniture(lines, texts)
    found: list[Row] = []
    left_out = [texts[place] for place in sorted(away)]
    if symbol := only_symbol([text for place, text in enumerate(texts) if place not in away], left_out):
        found.append(Row(symbol, Gap.BLANK, heading=0, is_whole=True))
    gap, page = Gap.BLANK, None
    for place, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if place in away:
            gap = Gap.PAGE
        elif not text:
            gap = Gap.PAGE if gap == Gap.PAGE else Gap.BLANK
        else:
            if page is not None and line.page != page:
                gap = Gap.PAGE
            title = _SIGNED.match(text)
            is_title = bool(title) and not line.heading and looks_like_heading(title[1] if title else "")
            words, heading = (title[1], 2) if title and is_title else (text, line.heading)
            found.append(Row(words, gap, heading, line.is_whole))
            gap, page = Gap.NONE, line.page
    return found, [text for text in left_out if text]


def _one_line(text: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    cells = [" ".join(_without_controls(cell).split()) for cell in text.split("\t")]
    first, *others = [cell for cell in cells if cell] or [""]
    if others and _ONLY_A_MARK.fullmatch(first):
        first, *others = f"{first} {others[0]}", *others[1:]
    return _SPACED_STOP.sub(r"\1. ", " | ".join((first, *others)).strip("| "))


def _without_controls(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)
