"""The trail of changes, newest first: events of several kinds of rows as one list, told a page at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, islice
from typing import Any, NamedTuple
from uuid import UUID

from django.core.paginator import Paginator
from django.db import models
from django.db.models import F, OuterRef, Subquery, Value
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .record_changes import WHOLE_ROW, RecordChange, change_in_words, kept_fields, names_in
from .record_version import Rows
from .values import Names

CHANGES_A_PAGE = 50
# Of a file, which is told as it is sent.
PIECE = 500


class Kind(NamedTuple):
    """One kind of row: its events, each with `record_pk`, the key of its record."""

    events: models.QuerySet[Any]
    record: type[models.Model]
    lookup: str  # from a row to its record; empty for the record itself


class Entry(NamedTuple):
    """A change, and the record it belongs to."""

    record: type[models.Model]
    pk: Any
    name: str
    change: RecordChange
    event_pk: int

    @property
    def kind(self) -> str:
        return capfirst(str(self.record._meta.verbose_name))

    @property
    def only_value(self) -> str:
        """Of a row that came or went, and has no other; empty of all other changes."""
        change = self.change
        if not change.row or change.label == "update" or len(change.fields) != 1:
            return ""
        (field,) = change.fields
        return field.new if change.label == "insert" else field.old

    @property
    def record_label(self) -> str:
        """What the log calls the kind of record in addresses."""
        return self.record._meta.label_lower


@dataclass(frozen=True)
class Save:
    """What was changed at one go, in one request or command."""

    who: str
    at: datetime
    place: str
    why: str
    request: UUID | None
    entries: list[Entry]

    @property
    def runs(self) -> list[list[Entry]]:
        """In order; rows of one value each, as the permissions of a role, are told in one sentence."""
        return [list(run) for _alike, run in groupby(self.entries, key=_told_together)]


def kinds_of(record: type[models.Model], rows: Sequence[Rows]) -> list[Kind]:
    """The record itself, and the rows edited together with it; a model that hangs on it twice counts once."""
    lookups = {row.model: row.lookup for row in reversed(rows)}
    return [Kind(_events(model, lookup), record, lookup) for model, lookup in {record: "", **lookups}.items()]


class Trail:
    """A list to be cut into pages. Whatever the number of rows, a page costs three queries for each kind
    of row on it, and one for each model its values name."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.kinds = list(kinds)

    def count(self) -> int:
        return self._keys().count() if self.kinds else 0

    def __getitem__(self, part: slice) -> list[Entry]:
        return self._told(self._keys()[part]) if self.kinds else []

    def pages(self) -> "Paginator[Entry]":
        return Paginator(self, CHANGES_A_PAGE)  # type: ignore[arg-type]  # it asks for slices only

    def __iter__(self) -> Iterator[Entry]:
        """All of it, in flat memory."""
        keys = self._keys().iterator(chunk_size=PIECE) if self.kinds else iter(())
        while piece := list(islice(keys, PIECE)):
            yield from self._told(piece)

    def _keys(self) -> models.QuerySet[Any, tuple[datetime, int, int]]:
        keys = [
            kind.events.order_by()
            .annotate(kind_number=Value(number))
            .values_list("pgh_created_at", "kind_number", "pgh_id")
            for number, kind in enumerate(self.kinds)
        ]
        return keys[0].union(*keys[1:], all=True).order_by("-pgh_created_at", "-kind_number", "-pgh_id")

    def _told(self, keys: Iterable[tuple[datetime, int, int]]) -> list[Entry]:
        places = [(number, pk) for _at, number, pk in keys]
        events: dict[tuple[int, int], Any] = {}
        before: dict[tuple[int, int], Any] = {}
        for number in sorted({number for number, _pk in places}):
            of_kind = self.kinds[number].events
            shown = _with_the_one_before(of_kind).in_bulk([pk for n, pk in places if n == number])
            earlier = of_kind.model._default_manager.in_bulk(
                event.before_id for event in shown.values() if event.before_id
            )
            events |= {(number, pk): event for pk, event in shown.items()}
            before |= {(number, pk): earlier.get(event.before_id) for pk, event in shown.items()}
        names = names_in([*events.values(), *(event for event in before.values() if event)])
        names.read((self.kinds[number].record, event.record_pk) for (number, _pk), event in events.items())
        return [
            _entry(self.kinds[place[0]], events[place], before=before[place], names=names) for place in places
        ]


def saves(entries: Iterable[Entry]) -> list[Save]:
    """What belongs to one request, together; the page may end in the middle of one."""
    by_request = groupby(
        entries, key=lambda entry: entry.change.request or (entry.record, entry.pk, entry.change.at)
    )
    together = [list(changes) for _request, changes in by_request]
    return [
        Save(
            who=changes[0].change.who,
            at=changes[0].change.at,
            place=changes[0].change.place,
            why=changes[0].change.why,
            request=changes[0].change.request,
            entries=changes,
        )
        for changes in together
    ]


def _told_together(entry: Entry) -> tuple[Any, ...]:
    change = entry.change
    return entry.record, entry.pk, change.row_kind, change.label, entry.only_value == "" and entry.event_pk


def _events(model: type[models.Model], lookup: str) -> models.QuerySet[Any]:
    events = model.pgh_event_model._default_manager.all()  # type: ignore[attr-defined]
    first, _way, second = lookup.partition("__")
    if not second:
        return events.annotate(record_pk=F(f"{first}_id" if first else "pgh_obj_id"))
    # The row between may be deleted, its events are not.
    between = model._meta.get_field(first).related_model.pgh_event_model  # type: ignore[union-attr]
    of_between = between._default_manager.filter(pgh_obj_id=OuterRef(f"{first}_id"))
    return events.annotate(record_pk=Subquery(of_between.values(f"{second}_id")[:1]))


def _with_the_one_before(events: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """One change of several fields may leave several events, all with the values after it: one alone tells
    those values."""
    earlier = events.model._default_manager.filter(
        pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"), pgh_label__in=WHOLE_ROW
    )
    return events.annotate(before_id=Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1]))


def _entry(kind: Kind, event: Any, *, before: Any, names: Names) -> Entry:
    change = change_in_words(event, before=before, lookup=kind.lookup, names=names)
    name = names.name_of(kind.record, event.record_pk)
    if name is None:
        name = _("something since deleted") if kind.lookup else _as_it_was_called(event)
    return Entry(kind.record, event.record_pk, name, change, event.pgh_id)


def _as_it_was_called(event: Any) -> str:
    """By its number, where its events keep no name."""
    model = event.pgh_tracked_model
    kept = {field.attname: getattr(event, field.attname) for field in kept_fields(model)}
    return str(model(**kept)) or f"{capfirst(str(model._meta.verbose_name))} {event.pgh_obj_id}"
