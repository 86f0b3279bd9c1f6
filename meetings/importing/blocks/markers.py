"""The marks in front of headings, numbered paragraphs and items: "1.", "I.", "A.", "(a)", "a)", "(i)", "-"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """In which way a mark counts."""

    AGENDA = "Item 1:"
    NUMBER = "1."
    DECIMAL = "1.1"  # or "C.1"
    ROMAN = "I."
    CAPITAL = "A."
    LETTER = "(a)"  # or a)
    SMALL_ROMAN = "(i)"
    FIGURE = "(1)"
    BULLET = "-"


@dataclass(frozen=True)
class Marked:
    marker: str  # as it stands there
    style: Style
    rest: str  # what follows the mark


_SHAPES = (
    (
        Style.AGENDA,
        re.compile(
            r"((?:[Aa]genda |AGENDA )?(?:[Ii]tem|ITEM) \d{1,2}(?: ?\(?[a-z]\))?(?: ?[:.–—-]|(?= [A-Z])))\s*(?=\S)"
        ),
    ),
    (
        Style.DECIMAL,
        re.compile(
            r"((?:\d{1,2}|[A-Z]|[IVX]{2,5})(?:\.\d{1,2}){1,3}\.?)\s+(?=[A-Z“\"(])(?!(?:CES?T|GMT|UTC|E[SD]T|EAT|[WC]AT|WES?T|BST)\b)"
        ),
    ),
    (Style.NUMBER, re.compile(r"(\d{1,3}\.)\s+(?=\S)|(\d{1,3}\.)(?=[A-Z](?:[a-z]| [a-z]))")),
    (Style.ROMAN, re.compile(r"([IVX]{1,6}\.)\s+(?=\S)")),
    (Style.CAPITAL, re.compile(r"([A-Z]\.)\s+(?=\S)")),
    (Style.SMALL_ROMAN, re.compile(r"(\([ivx]{1,5}\)|[ivx]{2,5}[).])\s*(?=\S)")),
    (Style.LETTER, re.compile(r"(\([a-z]{1,3}\))\s*(?=\S)|([a-z]{1,2}\))\s*(?=\S)|([a-z]\.)\s+(?=\S)")),
    (Style.FIGURE, re.compile(r"(\(\d{1,2}\)|\d{1,2}\))\s*(?=\S)")),
    (
        Style.BULLET,
        re.compile(
            r"([-–—•*·▪◦‣●○■□➢✓►»\uf0b7\uf0a7\uf0d8]|o)\s+(?=\S)"
            # Glued to its words: "-requested UNEP to …".
            r"|([-–—•·▪●])(?=(?!based|led|related|needed)[A-Za-z]+ed (?:that|the|an?|to|on|with|all|its|members|agencies|[A-Z])|[Tt]ook note|(?<=[•·▪●])\S)"
        ),
    ),
)
HEADS = frozenset({Style.AGENDA, Style.NUMBER, Style.DECIMAL, Style.ROMAN, Style.CAPITAL})
ITEMS = frozenset({Style.LETTER, Style.SMALL_ROMAN, Style.FIGURE, Style.BULLET})

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def marked(text: str) -> Marked | None:
    """The mark a text begins with; None without one. A bullet in front of another mark is none."""
    mark = _first_mark(text, _SHAPES)
    if mark is not None and mark.style == Style.BULLET:
        return _first_mark(mark.rest, _SHAPES[:-1]) or mark
    return mark


def _first_mark(text: str, shapes: Sequence[tuple[Style, re.Pattern[str]]]) -> Marked | None:
    for style, shape in shapes:
        if found := shape.match(text):
            return Marked(found[0].strip(), style, text[found.end() :])
    return None


def place_of(marker: str, style: Style) -> int:
    """Where in its list an item with this mark stands, from 1; 0 for marks that do not count."""
    if style == Style.AGENDA:
        return int(re.findall(r"\d+", marker)[0])
    sign = marker.strip("().").lower()
    if style in (Style.NUMBER, Style.FIGURE):
        return int(sign)
    if style == Style.DECIMAL:
        return int(sign.split(".")[-1])
    if style in (Style.ROMAN, Style.SMALL_ROMAN):
        return _roman(sign)
    if style in (Style.LETTER, Style.CAPITAL):
        return _letter(sign)
    return 0


def _roman(sign: str) -> int:
    total = 0
    for digit, following in zip(sign, [*sign[1:], ""], strict=True):
        value = _ROMAN_VALUES[digit]
        total += -value if _ROMAN_VALUES.get(following, 0) > value else value
    return total


def _letter(sign: str) -> int:
    """a is 1, aa 27, as `emg/lib/list_letters.py` counts."""
    return ord(sign[0]) - ord("a") + 1 + 26 * (len(sign) - 1) if len(set(sign)) == 1 else 0
