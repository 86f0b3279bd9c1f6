"""The version of a record and its rows: how far their history had come when a form was made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from django.db import models


class Rows(NamedTuple):
    """Rows that are edited together with a record."""

    model: type[models.Model]
    lookup: str  # from a row to its record: "workstream", "consideration__report"


@dataclass(frozen=True)
class RecordVersion:
    """The last event of a record and of each kind of its rows, deleted ones too; 0 where there is none.

    One number a kind: every table of events counts for itself.
    """

    numbers: tuple[int, ...]

    @classmethod
    def now(cls, record: models.Model, rows: Sequence[Rows]) -> Self:
        """One query a kind of row."""
        return cls(tuple(_last(events) for events in events_of(record, rows)))

    @classmethod
    def read(cls, text: str, *, like: "RecordVersion") -> Self | None:
        """What `str()` wrote into a form; None if that is not what came back."""
        if not re.fullmatch(r"\d{1,9}(-\d{1,9})*", text, re.ASCII):
            return None
        numbers = tuple(map(int, text.split("-")))
        return cls(numbers) if len(numbers) == len(like.numbers) else None

    def __str__(self) -> str:
        return "-".join(map(str, self.numbers))


def events_of(record: models.Model, rows: Sequence[Rows]) -> list[models.QuerySet[Any]]:
    """The events of the record, then those of each kind of its rows."""
    return [
        _events(type(record)).filter(pgh_obj_id=record.pk),
        *(_events(row.model).filter(**{row.lookup: record.pk}) for row in rows),
    ]


def _events(model: type[models.Model]) -> models.QuerySet[Any]:
    return model.pgh_event_model._default_manager.all()  # type: ignore[attr-defined]


def _last(events: models.QuerySet[Any]) -> int:
    return events.aggregate(last=models.Max("pgh_id"))["last"] or 0
