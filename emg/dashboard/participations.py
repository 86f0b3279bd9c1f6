"""Who took part in a workstream on a day, under the names of that day."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch
from django.utils.functional import cached_property

from emg.lib.once_for_each import once_reading
from meetings.standing import Record
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Agency, AgencyName, Participation, Workstream


@dataclass(frozen=True, slots=True)
class Part:
    """One agency in one role."""

    participation: Participation
    called: Agency | AgencyName  # its acronym and name of that day
    holds: bool  # on that day; else it ended before

    @property
    def agency(self) -> Agency:
        return self.participation.agency

    @property
    def acronym(self) -> str:
        return self.called.acronym

    @property
    def name(self) -> str:
        """In full; "" where the name that went with an earlier acronym is not on record."""
        return self.called.name

    @property
    def is_leading(self) -> bool:
        return self.participation.role in Participation.LEADING


class Parts(tuple[Part, ...]):
    """All of one workstream on a day. What is made of them is kept in them."""

    @cached_property
    def held(self) -> tuple[Part, ...]:
        return tuple(part for part in self if part.holds)

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Who leads it, by acronym."""
        return tuple(part.acronym for part in self.held if part.is_leading)


def all_participations() -> Sequence[Participation]:
    """Of every workstream, with their agencies and what these were called. Three queries."""
    # Prefetched, as it makes one object of each agency, where a join makes one for each participation.
    names = Prefetch("agency__names", AgencyName.objects.order_by("pk"))
    taken = Participation.objects.defer("source", "confidence", "internal_note").order_by("pk")
    return list(taken.prefetch_related("agency", names))


@dataclass(frozen=True)
class Cast:
    """All who take part in one workstream, sooner or later."""

    taken: Sequence[Participation]
    _found: dict[int, Parts] = field(default_factory=dict, compare=False)

    def on(self, day: date) -> Parts:
        """The roles begun by that day, in the order of the roles, by acronym.

        They are the same from one day on which anything changes to the next, so they are found once for each
        such time: pages ask for many days.
        """
        time = bisect_right(self._days_of_change, day)
        if time not in self._found:
            self._found[time] = Parts(sorted(self._begun_by(day), key=_place))
        return self._found[time]

    @cached_property
    def _days_of_change(self) -> list[date]:
        begun = {one.takes_part_from.earliest for one in self.taken if one.takes_part_from}
        ended = {one.takes_part_until.latest for one in self.taken if one.takes_part_until}
        names = [name for one in self.taken for name in one.agency.names.all()]
        return sorted(begun | ended | {name.valid_until.latest for name in names if name.valid_until})

    def _begun_by(self, day: date) -> Iterator[Part]:
        for one in self.taken:
            if one.has_begun_by(day):
                yield Part(one, one.agency.called_on(day), holds=not one.has_ended_by(day))


def casts_of(participations: Iterable[Participation]) -> Mapping[int, Cast]:
    """By workstream."""
    taken: dict[int, list[Participation]] = defaultdict(list)
    for participation in participations:
        taken[participation.workstream_id].append(participation)
    return defaultdict(lambda: Cast(()), {workstream: Cast(found) for workstream, found in taken.items()})


def parts_of(workstream: Workstream, *, record: Record) -> Parts:
    """Those of the day of the record. Three queries, once for all its moments."""
    return _casts(record.whole)[workstream.id].on(record.day)


def with_parts(
    standings: Sequence[WorkstreamStanding], *, record: Record
) -> list[tuple[WorkstreamStanding, Parts]]:
    """Each with those of its workstream. No query where there is none."""
    casts = _casts(record.whole) if standings else {}
    return [(standing, casts[standing.workstream.id].on(record.day)) for standing in standings]


@once_reading(Participation, Agency, AgencyName)
def _casts(_record: Record) -> Mapping[int, Cast]:
    return casts_of(all_participations())


def agencies_taking_part(record: Record) -> Mapping[int, Agency]:
    """Sooner or later, in any workstream, with their names. No query beyond those of `parts_of`."""
    return _agencies(record.whole)


@once_reading(Participation, Agency, AgencyName)
def _agencies(record: Record) -> Mapping[int, Agency]:
    return {one.agency_id: one.agency for cast in _casts(record).values() for one in cast.taken}


_PLACES = {role.value: place for place, role in enumerate(Participation.Role)}


def _place(part: Part) -> tuple[bool, int, str]:
    return (not part.holds, _PLACES[part.participation.role], part.acronym)
