"""The lines of a block: what each form prints by itself, and a comparison tells from others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .blocks import Block, Heading, ItemList, Masthead, Paragraph, Table


@dataclass(frozen=True)
class Line:
    """A line of the masthead, a heading, a paragraph, an item, a cell."""

    id: str
    look: str  # lines of one look can be the same line reworded: "title", "heading", "item"
    text: str
    block: Block  # it stands in
    marker: str = ""


def lines(block: Block) -> Iterator[Line]:
    """In the order of print. Their ids are those of the passages in a Word file."""
    match block:
        case Masthead():
            yield from _numbered(block, "organisation", block.organisation)
            yield Line(f"{block.id}-title", "title", block.title, block)
            yield from _numbered(block, "detail", block.details)
            yield Line(f"{block.id}-paper", "paper", block.paper, block)
        case Heading():
            yield Line(block.id, "heading", block.text, block, block.marker)
        case Paragraph():
            yield Line(block.id, "paragraph", block.text, block)
        case ItemList():
            for marker, item in block.marked():
                yield Line(item.id, "item", item.text, block, marker)
        case Table():
            yield Line(f"{block.id}-caption", "caption", block.caption, block)
            yield from _numbered(block, "header", block.header)
            for row in block.rows:
                for place, text in enumerate(row.cells, start=1):
                    yield Line(f"{row.id}-{place}", "cell", text, block)


def _numbered(block: Block, look: str, texts: Iterable[str]) -> Iterator[Line]:
    for place, text in enumerate(texts, start=1):
        yield Line(f"{block.id}-{look}-{place}", look, text, block)
