"""What happened to a record since a version of it, in words: read from the event rows that triggers write."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from emg.lib.partial_date_field import BOUNDS, PartialDateField

from .record_version import RecordVersion, Rows, events_of
from .values import Names, value_in_words

# Any other label of an event is the name of a field that may not be kept: only that it changed.
WHOLE_ROW = ("insert", "update", "delete")
# Of a name: enough of a long text to recognize a row by.
NAME_CHARACTERS = 300


@dataclass(frozen=True)
class FieldChange:
    """Both values whole: what somebody wrote over or deleted by mistake can be copied from here."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class RecordChange:
    """One event: who did what to the record or to one of its rows, when, from where and why."""

    user_id: Any
    who: str
    at: datetime
    row_kind: str  # empty: the record itself
    row: str  # with its kind; empty as above
    label: str  # insert, update or delete
    fields: tuple[FieldChange, ...]
    place: str
    why: str
    request: UUID | None  # the same for all changes of one request or command


@dataclass(frozen=True)
class Since:
    """The events of one kind of rows after a version, and the last event of each row up to it."""

    events: list[Any]
    base: dict[int, Any]


def events_since(record: models.Model, rows: Sequence[Rows], *, seen: RecordVersion) -> list[Since]:
    """For the record, then for each kind of its rows. Two queries each."""
    return [
        Since(
            events=list(events.filter(pgh_id__gt=number).order_by("pgh_id")),
            base={
                event.pgh_obj_id: event
                for event in events.filter(pgh_id__lte=number)
                .order_by("pgh_obj_id", "-pgh_id")
                .distinct("pgh_obj_id")
                if event.pgh_label != "delete"
            },
        )
        for events, number in zip(events_of(record, rows), seen.numbers, strict=True)
    ]


def in_words(since: Sequence[Since], *, rows: Sequence[Rows]) -> list[RecordChange]:
    """Every event told against the one before it, oldest first."""
    names = names_in(event for kind in since for event in (*kind.base.values(), *kind.events))
    changes = []
    for kind, lookup in zip(since, ("", *(row.lookup for row in rows)), strict=True):
        before = dict(kind.base)
        for event in kind.events:
            last = before.get(event.pgh_obj_id)
            changes.append(change_in_words(event, before=last, lookup=lookup, names=names))
            before[event.pgh_obj_id] = event
    return sorted((change for change in changes if change.fields or change.row), key=lambda change: change.at)


def deletion_in_words(model: type[models.Model], pk: str) -> str:
    """Who deleted the record of that key, as a sentence."""
    events = model.pgh_event_model._default_manager.filter(pgh_label="delete")  # type: ignore[attr-defined]
    last = events.filter(pgh_obj_id=pk).order_by("pgh_id").last() if pk.isdecimal() else None
    if last is None:
        return _("This record does not exist.")
    who = _who(last.pgh_context or {}, names_in([last]))
    return _("%s deleted this record while you were editing it.") % who


def names_in(events: Iterable[Any]) -> Names:
    """The names of everybody and everything these events speak of: one query a model."""
    names = Names()
    names.read(pair for event in events for pair in _mentioned(event))
    return names


def _mentioned(event: Any) -> Iterator[tuple[type[models.Model], Any]]:
    yield get_user_model(), _user_in(event.pgh_context or {})
    for field in kept_fields(event.pgh_tracked_model):
        if field.related_model:
            yield field.related_model, getattr(event, field.attname)


def change_in_words(event: Any, *, before: Any, lookup: str, names: Names) -> RecordChange:
    """What the event tells against the one before it. `lookup`: from its row to the record, "" for itself."""
    model, parent = event.pgh_tracked_model, lookup.split("__", maxsplit=1)[0]
    context = event.pgh_context or {}
    is_deletion = event.pgh_label == "delete"
    if event.pgh_label in WHOLE_ROW:
        states = (event, None) if is_deletion else (before, event)
        told = tuple(change for _field, change in field_changes(model, *states, parent=parent, names=names))
    else:
        told = (_only_that_it_changed(model._meta.get_field(event.pgh_label)),)
    return RecordChange(
        user_id=context.get("user"),
        who=_who(context, names),
        at=event.pgh_created_at,
        row_kind=capfirst(str(model._meta.verbose_name)) if lookup else "",
        row=_row(model, event, parent=parent, names=names) if lookup else "",
        label=event.pgh_label if event.pgh_label in WHOLE_ROW else "update",
        fields=told,
        place=_place(context),
        why=str(context.get("why") or ""),
        request=event.pgh_context_id,
    )


def _who(context: dict[str, Any], names: Names) -> str:
    if name := names.name_of(get_user_model(), _user_in(context)):
        return name
    if command := context.get("command"):
        return _("The command “%s”") % command
    if context.get("url") and not context.get("user"):
        return _("Somebody who was signing in")
    return _("Somebody whose name is not on record")


def _user_in(context: dict[str, Any]) -> int | None:
    """The key of the person; whatever else somebody wrote there is no key."""
    user = context.get("user")
    return user if isinstance(user, int) else None


def _place(context: dict[str, Any]) -> str:
    """From where it was done."""
    if context.get("command"):
        return _("at the command line")
    if file := context.get("import_of"):
        return _("by import of “%s”") % file
    if context.get("url"):
        return _("on the secretariat’s pages")
    return _("past this site, in the database itself")


def _row(model: type[models.Model], event: Any, *, parent: str, names: Names) -> str:
    """What kind of row, and the facts it cannot do without: "Participation: UNEP, Lead"."""
    facts = [
        value_in_words(field, getattr(event, field.attname), names=names)
        for field in _told(model, parent=parent)
        if field.editable and not field.blank and not field.has_default()
    ]
    kind = capfirst(str(model._meta.verbose_name))
    return _("%(kind)s: %(row)s") % {
        "kind": kind,
        "row": Truncator(", ".join(facts)).chars(NAME_CHARACTERS),
    }


def kept_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields whose values stand in the events: of accounts, not all."""
    there = {field.attname for field in model.pgh_event_model._meta.concrete_fields}  # type: ignore[attr-defined]
    return [field for field in model._meta.concrete_fields if field.attname in there]


def _only_that_it_changed(field: Any) -> FieldChange:
    return FieldChange(capfirst(str(field.verbose_name)), _("not kept here"), _("changed, not kept here"))


def _told(model: type[models.Model], *, parent: str) -> list[models.Field]:
    """The fields a reader knows: no key, no computed bound of a partial date, no blocks of a frozen paper."""
    fields = kept_fields(model)
    bounds = {
        f"{field.name}_{bound}" for field in fields if isinstance(field, PartialDateField) for bound in BOUNDS
    }
    return [
        field
        for field in fields
        if not field.primary_key
        and not isinstance(field, models.JSONField)
        and field.name not in {*bounds, parent}
    ]


def field_changes(
    model: type[models.Model], before: Any, after: Any, *, parent: str = "", names: Names
) -> Iterator[tuple[models.Field, FieldChange]]:
    """The values that differ between two states of a row, each with its field."""
    for field in _told(model, parent=parent):
        old, new = (getattr(state, field.attname, None) for state in (before, after))
        if (old or None) != (new or None):
            yield (
                field,
                FieldChange(
                    capfirst(str(field.verbose_name)),
                    value_in_words(field, old, names=names),
                    value_in_words(field, new, names=names),
                ),
            )
