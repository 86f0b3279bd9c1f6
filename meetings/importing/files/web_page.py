"""HTML becomes lines: what a reader of the page reads, without what leads elsewhere.

It is read as a sequence of tags, not as a tree: pages forget to close what they open, and nest without end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from meetings.importing.source import Line

from .decoding import decoded
from .marks import BULLET, counted, number_in
from .paragraphs import paragraph_lines
from .table_rows import row_lines

_BLOCKS = {
    *("p", "div", "body", "main", "article", "section", "header", "footer", "aside", "address", "blockquote"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "figure", "figcaption", "form", "fieldset", "legend"),
    *("details", "summary", "center"),
}
_HEADING = re.compile(r"h[1-6]")
_LEFT_OUT = {
    *("title", "script", "style", "nav", "noscript", "template", "svg", "button", "select", "iframe"),
    *("object", "textarea", "audio", "video", "canvas"),
}
_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1", "none": "",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(" + "|".join(_STYLES) + r")\b", re.I)
# An item that shows its mark as text: its list shows none, whatever a style sheet says of it.
_MARKED = re.compile(r"\s*(?:\((?:\d{1,3}|[a-z]{1,5})\)|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s", re.I)
_MOST_DEPTH = 50  # of lists in lists; nobody sees deeper ones


@dataclass
class _List:
    is_ordered: bool
    sign: str  # see `counted`; "": without marks
    next: int


def lines(content: bytes) -> Iterator[Line]:
    reader = _Reader()
    reader.feed(decoded(content, is_page=True))
    reader.close()
    reader.end_row()
    yield from reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._texts = [""]  # the lines of the paragraph that is being told
        self._heading = 0
        self._cells: list[list[Line]] = []  # of the row that is being told
        self._mark = ""  # of an item that has not said anything yet
        self._lists: list[_List] = []
        self._left_out = ""  # the element that is passed over, and how often it stands in itself
        self._depth = 0
        self._is_preformatted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out or tag in _LEFT_OUT:
            self._left_out = self._left_out or tag
            self._depth += tag == self._left_out
            return
        if tag == "br":
            self._texts.append("")
        if tag in _BLOCKS:
            self.end_block()
            self._begin(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._depth -= tag == self._left_out
            self._left_out = self._left_out if self._depth else ""
        elif tag in _BLOCKS:
            self.end_block()
            self._end(tag)

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        first, *others = data.split("\n") if self._is_preformatted else [data]
        self._texts[-1] += first
        self._texts.extend(others)

    def end_block(self) -> None:
        """What was told since the last block is a paragraph."""
        texts, self._texts = self._texts, [""]
        text = "".join(texts)
        if not text.strip():
            return
        mark = "" if _MARKED.match(text) else self._mark
        self._mark = ""
        into = self._cells[-1] if self._cells else self.lines
        into.extend(paragraph_lines(texts, mark=mark, heading=self._heading))

    def end_row(self) -> None:
        """What its cells have told is said. A table in a cell ends the row around it, too."""
        self.end_block()
        cells, self._cells = self._cells, []
        self.lines.extend(row_lines(cells))

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if _HEADING.fullmatch(tag):
            self._heading = int(tag[1])
        elif tag in {"table", "tr"}:
            self.end_row()
        elif tag in {"td", "th"}:
            self._cells.append([])
        elif tag in {"ul", "ol"}:
            self._begin_list(attributes, is_ordered=tag == "ol")
        elif tag == "li":
            self._mark = self._next_mark(attributes)
        elif tag == "pre":
            self._is_preformatted = True

    def _end(self, tag: str) -> None:
        if _HEADING.fullmatch(tag):
            self._heading = 0
        elif tag in {"table", "tr"}:
            self.end_row()
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        elif tag == "pre":
            self._is_preformatted = False

    def _begin_list(self, attributes: dict[str, str], *, is_ordered: bool) -> None:
        styled = _LIST_STYLE.search(attributes.get("style", ""))
        sign = _STYLES[styled[1].lower()] if styled else attributes.get("type", "1")
        if len(self._lists) < _MOST_DEPTH:
            self._lists.append(_List(is_ordered, sign, number_in(attributes.get("start", "")) or 1))

    def _next_mark(self, attributes: dict[str, str]) -> str:
        if not self._lists:
            return BULLET
        within = self._lists[-1]
        if not within.sign:
            return ""
        if not within.is_ordered:
            return BULLET
        position = number_in(attributes.get("value", "")) or within.next
        within.next = position + 1
        return counted(position, sign=within.sign) + "."
