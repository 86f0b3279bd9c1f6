"""Where workstreams stood at earlier moments of a record: worked out for as many as a page asks for.

A page shows fifty of thousands, and counts the others by what was last said of them.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import accumulate, chain
from typing import TypeVar

from emg.lib.lazy_sequence import LazySequence
from workstreams.models import Workstream, WorkstreamName

from .models import Consideration, Report, StatusEntry
from .workstream_standing import Standings, WorkstreamStanding, place_in_report

Said = TypeVar("Said", StatusEntry, Consideration)


class StandingsThen(LazySequence[WorkstreamStanding]):
    """As `Standings`, of an earlier moment: each is made when it is first asked for."""

    def __init__(
        self,
        latest: Mapping[int, StatusEntry],
        others: Sequence[int],
        make: Callable[[int], WorkstreamStanding],
    ) -> None:
        """`others`: the workstreams nothing was said of; they come last."""
        in_order, one = [*latest, *others], cache(make)
        # Without `self` in it: a circle of references is not freed at once.
        super().__init__(len(in_order), lambda place: one(in_order[place]))
        self.latest = latest
        self._in_order = in_order
        self._all = set(in_order)
        self._one = one

    def get(self, workstream: int) -> WorkstreamStanding | None:
        return self._one(workstream) if workstream in self._all else None

    def those(self, workstreams: Collection[int]) -> Sequence[WorkstreamStanding]:
        return [self._one(workstream) for workstream in self._in_order if workstream in workstreams]

    def __iter__(self) -> Iterator[WorkstreamStanding]:
        return map(self._one, self._in_order)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True)
class History:
    """What the reports in force say of workstreams, in such an order that every moment is a part of it."""

    places: Mapping[int, int]  # of reports, by key
    decided_by: Sequence[int]  # how many of the first so many can decide
    # With the workstream: the latest report first, each as papers list it.
    _said: Sequence[tuple[int, StatusEntry]]
    _begins: Sequence[int]  # where what the first so many reports say begins

    def latest(self, count: int) -> dict[int, StatusEntry]:
        """What the first so many reports said last of each workstream, in the order of the record."""
        found: dict[int, StatusEntry] = {}
        for workstream, entry in self._said[self._begins[count] :]:
            if workstream not in found:
                found[workstream] = entry
        return found

    def said_by(self, report: Report) -> Sequence[tuple[int, StatusEntry]]:
        place = self.places[report.pk]
        return self._said[self._begins[place + 1] : self._begins[place]]


def history_of(reports: Sequence[Report], workstreams: Iterable[WorkstreamStanding]) -> History:
    said: dict[int, list[tuple[int, StatusEntry]]] = {report.pk: [] for report in reversed(reports)}
    for standing in workstreams:
        for report, entry in standing.said.items():
            said[report].append((standing.workstream.id, entry))
    for one in said.values():
        one.sort(key=lambda pair: place_in_report(pair[1]))
    lengths = accumulate((len(said[report.pk]) for report in reports), initial=0)
    flat = list(chain.from_iterable(said.values()))
    return History(
        places={report.pk: place for place, report in enumerate(reports)},
        decided_by=list(accumulate((report.meeting.can_decide for report in reports), initial=0)),
        _said=flat,
        _begins=[len(flat) - length for length in lengths],
    )


@dataclass(frozen=True)
class Moment:
    """As of the first so many reports, on a day."""

    whole: Standings | StandingsThen
    history: History
    count: int
    day: date

    def standings(self, *, others: Iterable[int]) -> StandingsThen:
        """`others`: the workstreams on record of which nothing was said."""
        by_title = sorted(others, key=lambda workstream: self.named(workstream)[1].title)
        return StandingsThen(self.latest, by_title, self.standing)

    @cached_property
    def latest(self) -> Mapping[int, StatusEntry]:
        return self.history.latest(self.count)

    def so_far(self, said: tuple[Said, ...]) -> tuple[Said, ...]:
        """Of what all reports say of one thing, oldest first, what these say."""
        places = self.history.places
        return said[: bisect_left(said, self.count, key=lambda one: places[one.report_id])]

    def named(self, workstream: int) -> tuple[Workstream, Workstream | WorkstreamName]:
        """With its name of that day."""
        now = self._now(workstream)
        return now.workstream, now.name_on(self.day)

    def standing(self, workstream: int) -> WorkstreamStanding:
        now = self._now(workstream)
        said = self.so_far(now.entries)
        spoken = self.history.places[said[-1].report_id] + 1 if said else 0
        return WorkstreamStanding(
            now.workstream,
            now.name_on(self.day),
            said,
            self.history.decided_by[self.count] - self.history.decided_by[spoken],
            bool(said) and spoken == self.count,
        )

    def _now(self, workstream: int) -> WorkstreamStanding:
        now = self.whole.get(workstream)
        assert now is not None, "what is on record at a moment is in the whole record"
        return now
