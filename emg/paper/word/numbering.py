"""Real numbering in Word: "(a)", "a)", "1." that count on by themselves when a line is added."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from emg.lib.numerals import letter, roman_numeral

from .elements import element

_MARKER = re.compile(r"(?P<before>\(?)(?P<sign>[a-z]+|\d{1,4})(?P<after>[.)]+)")
_COUNTS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letter,
    "lowerRoman": roman_numeral,
    "decimal": str,
}
_HIGHEST = 1000  # no list is longer
MM = 56.7  # in twentieths of a point, Word's measure


@dataclass(frozen=True)
class Pattern:
    """How Word counts, what stands around the number, and where the count begins."""

    kind: str  # one of _COUNTS, or "bullet"
    text: str  # "(%1)"
    start: int


@dataclass
class Numbering:
    """The numbering definitions of one document; each list gets its own, so that each begins anew."""

    document: Document
    # By level of heading: what would count on, and in which list.
    _next: dict[int, tuple[Pattern, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._root = self.document.part.numbering_part.element
        for child in list(self._root):
            self._root.remove(child)
        self._count = 0

    def bulleted(self) -> int:
        """A list of its own with bullets."""
        return self._define(Pattern("bullet", "•", 1), left=12, hanging=6)

    def marked(self, marker: str, *, is_roman: bool = False) -> int | None:
        """A list that begins with this marker, "(a)" or "a)"; None for a marker Word cannot count."""
        pattern = _read(marker, is_roman=is_roman)
        return self._define(pattern, left=12, hanging=8) if pattern else None

    def of_heading(self, marker: str, *, level: int) -> int | None:
        """The list of a heading: that of the one before where it counts on, otherwise a new one."""
        pattern = _read(marker, is_roman=False)
        self._next = {known: following for known, following in self._next.items() if known <= level}
        if pattern is None:
            return None
        expected, number = self._next.get(level, (None, 0))
        if pattern != expected:
            number = self._define(pattern, left=0, hanging=0)
        self._next[level] = (replace(pattern, start=pattern.start + 1), number)
        return number

    def _define(self, pattern: Pattern, *, left: float, hanging: float) -> int:
        """Indents in millimetres. The schema wants all definitions before all uses of them."""
        self._count += 1
        self._root.insert(self._count - 1, _abstract(pattern, number=self._count, left=left, hanging=hanging))
        self._root.append(element("w:num", element("w:abstractNumId", val=self._count), numId=self._count))
        return self._count


def _read(marker: str, *, is_roman: bool) -> Pattern | None:
    found = _MARKER.fullmatch(marker)
    if not found:
        return None
    kind = "decimal" if found["sign"].isdigit() else "lowerRoman" if is_roman else "lowerLetter"
    places = (place for place in range(1, _HIGHEST) if _COUNTS[kind](place) == found["sign"])
    place = next(places, None)
    return Pattern(kind, f"{found['before']}%1{found['after']}", place) if place else None


def _abstract(pattern: Pattern, *, number: int, left: float, hanging: float) -> BaseOxmlElement:
    indent = element("w:ind", left=round(left * MM), hanging=round(hanging * MM))
    level = element(
        "w:lvl",
        element("w:start", val=pattern.start),
        element("w:numFmt", val=pattern.kind),
        element("w:suff", val="tab" if hanging else "space"),
        element("w:lvlText", val=pattern.text),
        element("w:lvlJc", val="left"),
        element("w:pPr", indent),
        ilvl=0,
    )
    return element(
        "w:abstractNum", element("w:multiLevelType", val="singleLevel"), level, abstractNumId=number
    )


def number(paragraph: Paragraph, *, of: int) -> None:
    """Make the paragraph the next one of a list."""
    properties = paragraph._p.get_or_add_pPr()
    numbered = properties.get_or_add_numPr()
    numbered.get_or_add_ilvl().val = 0
    numbered.get_or_add_numId().val = of
