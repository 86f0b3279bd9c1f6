"""The passages that a Word file has of a paper, each with its words: what is bookmarked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from emg.paper.blocks import Block, Heading, ItemList, Masthead, Paragraph, Table


@dataclass(frozen=True)
class Printed:
    id: str
    text: str
    under: str = ""  # the headings above it, outermost first


def printed(blocks: Iterable[Block]) -> list[Printed]:
    """All passages of a paper, in its order."""
    headings: dict[int, str] = {}
    passages = []
    for block in blocks:
        if isinstance(block, Heading):
            headings = {level: text for level, text in headings.items() if level < block.level}
        under = " – ".join(headings.values())
        passages += [Printed(passage_id, text, under) for passage_id, text in _texts(block)]
        if isinstance(block, Heading):
            headings[block.level] = str(block)
    return passages


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Masthead():
            yield from _numbered(f"{block.id}-organisation", block.organisation)
            yield f"{block.id}-title", block.title
            yield from _numbered(f"{block.id}-detail", block.details)
            yield f"{block.id}-paper", block.paper
        case Heading() | Paragraph():
            yield block.id, block.text
        case ItemList():
            yield from ((item.id, item.text) for item in block.items)
        case Table():
            yield f"{block.id}-caption", block.caption
            yield from _numbered(f"{block.id}-header", block.header)
            for row in block.rows:
                yield from _numbered(row.id, row.cells)


def _numbered(prefix: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{prefix}-{place}", text) for place, text in enumerate(texts, start=1))
