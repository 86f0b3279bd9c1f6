"""What a revision's paper says otherwise than the paper it replaces, passage by passage."""

from collections.abc import Iterable
from dataclasses import dataclass

from emg.paper.blocks import Block


@dataclass(frozen=True)
class Correction:
    before: str  # empty: the passage is new
    after: str  # empty: the passage is gone


def corrections(before: Iterable[Block], after: Iterable[Block]) -> list[Correction]:
    """The passages that differ, in the order of the new paper; those that are gone come last."""
    old = {block.id: str(block) for block in before}
    new = {block.id: str(block) for block in after}
    return [
        Correction(old.get(block_id, ""), new.get(block_id, ""))
        for block_id in [*new, *(block_id for block_id in old if block_id not in new)]
        if old.get(block_id) != new.get(block_id)
    ]
