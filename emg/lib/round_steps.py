"""The steps in which people count along a scale."""

from collections.abc import Iterator
from itertools import count


def round_steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50, 100, … without end."""
    for power in count():
        yield from (10**power, 2 * 10**power, 5 * 10**power)
