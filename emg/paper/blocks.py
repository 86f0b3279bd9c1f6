"""The blocks a paper is made of. Renderers take these and nothing else; an approved report keeps them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from emg.lib.list_letters import ListStyle, marker


@dataclass(frozen=True)
class Masthead:
    id: str
    organisation: tuple[str, ...]
    title: str
    details: tuple[str, ...]  # date, mode, place and hours, each as printed
    paper: str

    template_name = "paper/masthead.html"

    def __str__(self) -> str:
        return "\n".join((*self.organisation, self.title, *self.details, self.paper))


@dataclass(frozen=True)
class Heading:
    id: str
    level: int  # 2 for sections, 3 for what stands inside one; 1 is the masthead's title
    marker: str  # "1." or "(a)"
    text: str

    template_name = "paper/heading.html"

    def __str__(self) -> str:
        return f"{self.marker} {self.text}"


@dataclass(frozen=True)
class Paragraph:
    id: str
    text: str

    template_name = "paper/paragraph.html"

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Item:
    id: str
    text: str


@dataclass(frozen=True)
class ItemList:
    id: str
    style: ListStyle
    items: tuple[Item, ...]

    template_name = "paper/list.html"

    @property
    def is_bulleted(self) -> bool:
        return self.style == ListStyle.BULLET

    @property
    def text(self) -> str:
        """The items without their markers, one a line."""
        return "\n".join(item.text for item in self.items)

    def marked(self) -> list[tuple[str, Item]]:
        """Each item behind its marker: ("(a)", item), …"""
        return [(marker(place, style=self.style), item) for place, item in enumerate(self.items, start=1)]

    def __str__(self) -> str:
        return "\n".join(f"{marker} {item.text}" for marker, item in self.marked())


@dataclass(frozen=True)
class Row:
    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    id: str
    caption: str
    widths: tuple[int, ...]  # of the columns, as shares of the whole
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    template_name = "paper/table.html"

    @property
    def twelfths(self) -> list[int]:
        """The widths as a style sheet has classes for them."""
        return [max(1, round(12 * width / sum(self.widths))) for width in self.widths]

    def __str__(self) -> str:
        """A row a line, a tab between cells: pasted into a spreadsheet it is the table."""
        cells = (self.header, *(row.cells for row in self.rows))
        return "\n".join((self.caption, *("\t".join(row) for row in cells)))


Block = Masthead | Heading | Paragraph | ItemList | Table
Passage = Heading | Paragraph | ItemList  # what a report's writers may print otherwise

_TYPES: dict[str, type[Block]] = {
    "masthead": Masthead,
    "heading": Heading,
    "paragraph": Paragraph,
    "list": ItemList,
    "table": Table,
}
_NAMES = {block_type: name for name, block_type in _TYPES.items()}


def to_data(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """The blocks as plain JSON values, each with its "type"."""
    return [{"type": _NAMES[type(block)], **json.loads(json.dumps(asdict(block)))} for block in blocks]


def from_data(data: Iterable[dict[str, Any]]) -> list[Block]:
    """The blocks that `to_data` wrote."""
    return [_block(**values) for values in data]


def _block(*, type: str, **values: Any) -> Block:
    if type == "list":
        values["style"] = ListStyle(values["style"])
        values["items"] = tuple(Item(**item) for item in values["items"])
    if type == "masthead":
        values["organisation"], values["details"] = tuple(values["organisation"]), tuple(values["details"])
    if type == "table":
        values["widths"], values["header"] = tuple(values["widths"]), tuple(values["header"])
        values["rows"] = tuple(Row(row["id"], tuple(row["cells"])) for row in values["rows"])
    return _TYPES[type](**values)


def fingerprint(data: Sequence[dict[str, Any]]) -> str:
    """The SHA-256, in hexadecimal, of the blocks' data in one canonical spelling."""
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
