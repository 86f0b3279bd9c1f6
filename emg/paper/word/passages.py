"""The passages that a Word file has of a paper, each with its words: what is bookmarked."""

from collections.abc import Iterable
from dataclasses import dataclass

from emg.paper.blocks import Block, Heading
from emg.paper.lines import lines


@dataclass(frozen=True)
class Printed:
    id: str
    text: str
    under: str = ""  # the headings above it, outermost first
    marker: str = ""  # what the paper sets in front of it by itself: "(a)", "1."


def printed(blocks: Iterable[Block]) -> list[Printed]:
    """All passages of a paper, in its order."""
    headings: dict[int, str] = {}
    passages = []
    for block in blocks:
        if isinstance(block, Heading):
            headings = {level: text for level, text in headings.items() if level < block.level}
        under = " – ".join(headings.values())
        passages += [Printed(line.id, line.text, under, line.marker) for line in lines(block)]
        if isinstance(block, Heading):
            headings[block.level] = str(block)
    return passages
