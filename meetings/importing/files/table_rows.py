"""A row of a table, of a file that knows its tables, as lines."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from meetings.importing.source import Line

if TYPE_CHECKING:  # pages of the web are read without it
    from lxml import etree

_COLUMNS = 3  # from so many on a table is one of facts, and a cell may say its own in several paragraphs
_PARAGRAPHS = 4  # at most: with more, the cells are columns of a page
_WORDS = 4  # of a name in a list of names: "UNEP", "Secretariat of the CBD"


def row_lines(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """One line with bars between the cells, as a table of a plain text has it; an empty cell keeps its place.

    Where a cell holds a heading, or more paragraphs than a fact has, the table only lays out a page: they
    stay lines in their order. A label goes before its value without a bar: "Date: 18 May 2022".
    """
    said = [line for lines in cells for line in lines]
    most = _PARAGRAPHS if len(cells) >= _COLUMNS else 1
    if len(said) < 2 or any(len(lines) > most for lines in cells) or not all(map(_is_plain, said)):
        return said
    texts = [_in_one([line.text for line in lines]) for lines in cells]
    between = " " if len(texts) == 2 and texts[0].endswith(":") else " | "
    return [Line(between.join(texts), page=said[0].page, is_whole=True)]


class RowsOfCells(ABC):
    """What readers of trees of elements share: the lines told in a row's cells become those of the row."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._cells: list[list[Line]] = []  # of the row that is being told

    @abstractmethod
    def _walk(self, parent: "etree._Element") -> None:
        """Tells what is in the element."""

    def _row(self, element: "etree._Element") -> None:
        around, self._cells = self._cells, []
        self._walk(element)
        self.lines.extend(row_lines(self._cells))
        self._cells = around

    def _cell(self, element: "etree._Element") -> None:
        before, self.lines = self.lines, []
        self._walk(element)
        self._cells.append(self.lines)
        self.lines = before


def _is_plain(line: Line) -> bool:
    return line.is_whole and not line.heading


def _in_one(texts: Sequence[str]) -> str:
    """The paragraphs of a cell: names with commas between, sentences one after the other."""
    are_names = all(len(text.split()) <= _WORDS and not text.endswith((".", ",", ";")) for text in texts)
    return (", " if are_names else " ").join(texts)
