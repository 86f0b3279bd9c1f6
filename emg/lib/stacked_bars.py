"""Bars made of parts that stand on each other: where each part lies, from numbers alone."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from emg.lib.round_steps import round_steps


class Part(NamedTuple):
    """One part of a bar: across in percent, down in pixels from the top."""

    x: float
    width: float
    y: float
    height: float


class Slot(NamedTuple):
    """Where one bar stands, in percent from the left edge."""

    x: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def slots(bars: int, *, is_mirrored: bool, filled: float = 0.7) -> list[Slot]:
    """The bars side by side, each as wide as the share `filled` of its room; mirrored, from right to left."""
    room = 100 / bars if bars else 0
    order = reversed(range(bars)) if is_mirrored else range(bars)
    return [Slot((place + (1 - filled) / 2) * room, filled * room) for place in order]


def scale(most: int, *, at_most: int = 6) -> list[int]:
    """The numbers to write along the bars: from zero in round steps to what the highest bar needs."""
    for step in round_steps():
        top = ceil(max(most, 1) / step) * step
        if top // step < at_most:
            return list(range(0, top + 1, step))
    raise AssertionError("steps grow without end")


def upright(values: Sequence[int], *, slot: Slot, top: int, height: float) -> list[Part]:
    """One bar, its first part at the bottom; `top` is the number at the full height."""
    parts, below = [], 0
    for value in values:
        parts.append(
            Part(slot.x, slot.width, y=height * (1 - (below + value) / top), height=height * value / top)
        )
        below += value
    return parts


def lying(values: Sequence[int], *, is_mirrored: bool, height: float) -> list[Part]:
    """One bar over the whole width, its first part where reading begins."""
    whole = max(sum(values), 1)
    parts, before = [], 0
    for value in values:
        x, width = 100 * before / whole, 100 * value / whole
        parts.append(Part(100 - x - width if is_mirrored else x, width, y=0, height=height))
        before += value
    return parts
