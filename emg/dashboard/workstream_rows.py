"""The rows of the list of workstreams, and by what each can be found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from meetings.lifecycle import Status
from meetings.standing import WorkstreamStanding
from workstreams.models import WorkstreamKind

from .as_of import AsOf
from .participations import Part, parts_on


@dataclass(frozen=True, order=True)
class Option:
    """One value rows can be filtered by; options sort as they are offered."""

    place: int
    label: str
    value: str  # in the address


@dataclass(frozen=True)
class Row:
    standing: WorkstreamStanding
    parts: tuple[Part, ...]  # held on the day of the record
    options: Mapping[str, frozenset[Option]]  # by the name of the filter
    words: str  # every name it had or has by that day, folded for search

    @property
    def leads(self) -> list[str]:
        return [part.acronym for part in self.parts if part.is_leading]


def rows_of(as_of: AsOf) -> list[Row]:
    """Every workstream on record, in the order of the record. Three queries."""
    record = as_of.record
    parts = parts_on(record.day, workstreams=[standing.workstream for standing in record.workstreams])
    return [
        _row(standing, [part for part in parts[standing.workstream.pk] if part.holds], as_of=as_of)
        for standing in record.workstreams
    ]


def have_leads(rows: Iterable[Row]) -> bool:
    """Whether a table of these rows needs a column of leads."""
    return any(row.leads for row in rows)


def _row(standing: WorkstreamStanding, parts: list[Part], *, as_of: AsOf) -> Row:
    status, kind = standing.status, standing.name.kind
    agencies = {part.agency.pk: part for part in parts}.values()
    return Row(
        standing=standing,
        parts=tuple(parts),
        options={
            "status": frozenset([_status_option(status)] if status else []),
            "kind": frozenset([_kind_option(kind)] if kind else []),
            "agency": frozenset(Option(0, part.acronym, part.agency.slug) for part in agencies),
        },
        words=_words(standing, day=as_of.record.day, with_aliases=as_of.is_now),
    )


def _status_option(status: Status) -> Option:
    return Option(Status.values.index(status), str(status.label), status.value)


def _kind_option(kind: WorkstreamKind) -> Option:
    return Option(kind.order, kind.name, slugify(kind.name, allow_unicode=True))


def _words(standing: WorkstreamStanding, *, day: date, with_aliases: bool) -> str:
    """An alias has no date, so it finds a workstream only now."""
    other_names = standing.workstream.names.all()
    names = [
        standing.name.title,
        *(name.name for name in other_names if name.valid_until and name.valid_until.latest <= day),
        *(name.name for name in other_names if with_aliases and not name.is_official),
    ]
    return "\n".join(names).casefold()
