"""The text of a Word file becomes lines: as it stands with its tracked changes accepted.

Where nobody used a style for headings, paragraphs in bold letters at the margin are taken for them.

Heads, feet, footnotes and comments are no part of it; what a box holds follows the paragraph around it.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from emg.lib.packed_xml import PackedXml
from emg.lib.refused_files import DAMAGED, RefusedFileError, gettext_noop
from emg.paper.word.vocabulary import DELETED, PASSED_OVER, SIGNS, WORDS, attribute, name_of, runs_on
from meetings.importing.source import Line

from .paragraphs import paragraph_lines
from .table_rows import RowsOfCells
from .word_numbers import WordNumbers
from .word_styles import WordStyles, child, is_on, value

_LONGEST_HEADING = 200  # characters
RELATIONS = "_rels/.rels"
_MACROS = gettext_noop(
    "This Word file has macros (.docm). In Word, save it as “Word Document (.docx)”, which has none."
)


def lines(file: PackedXml) -> Iterator[Line]:
    document = _related(file, RELATIONS, folder="").get("officeDocument", "")
    if not document:
        raise RefusedFileError(DAMAGED)
    folder, name = posixpath.split(document)
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    parts = _related(file, relations, folder=folder) if relations in file else {}
    if "vbaProject" in parts:
        raise RefusedFileError(_MACROS)
    styles = WordStyles(_tree(file, parts.get("styles", "")))
    numbers = WordNumbers(_tree(file, parts.get("numbering", "")), styles=styles)
    yield from _Reader(file.tree(document), styles=styles, numbers=numbers).lines


def _related(file: PackedXml, relations: str, *, folder: str) -> dict[str, str]:
    """The parts that another one needs, by the last word of their type; none has a fixed name."""
    return {
        relation.get("Type", "").rpartition("/")[2]: posixpath.normpath(
            posixpath.join("/", folder, relation.get("Target", ""))
        ).lstrip("/")
        for relation in file.tree(relations)
        if relation.get("TargetMode") != "External"
    }


def _tree(file: PackedXml, name: str) -> etree._Element | None:
    return file.tree(name) if name in file else None


class _Reader(RowsOfCells):
    """Reads a document from its first element to its last."""

    def __init__(self, document: etree._Element, *, styles: WordStyles, numbers: WordNumbers) -> None:
        super().__init__()
        self._styles, self._numbers = styles, numbers
        self._page = 1
        # Word notes where it broke pages; if it did, the breaks that somebody set are among them.
        self._break = "lastRenderedPageBreak"
        if not any(name_of(found) == self._break for found in document.iter()):
            self._break = "br"
        self._texts = [""]  # the lines of the paragraph that is being told
        self._looks: set[bool] = set()  # whether what it says is bold
        self._bold: list[int] = []  # places of lines that are from their first word to their last
        self._tables = 0  # in how many
        self._fields: list[bool] = []  # of each field that has begun: whether its code is still being told
        self._is_in_paragraph = False
        self._boxes: list[etree._Element] = []  # paragraphs inside of paragraphs wait for their end
        self._walk(document)
        if not any(line.heading for line in self.lines):
            for place in self._bold:
                self.lines[place] = replace(self.lines[place], heading=1)

    def _walk(self, parent: etree._Element) -> None:
        for element in parent:
            self._read(element, name_of(element))

    def _read(self, element: etree._Element, name: str) -> None:
        if name == "p":
            self._paragraph(element)
        elif name in WORDS | SIGNS.keys():
            self._say(element, name)
        elif name == "lastRenderedPageBreak":
            self._page += name == self._break
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name == "r":
            self._run(element)
        elif name == "tbl":
            self._tables += 1
            self._walk(element)
            self._tables -= 1
        elif name == "tr":
            self._row(element)
        elif name == "tc":
            self._cell(element)
        elif name not in DELETED | PASSED_OVER:
            self._walk(element)

    def _paragraph(self, element: etree._Element) -> None:
        if self._is_in_paragraph:
            self._boxes.append(element)
            return
        self._is_in_paragraph = True
        page = self._page
        self._walk(element)
        self._is_in_paragraph = False
        self._fields = [False for _field in self._fields]
        if not runs_on(element):
            self._end_paragraph(element, page=page)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._paragraph(box)

    def _run(self, element: etree._Element) -> None:
        look = child(element, "rPr")
        if is_on(look, "vanish"):
            return
        self._walk(element)
        if any(name_of(said) in WORDS and (said.text or "").strip() for said in element):
            self._looks.add(is_on(look, "b"))

    def _end_paragraph(self, element: etree._Element, *, page: int) -> None:
        texts, self._texts = self._texts, [""]
        looks, self._looks = self._looks, set()
        if not "".join(texts).strip():
            return
        look = child(element, "pPr")
        if looks == {True} and len(texts) == 1 and not self._tables and _may_head(look, texts[0]):
            self._bold.append(len(self.lines))
        style = self._styles.of(look)
        mark = self._numbers.mark(look, style=style)
        heading = self._styles.heading(look, style=style)
        self.lines.extend(paragraph_lines(texts, mark=mark, heading=heading, page=page))

    def _say(self, element: etree._Element, name: str) -> None:
        if any(self._fields):
            return
        kind = attribute(element, "type")
        if name in WORDS:
            self._texts[-1] += element.text or ""
        elif name == "br" and kind in {"page", "column"}:
            self._page += kind == "page" and self._break == "br"
            self._texts[-1] += " "
        elif name in {"br", "cr"}:
            self._texts.append("")
        else:
            self._texts[-1] += SIGNS[name]

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()


def _may_head(look: etree._Element | None, text: str) -> bool:
    is_at_margin = value(child(look, "jc")) not in {"center", "right", "end"}
    return is_at_margin and len(text) < _LONGEST_HEADING and not text.rstrip().endswith((".", ";", ",", ":"))
