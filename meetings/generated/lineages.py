"""Which workstreams came out of which others."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from workstreams.models import Lineage

from .lives import Life
from .occasions import Occasion

ONE_IN = 12  # about so many workstreams have one that came out of another
SOON = 9  # meetings between the end of one and the beginning of what came of it

How = Lineage.How
# How many predecessors and successors each takes.
SHAPES = {
    How.CONTINUES: (1, 1),
    How.MERGED: (2, 1),
    How.SPLIT: (1, 2),
    How.BECAME: (1, 1),
    How.SPUN_OFF: (1, 1),
}


@dataclass(frozen=True)
class Descent:
    """By the numbers of the two lives."""

    predecessor: int
    successor: int
    how: str
    happened_on: str  # EDTF

    @property
    def keeps_the_name(self) -> bool:
        """A second life under the same name: linked, never merged."""
        return self.how == How.CONTINUES

    @property
    def takes_the_topic(self) -> bool:
        return self.how in (How.BECAME, How.SPLIT, How.SPUN_OFF)


def descents(lives: Sequence[Life], meetings: Sequence[Occasion], rng: Random) -> list[Descent]:
    """Each life takes part in one at most."""
    free = {life.number: life for life in lives}
    found: list[Descent] = []
    for how, _number in zip(cycle(SHAPES), range(len(lives) // ONE_IN), strict=False):
        before, after = _family(how, free)
        for older in before:
            for younger in after:
                day = meetings[younger.born].day
                happened_on = rng.choice([f"{day}", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}~"])
                found.append(Descent(older.number, younger.number, how, happened_on))
        for life in (*before, *after):
            del free[life.number]
    return found


def _family(how: str, free: dict[int, Life]) -> tuple[list[Life], list[Life]]:
    """The youngest that fit; nobody, where none do."""
    predecessors, successors = SHAPES[How(how)]
    for younger in reversed(free.values()):
        if younger.is_under_way:
            continue
        after = list(islice(_born_with(younger, free.values()), successors))
        fits = _was_at_work if how == How.SPUN_OFF else _had_just_ended
        before = list(islice((life for life in free.values() if fits(life, younger)), predecessors))
        if len(before) == predecessors and len(after) == successors:
            return before, after
    return [], []


def _born_with(one: Life, lives: Collection[Life]) -> Iterator[Life]:
    yield one
    yield from (life for life in lives if life is not one and life.born == one.born and not life.is_under_way)


def _had_just_ended(life: Life, younger: Life) -> bool:
    return life.is_at_an_end and life.last < younger.born <= life.last + SOON


def _was_at_work(life: Life, younger: Life) -> bool:
    return life.born < younger.born < life.last
