"""Who took part in a workstream on a day, under the names of that day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from emg.lib.once_for_each import once_reading
from meetings.standing import Record
from workstreams.models import Agency, AgencyName, Participation


@dataclass(frozen=True)
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


def all_participations() -> Sequence[Participation]:
    """Of every workstream, with their agencies and what these were called. Three queries."""
    # Prefetched, as it makes one object of each agency, where a join makes one for each participation.
    names = Prefetch("agency__names", AgencyName.objects.order_by("pk"))
    taken = Participation.objects.defer("source", "confidence", "internal_note").order_by("pk")
    return list(taken.prefetch_related("agency", names))


def parts_on(day: date, *, participations: Sequence[Participation]) -> Mapping[int, tuple[Part, ...]]:
    """By workstream: the roles begun by that day, in the order of the roles, by acronym."""
    agencies = {taken.agency_id: taken.agency for taken in participations}
    called = {pk: agency.called_on(day) for pk, agency in agencies.items()}
    parts: dict[int, list[Part]] = defaultdict(list)
    for taken in participations:
        if taken.has_begun_by(day):
            part = Part(taken, called[taken.agency_id], holds=not taken.has_ended_by(day))
            parts[taken.workstream_id].append(part)
    return defaultdict(tuple, {pk: tuple(sorted(found, key=_place)) for pk, found in parts.items()})


@once_reading(Participation, Agency, AgencyName)
def all_parts(record: Record) -> Mapping[int, tuple[Part, ...]]:
    """By workstream: the roles begun by the day of the record. Three queries, once for all its moments."""
    return parts_on(record.day, participations=_participations(record.whole))


@once_reading(Participation, Agency, AgencyName)
def _participations(_record: Record) -> Sequence[Participation]:
    return all_participations()


@once_reading(Participation, Agency, AgencyName)
def agencies_taking_part(record: Record) -> Mapping[int, Agency]:
    """In any workstream, with their names. No query beyond those of `all_parts`."""
    return {part.agency.pk: part.agency for parts in all_parts(record).values() for part in parts}


_PLACES = {role.value: place for place, role in enumerate(Participation.Role)}


def _place(part: Part) -> tuple[bool, int, str]:
    return (not part.holds, _PLACES[part.participation.role], part.acronym)
