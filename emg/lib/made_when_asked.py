"""A long sequence of which a page shows a part."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Made = TypeVar("Made")


class MadeWhenAsked(Sequence[Made]):
    """So many, each made by its place whenever it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Made]) -> None:
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
