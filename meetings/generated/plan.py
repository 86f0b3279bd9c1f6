"""Everything a record tells, thought out before any row is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from .lineages import Descent, descents
from .lives import Life, lives
from .names import Name, Naming, namings, titled, topics
from .occasions import Occasion, occasions
from .proposals import Idea, ideas

ONE_REGISTER_ONLY_IN = 20  # workstreams; fewer have none


@dataclass(frozen=True)
class Plan:
    """`lives` and `namings` are of the same workstreams; `register_only` are those no report names."""

    meetings: Sequence[Occasion]
    lives: Sequence[Life]
    namings: Sequence[Naming]
    descents: Sequence[Descent]
    ideas: Sequence[Idea]
    register_only: Sequence[Name]
    source: str


def plan(*, meetings: int, workstreams: int, rng: Random, source: str) -> Plan:
    when = occasions(meetings, rng)
    unnamed = workstreams // ONE_REGISTER_ONLY_IN
    lived = lives(workstreams - unnamed, when, rng)
    descended = descents(lived, when, rng)
    fresh = topics(rng)
    named = namings(lived, descended, when, topics=fresh, rng=rng)
    return Plan(
        meetings=when,
        lives=lived,
        namings=named,
        descents=descended,
        ideas=ideas(lived, named, when, topics=fresh, rng=rng),
        register_only=[titled(next(fresh), rng) for _number in range(unnamed)],
        source=source,
    )
