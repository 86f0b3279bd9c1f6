"""The styles of a Word file: what a paragraph has of its own, and what from the styles it is based on."""

import re
from collections.abc import Iterator

from lxml import etree

from emg.paper.word.vocabulary import attribute, name_of

_HEADING = re.compile(r"heading ([1-9])", re.I)
_DEEPEST = 20  # styles one upon another; damaged files have circles
_OFF = {"0", "false", "off", "none"}
_BODY = 9  # the outline level of what is no heading


class WordStyles:
    """Styles by their ids."""

    def __init__(self, part: etree._Element | None) -> None:
        styles = [] if part is None else [style for style in part if name_of(style) == "style"]
        self._by_id = {attribute(style, "styleId"): style for style in styles}
        paragraphs = (style for style in styles if attribute(style, "type") == "paragraph")
        usual = (style for style in paragraphs if attribute(style, "default") not in {"", *_OFF})
        self._usual = attribute(found, "styleId") if (found := next(usual, None)) is not None else ""

    def of(self, look: etree._Element | None) -> str:
        """The id of the style of a paragraph, by its own properties."""
        return value(child(look, "pStyle")) or self._usual

    def upwards(self, style: str) -> Iterator[etree._Element]:
        """The style, that which it is based on, and so on."""
        for _step in range(_DEEPEST):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            style = value(child(found, "basedOn"))

    def heading(self, look: etree._Element | None, *, style: str) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        own = value(child(look, "outlineLvl"))
        if own.isdecimal():
            return _level(own)
        for found in self.upwards(style):
            told = value(child(child(found, "pPr"), "outlineLvl"))
            if told.isdecimal():
                return _level(told)
            if named := _HEADING.fullmatch(value(child(found, "name"))):
                return int(named[1])
        return 0


def _level(outline: str) -> int:
    return int(outline) + 1 if int(outline) < _BODY else 0


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of a name."""
    return next((found for found in element if name_of(found) == name), None) if element is not None else None


def value(element: etree._Element | None) -> str:
    return attribute(element, "val") if element is not None else ""


def is_on(properties: etree._Element | None, name: str) -> bool:
    """Whether a property that is either on or off is on."""
    found = child(properties, name)
    return found is not None and value(found) not in _OFF
