"""Puts what was "printed otherwise" in place of what the records write."""

from collections.abc import Iterable
from dataclasses import replace

from emg.lib.list_letters import ListStyle
from emg.lib.plain_text import lines, one_line
from emg.paper.blocks import Block, Heading, Item, ItemList, Paragraph
from meetings.models import BlockOverride


def overridden(blocks: Iterable[Block], *, overrides: Iterable[BlockOverride]) -> list[Block]:
    """The blocks, each with its override applied; an override of a block that is not there does nothing."""
    by_block = {override.block_id: override for override in overrides}
    return [_printed(block, by_block[block.id]) if block.id in by_block else block for block in blocks]


def _printed(block: Block, override: BlockOverride) -> Block:
    if isinstance(block, ItemList):
        style = ListStyle(override.list_style) if override.list_style else block.style
        return replace(block, style=style, items=_items(block, override.text))
    if isinstance(block, Heading | Paragraph) and override.text:
        return replace(block, text=one_line(override.text))
    return block


def _items(block: ItemList, text: str) -> tuple[Item, ...]:
    """The items with the printed texts, line by line; an item keeps its id while it has a place."""
    if not text:
        return block.items
    ids = [item.id for item in block.items]
    return tuple(
        Item(ids[place] if place < len(ids) else f"{block.id}-{place + 1}", line)
        for place, line in enumerate(lines(text))
    )
