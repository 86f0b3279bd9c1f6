"""The words of a Word document as they stand with its tracked changes accepted, paragraph by paragraph.

A paragraph belongs to the bookmarks that begin in it: what is typed at its very start or end stands outside
of them, as Word sets them, and is still part of the sentence.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lxml import etree

from .places import read_bookmark
from .vocabulary import (
    DELETED,
    INSERTED,
    NOTES,
    PASSED_OVER,
    PICTURES,
    SIGNS,
    TEXT_BOX,
    WORDS,
    attribute,
    name_of,
    runs_on,
)


@dataclass
class Stretch:
    """What a paragraph says up to the next of our bookmarks."""

    bookmark: str = ""  # its name; empty for words that stand in none of ours
    now: str = ""
    before: str = ""  # as if no change had been tracked


class Stretches:
    """Reads a document from its first element to its last."""

    def __init__(self, document: etree._Element) -> None:
        self.paragraphs: list[list[Stretch]] = []
        self.notes: Counter[str] = Counter()
        self.pictures = 0
        self._current: list[Stretch] = []
        self._seen: set[str] = set()
        self._open: dict[str, str] = {}  # the names of bookmarks that have begun, by their numbers
        self._fields: list[bool] = []  # of each field that has begun: whether its code is still being told
        self._inside: Counter[str] = Counter()
        self._is_in_paragraph = False
        self._boxes: list[etree._Element] = []  # paragraphs inside of paragraphs wait for their end
        self._walk(document)
        self._end_paragraph()

    def _walk(self, parent: etree._Element) -> None:
        for child in parent:
            self._read(child, name_of(child))

    def _read(self, element: etree._Element, name: str) -> None:
        if name == "p":
            self._paragraph(element)
        elif name in WORDS:
            self._say(element.text or "")
        elif name in SIGNS:
            self._say(SIGNS[name])
        elif name in INSERTED | DELETED:
            with self._within("inserted" if name in INSERTED else "deleted"):
                self._walk(element)
        elif name in _MARKS:
            _MARKS[name](self, element)
        elif name in NOTES:
            self.notes[name] += 1
        elif name in PICTURES:
            self._picture(element)
        elif name not in PASSED_OVER:
            self._walk(element)

    def _paragraph(self, element: etree._Element) -> None:
        if self._is_in_paragraph:
            self._boxes.append(element)
            return
        self._is_in_paragraph = True
        if not self._current or self._open:
            self._current.append(Stretch(next(reversed(self._open.values()), "")))
        self._walk(element)
        self._is_in_paragraph = False
        self._fields = [False for _field in self._fields]
        if not runs_on(element):
            self._end_paragraph()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._paragraph(box)

    def _end_paragraph(self) -> None:
        if self._current:
            self.paragraphs.append(self._current)
            self._current = []

    def _cell(self, element: etree._Element) -> None:
        if not self._is_in_paragraph:
            self._end_paragraph()
        self._walk(element)
        if not self._is_in_paragraph:
            self._end_paragraph()

    def _bookmark_start(self, element: etree._Element) -> None:
        name = attribute(element, "name")
        if read_bookmark(name) is None or name in self._seen:
            return
        self._seen.add(name)
        self._open[attribute(element, "id")] = name
        if not self._is_in_paragraph:
            return
        if self._current[-1].bookmark:
            self._current.append(Stretch(name))
        else:
            self._current[-1].bookmark = name

    def _bookmark_end(self, element: etree._Element) -> None:
        name = self._open.pop(attribute(element, "id"), None)
        # One that ends where a paragraph begins was the paragraph before, with its end.
        last = self._current[-1] if self._current else Stretch()
        if name and name == last.bookmark and not last.before + last.now and self._began_before(name):
            last.bookmark = ""

    def _began_before(self, name: str) -> bool:
        return any(stretch.bookmark == name for stretch in (self.paragraphs[-1] if self.paragraphs else []))

    def _picture(self, element: etree._Element) -> None:
        """A text box is one, too, whose words count instead."""
        is_text_box = any(name_of(within) == TEXT_BOX for within in element.iter())
        self.pictures += not is_text_box and not self._inside["deleted"]
        self._walk(element)

    def _field(self, element: etree._Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _say(self, text: str) -> None:
        if any(self._fields):
            return
        if not self._current:
            self._current.append(Stretch())
        last = self._current[-1]
        last.now += "" if self._inside["deleted"] else text
        last.before += "" if self._inside["inserted"] else text

    @contextmanager
    def _within(self, kind: str) -> Iterator[None]:
        self._inside[kind] += 1
        yield
        self._inside[kind] -= 1


_MARKS = {
    "tc": Stretches._cell,
    "bookmarkStart": Stretches._bookmark_start,
    "bookmarkEnd": Stretches._bookmark_end,
    "fldChar": Stretches._field,
}
