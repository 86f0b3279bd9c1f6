"""Who took part in a workstream on a day, under the names of that day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from emg.lib.once_for_each import once_for_each
from meetings.standing import Record
from workstreams.models import Agency, AgencyName, Participation, Workstream


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


def participations_in(workstreams: Iterable[Workstream]) -> Sequence[Participation]:
    """With their agencies and what these were called. Three queries."""
    # Prefetched, as it makes one object of each agency, where a join makes one for each participation.
    return list(
        Participation.objects.filter(workstream__in=list(workstreams))
        .defer("source", "confidence", "internal_note")
        .prefetch_related("agency__names")
    )


def parts_on(day: date, *, participations: Sequence[Participation]) -> Mapping[int, list[Part]]:
    """By workstream: the roles begun by that day, in the order of the roles, by acronym."""
    called = {agency.pk: agency.called_on(day) for agency in {taken.agency for taken in participations}}
    parts: dict[int, list[Part]] = defaultdict(list)
    for taken in participations:
        if _has_begun(taken, day=day):
            part = Part(taken, called[taken.agency_id], holds=taken.holds_on(day))
            parts[taken.workstream_id].append(part)
    for found in parts.values():
        found.sort(key=_place)
    return parts


@once_for_each
def all_parts(record: Record) -> Mapping[int, list[Part]]:
    """By workstream: the roles begun by the day of the record. Three queries, once for all its moments."""
    return parts_on(record.day, participations=_participations(record.whole))


@once_for_each
def _participations(record: Record) -> Sequence[Participation]:
    return participations_in(standing.workstream for standing in record.workstreams)


def _has_begun(participation: Participation, *, day: date) -> bool:
    return participation.takes_part_from is None or participation.takes_part_from.earliest <= day


@once_for_each
def agencies_taking_part(record: Record) -> Mapping[int, Agency]:
    """In any workstream on record, with their names. No query beyond those of `all_parts`."""
    return {part.agency.pk: part.agency for parts in all_parts(record).values() for part in parts}


_PLACES = {role.value: place for place, role in enumerate(Participation.Role)}


def _place(part: Part) -> tuple[bool, int, str]:
    return (not part.holds, _PLACES[part.participation.role], part.acronym)
