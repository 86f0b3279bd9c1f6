"""How workstreams live: when each begins and how it ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from .occasions import Occasion
from .statuses import AT_AN_END, Ending, Said, said_of

USUAL_AGE = 14  # meetings on record of one still ongoing at the last, on average
USUAL_LENGTH = 8  # meetings on record of one at an end, on average


@dataclass(frozen=True)
class Life:
    """`born` and `last` are the places of the first and the last meeting naming it."""

    number: int
    born: int
    last: int
    ending: Ending
    is_under_way: bool  # begun before the first meeting on record
    said: Mapping[int, Said]  # by the place of the meeting

    @property
    def length(self) -> int:
        return self.last - self.born + 1

    @property
    def is_at_an_end(self) -> bool:
        return self.ending in AT_AN_END


def lives(count: int, meetings: Sequence[Occasion], rng: Random) -> list[Life]:
    """In the order of their beginnings."""
    # The fewer meetings, the fewer have ended: with one nearly all are ongoing, from eight on two in five.
    ongoing = max(1, round(count * max(0.4, 0.9 - 0.08 * (len(meetings) - 1))))
    others = count - ongoing
    quiet, concluded = others // 9, others // 3
    endings = [
        *[Ending.STILL_ONGOING] * ongoing,
        *[Ending.WENT_QUIET] * quiet,
        *[Ending.CONCLUDED] * concluded,
        *[Ending.COMPLETED] * (others - quiet - concluded),
    ]
    spans = sorted((*_span(ending, meetings, rng), place, ending) for place, ending in enumerate(endings))
    return [
        _life(number, (born, last), ending, meetings, rng)
        for number, (born, last, _place, ending) in enumerate(spans)
    ]


def _span(ending: Ending, meetings: Sequence[Occasion], rng: Random) -> tuple[int, int]:
    final = len(meetings) - 1
    last = final
    if ending != Ending.STILL_ONGOING:
        last = _rather_at_a_som(rng.randint(min(1, final), final), meetings, rng)
    elif final > 1 and rng.random() < 0.05:
        last = final - 1
    usual = USUAL_AGE if ending == Ending.STILL_ONGOING else USUAL_LENGTH
    born = _rather_at_a_som(max(0, last - round(rng.expovariate(1 / usual))), meetings, rng)
    return min(born, last), last


def _rather_at_a_som(place: int, meetings: Sequence[Occasion], rng: Random) -> int:
    """Mostly moved on to the SOM that the technical segment prepares: there things begin and end."""
    while not meetings[place].decides and rng.random() < 0.8:
        place += 1
    return place


def _life(
    number: int, span: tuple[int, int], ending: Ending, meetings: Sequence[Occasion], rng: Random
) -> Life:
    is_under_way = span[0] == 0 and rng.random() < 0.8
    said = said_of(span, ending, meetings, rng, is_under_way=is_under_way)
    return Life(number, *span, ending, is_under_way, said)
