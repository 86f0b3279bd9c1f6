"""A long sequence whose items are made when they are asked for, as a page shows only a part of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Made = TypeVar("Made")


class LazySequence(Sequence[Made]):
    """Nothing is kept here: an item is made each time it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Made]) -> None:
        """`make` is given the place of an item, from 0."""
        self._places = range(count)
        self._make = make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Made: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Made, ...]: ...
    def __getitem__(self, place: int | slice) -> Made | tuple[Made, ...]:
        if isinstance(place, slice):
            return tuple(map(self._make, self._places[place]))
        return self._make(self._places[place])
