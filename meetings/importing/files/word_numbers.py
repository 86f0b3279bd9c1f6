"""The numbers and bullets Word puts in front of paragraphs (ISO 29500-1, 17.9), counted as Word counts."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from emg.paper.word.vocabulary import attribute, name_of

from .marks import BULLET, Counts, counted
from .word_styles import WordStyles, child, is_on, value

_SIGNS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_NUMBER = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class _Level:
    kind: str  # "decimal", "lowerLetter", "bullet", "none", …
    text: str  # "(%1)"
    start: int
    style: str  # the id of the paragraph style that stands for this level; mostly ""
    is_legal: bool  # with all numbers as digits


@dataclass(frozen=True)
class _List:
    pattern: str  # the id of the definition: lists of one definition count on
    levels: dict[int, _Level]
    anew: dict[int, int]  # levels that begin anew with this list, and with which number


class WordNumbers:
    """Told of each paragraph in turn, says its mark."""

    def __init__(self, part: etree._Element | None, *, styles: WordStyles) -> None:
        self._styles = styles
        children = [] if part is None else list(part)
        self._patterns = {
            attribute(found, "abstractNumId"): found for found in children if name_of(found) == "abstractNum"
        }
        self._numbers = {attribute(found, "numId"): found for found in children if name_of(found) == "num"}
        self._lists: dict[str, _List | None] = {}
        self._begun: set[str] = set()
        self._counts: dict[str, Counts] = {}

    def mark(self, look: etree._Element | None, *, style: str) -> str:
        """The mark of a paragraph with these properties; "" without one."""
        number, depth = self._place(look, style=style)
        found = self._list(number)
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return ""
        counts = self._counts.setdefault(found.pattern, Counts())
        if number not in self._begun:
            self._begun.add(number)
            for at, start in found.anew.items():
                counts.set(at, start)
        counts.count(depth, start=level.start)
        return _shown(level, levels=found.levels, counts=counts)

    def _place(self, look: etree._Element | None, *, style: str) -> tuple[str, int]:
        """Which list, and how deep in it: by the paragraph itself, or else by its styles."""
        own = child(look, "numPr")
        number, depth = value(child(own, "numId")), value(child(own, "ilvl"))
        for found in self._styles.upwards(style):
            if number:
                break
            told = child(child(found, "pPr"), "numPr")
            number = value(child(told, "numId"))
            depth = depth or value(child(told, "ilvl")) or self._depth_of(style, number=number)
        return number, int(depth) if depth.isdecimal() else 0

    def _depth_of(self, style: str, *, number: str) -> str:
        """The level that stands for a style in a list."""
        found = self._list(number)
        levels = found.levels.items() if found else ()
        return next((str(depth) for depth, level in levels if level.style == style), "")

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> _List | None:
        found = self._numbers.get(number)
        pattern_id = value(child(found, "abstractNumId"))
        pattern = self._linked(self._patterns.get(pattern_id))
        if found is None or pattern is None:
            return None
        levels = dict(map(_level, (each for each in pattern if name_of(each) == "lvl")))
        anew = {}
        for override in (each for each in found if name_of(each) == "lvlOverride"):
            depth = _number(attribute(override, "ilvl"))
            if (other := child(override, "lvl")) is not None:
                levels[depth] = _level(other)[1]
            start = value(child(override, "startOverride"))
            if start and depth in levels:
                anew[depth] = _number(start)
                levels[depth] = replace(levels[depth], start=anew[depth])
        return _List(pattern_id, levels, anew)

    def _linked(self, pattern: etree._Element | None) -> etree._Element | None:
        """The definition itself, where one only names the style that has it."""
        style = value(child(pattern, "numStyleLink"))
        for found in self._styles.upwards(style) if style else ():
            number = value(child(child(child(found, "pPr"), "numPr"), "numId"))
            return self._patterns.get(value(child(self._numbers.get(number), "abstractNumId")))
        return pattern


def _level(element: etree._Element) -> tuple[int, _Level]:
    return _number(attribute(element, "ilvl")), _Level(
        kind=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")),
        start=_number(value(child(element, "start")), otherwise=1),
        style=value(child(element, "pStyle")),
        is_legal=is_on(element, "isLgl"),
    )


def _shown(level: _Level, *, levels: dict[int, _Level], counts: Counts) -> str:
    if level.kind == "bullet":
        return BULLET

    def number(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        of = levels.get(depth, level)
        sign = "1" if level.is_legal else _SIGNS.get(of.kind, "1")
        return "" if of.kind == "none" else counted(counts.at(depth, start=of.start), sign=sign)

    return _NUMBER.sub(number, level.text).strip()


def _number(text: str, *, otherwise: int = 0) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else otherwise
