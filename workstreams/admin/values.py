"""A stored value as a reader would say it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


class Names:
    """The names of the records that others point to, as they are called now; each is read once."""

    def __init__(self) -> None:
        self._names: dict[tuple[type[models.Model], Any], str | None] = {}

    def read(self, wanted: Iterable[tuple[type[models.Model], Any]]) -> None:
        """Those of many records at once: one query for each model."""
        by_model: dict[type[models.Model], set[Any]] = {}
        for model, pk in wanted:
            if pk is not None and (model, pk) not in self._names:
                by_model.setdefault(model, set()).add(pk)
        for model, keys in by_model.items():
            found = model._default_manager.in_bulk(keys)
            self._names |= {(model, pk): _name(found.get(pk)) for pk in keys}

    def name_of(self, model: type[models.Model], pk: Any) -> str | None:
        """None where there is no such record, or none any more."""
        self.read([(model, pk)])
        return self._names.get((model, pk))


def _name(record: models.Model | None) -> str | None:
    if isinstance(record, get_user_model()):
        return record.get_full_name() or record.get_username()
    if isinstance(record, Permission):
        return record.name  # with its kind of record, as in full, it would be read for each
    return None if record is None else str(record)


def value_in_words(field: models.Field, value: Any, *, names: Names | None = None) -> str:
    if value is None or value == "":
        return _("empty")
    if field.related_model:
        return (names or Names()).name_of(field.related_model, value) or _("something since deleted")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value)
    return str(value)
