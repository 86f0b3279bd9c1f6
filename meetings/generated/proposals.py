"""What is proposed for new work, and what the meetings hold of it: stories of one to three steps."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from meetings.lifecycle import Position, Route

from .lives import Life
from .names import Name, Naming, titled
from .occasions import Occasion, Segment

MOST_BORN_OF_PROPOSALS = 4  # at one SOM

MID, TECHNICAL, SENIOR = Segment.MID_TERM_TECHNICAL, Segment.TECHNICAL, Segment.SENIOR
Told = tuple[Segment, Position, Route | None]

# How the SOM comes to approve what becomes a workstream.
APPROVED: list[list[Told]] = [
    [(TECHNICAL, Position.SUPPORTED, Route.TO_MEETING), (SENIOR, Position.APPROVED, None)],
    [(MID, Position.SUPPORTED, Route.TO_MEETING), (SENIOR, Position.APPROVED, None)],
    [
        (MID, Position.DEFERRED, None),
        (TECHNICAL, Position.SUPPORTED_WITH_CHANGES, Route.TO_MEETING),
        (SENIOR, Position.APPROVED, None),
    ],
    [
        (MID, Position.CONSIDERED, None),
        (TECHNICAL, Position.SUPPORTED, Route.TO_MEETING),
        (SENIOR, Position.APPROVED, None),
    ],
]
# What becomes nothing, or nothing yet. The SOM routes to the next one.
OTHERS: list[list[Told]] = [
    [
        (TECHNICAL, Position.SUPPORTED_WITH_CHANGES, Route.TO_MEETING),
        (SENIOR, Position.DEFERRED, Route.TO_MEETING),
    ],
    [(TECHNICAL, Position.SUPPORTED, Route.NONE_NEEDED)],
    [(TECHNICAL, Position.CONSIDERED, None)],
    [(MID, Position.DEFERRED, None), (TECHNICAL, Position.NOTED, None)],
    [(TECHNICAL, Position.NOT_SUPPORTED, None)],
    [(MID, Position.SUPPORTED, Route.TO_MEETING), (SENIOR, Position.NOT_SUPPORTED, None)],
    [(MID, Position.CONSIDERED, None), (TECHNICAL, Position.WITHDRAWN, None)],
    [(MID, Position.SUPPORTED, None), (TECHNICAL, Position.NOTED, None)],
    [(TECHNICAL, Position.DEFERRED, Route.TO_MEETING)],
    [(SENIOR, Position.NOTED, None)],
    [(MID, Position.SUPPORTED_WITH_CHANGES, Route.TO_MEETING), (SENIOR, Position.WITHDRAWN, None)],
    [(SENIOR, Position.CONSIDERED, None)],
]


@dataclass(frozen=True)
class Step:
    """What one meeting holds of it. `to_som`: the number of the SOM it is routed to."""

    place: int
    position: Position
    route: Route | None
    to_som: int | None
    becomes: int | None  # the number of a life


@dataclass(frozen=True)
class Idea:
    name: Name
    has_kind: bool
    follows: int | None  # the number of the life it grew out of
    steps: tuple[Step, ...]


def ideas(
    lives: Sequence[Life],
    namings: Sequence[Naming],
    meetings: Sequence[Occasion],
    *,
    topics: Iterator[str],
    rng: Random,
) -> list[Idea]:
    """In the order of the SOMs they are made for."""
    others = cycle(rng.sample(OTHERS, len(OTHERS)))
    found: list[Idea] = []
    for places in _by_som(meetings).values():
        senior = places[SENIOR]
        alive = [life for life in lives if life.born < senior <= life.last and senior in life.said]
        for life in [life for life in lives if life.born == senior and not life.is_under_way][
            :MOST_BORN_OF_PROPOSALS
        ]:
            steps = _steps(rng.choice(APPROVED), places, meetings, becomes=life.number)
            found.append(_idea(namings[life.number].first, steps, alive, rng))
        started = [life for life in lives if life.born == places.get(TECHNICAL) and not life.is_under_way]
        for life in started[:1]:  # begun without the SOM, after the mid-term technical segment
            steps = _steps([(MID, Position.SUPPORTED, Route.NONE_NEEDED)], places, meetings)
            found.append(_idea(namings[life.number].first, steps, alive, rng))
        if alive and rng.random() < 0.25:  # approved as an activity of what is there already
            host = rng.choice(alive)
            steps = _steps(APPROVED[0], places, meetings, becomes=host.number)
            found.append(_idea(titled(next(topics), rng, is_short=True), steps, [host], rng))
        is_last = senior == len(meetings) - 1
        stories = [OTHERS[0]] * is_last + [next(others) for _number in range(rng.randint(1, 3))]
        for story in stories:
            steps = _steps(story, places, meetings)
            found.append(_idea(titled(next(topics), rng, is_short=True), steps, alive, rng))
    return [idea for idea in found if idea.steps]


def _by_som(meetings: Sequence[Occasion]) -> Mapping[int, dict[Segment, int]]:
    """The places of the sittings of each SOM."""
    places: dict[int, dict[Segment, int]] = defaultdict(dict)
    for meeting in meetings:
        places[meeting.som][meeting.segment] = meeting.place
    return places


def _steps(
    story: Sequence[Told],
    places: Mapping[Segment, int],
    meetings: Sequence[Occasion],
    *,
    becomes: int | None = None,
) -> tuple[Step, ...]:
    """Without the steps at sittings that are not on record."""
    som = meetings[places[SENIOR]].som
    return tuple(
        Step(
            place=places[segment],
            position=position,
            route=route,
            to_som=som + (segment == SENIOR) if route == Route.TO_MEETING else None,
            becomes=becomes if position == Position.APPROVED else None,
        )
        for segment, position, route in story
        if segment in places
    )


def _idea(name: Name, steps: tuple[Step, ...], alive: Sequence[Life], rng: Random) -> Idea:
    older = [life.number for life in alive if steps and life.born < steps[0].place]
    follows = rng.choice(older) if older and rng.random() < 0.3 else None
    return Idea(name, has_kind=rng.random() < 0.75, follows=follows, steps=steps)
