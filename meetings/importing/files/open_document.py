"""The text of an OpenDocument file becomes lines: as it stands with its tracked changes accepted.

Heads, feet, notes and comments are no part of it; what a box holds follows the paragraph around it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from emg.lib.packed_xml import PackedXml
from emg.lib.refused_files import DAMAGED, WITH_PASSWORD, RefusedFileError
from meetings.importing.source import Line

from .marks import Counts, number_in
from .open_document_lists import ListStyles, attribute, local_name
from .paragraphs import paragraph_lines
from .table_rows import RowsOfCells

TEXT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
# Tracked deletions are kept in a place of their own; insertions stand where they belong.
_PASSED_OVER = {
    *(
        "tracked-changes",
        "note",
        "annotation",
        "forms",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
    ),
    *("ruby-text", "title", "desc", "binary-data", "script", "meta"),
}
_SIGNS = {"s": " ", "tab": " "}  # of several spaces one is enough, as of several in a text


@dataclass
class _Place:
    """In a list: how deep, by which style, and what its item has said."""

    style: str
    depth: int  # from 1
    counts: Counts
    is_marked: bool = True  # the item has its mark already, or gets none


def lines(file: PackedXml) -> Iterator[Line]:
    if _MANIFEST in file and b"encryption-data" in file.content(_MANIFEST):
        raise RefusedFileError(WITH_PASSWORD)
    content = file.tree(TEXT)
    text = next((found for found in content.iter() if local_name(found) == "text"), None)
    if text is None:
        raise RefusedFileError(DAMAGED)
    styles = ListStyles([content, file.tree(_STYLES)] if _STYLES in file else [content])
    yield from _Reader(text, styles=styles).lines


class _Reader(RowsOfCells):
    """Reads a document from its first element to its last."""

    def __init__(self, text: etree._Element, *, styles: ListStyles) -> None:
        super().__init__()
        self._styles = styles
        self._page = 1
        self._texts = [""]  # the lines of the paragraph that is being told
        self._is_in_paragraph = False
        self._boxes: list[etree._Element] = []  # paragraphs inside of paragraphs wait for their end
        self._places: list[_Place] = []
        self._chapters = Counts()
        self._counts: dict[str, Counts] = {}  # of lists that another may continue, by style and by id
        self._walk(text)

    def _walk(self, parent: etree._Element) -> None:
        for element in parent:
            self._read(element, local_name(element))
            if self._is_in_paragraph:
                self._texts[-1] += element.tail or ""

    def _read(self, element: etree._Element, name: str) -> None:
        if name in {"p", "h"}:
            self._paragraph(element, name)
        elif name == "list":
            self._list(element)
        elif name == "list-item":
            self._item(element)
        elif name == "table-row":
            self._row(element)
        elif name in {"table-cell", "covered-table-cell"}:
            self._cell(element)
        elif name == "line-break":
            self._texts.append("")
        elif name == "soft-page-break":
            self._page += 1
        elif name in _SIGNS:
            self._texts[-1] += _SIGNS[name]
        elif name not in _PASSED_OVER:
            if self._is_in_paragraph:
                self._texts[-1] += element.text or ""
            self._walk(element)

    def _paragraph(self, element: etree._Element, name: str) -> None:
        if self._is_in_paragraph:
            self._boxes.append(element)
            return
        self._is_in_paragraph, page = True, self._page
        self._texts[-1] += element.text or ""
        self._walk(element)
        self._is_in_paragraph = False
        texts, self._texts = self._texts, [""]
        if "".join(texts).strip():
            heading = (number_in(attribute(element, "outline-level")) or 1) if name == "h" else 0
            mark = self._mark(element, heading=heading)
            self.lines.extend(paragraph_lines(texts, mark=mark, heading=heading, page=page))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._paragraph(box, local_name(box))

    def _list(self, element: etree._Element) -> None:
        around = self._places[-1] if self._places else None
        style = attribute(element, "style-name") or (around.style if around else "")
        counts = around.counts if around else self._counts_of(element, style=style)
        self._places.append(_Place(style, around.depth + 1 if around else 1, counts))
        self._counts[style] = self._counts[attribute(element, "id")] = counts
        self._walk(element)
        self._places.pop()

    def _counts_of(self, element: etree._Element, *, style: str) -> Counts:
        """Of a list in no other: new ones, unless it continues an earlier list."""
        if earlier := attribute(element, "continue-list"):
            return self._counts.get(earlier, Counts())
        if attribute(element, "continue-numbering") == "true":
            return self._counts.get(style, Counts())
        return Counts()

    def _item(self, element: etree._Element) -> None:
        if self._places:
            place = self._places[-1]
            place.is_marked = False
            if start := number_in(attribute(element, "start-value")):
                place.counts.set(place.depth, start)
        self._walk(element)

    def _mark(self, element: etree._Element, *, heading: int) -> str:
        if self._places:
            place = self._places[-1]
            if place.is_marked:
                return ""
            place.is_marked = True
            return self._styles.mark(place.style, place.depth, counts=place.counts)
        if heading and attribute(element, "is-list-header") != "true":
            return self._styles.mark_of_chapter(heading, counts=self._chapters)
        return ""
