"""The rows of the history file: which count, how sure each is, and the note that keeps it word for word."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from workstreams.models.sourced import Confidence

# Who the history of a record says has written it.
COMMAND = "load_history"
FOLDER = Path(__file__).parent.parent / "data" / "history"

Row = dict[str, str]


@dataclass
class Outcome:
    """What a loading did, in words."""

    made: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # on record already: as they were, or with a note added
    left_out: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)  # for a person, before publication


def rows_of(name: str) -> Iterator[Row]:
    """The rows of one file; "same" as a source means that of the row before."""
    source = ""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if "source" in row:
                source = source if row["source"] == "same" else row["source"]
                row["source"] = source
            yield row


def why_left_out(row: Row) -> str:
    """Why the row is not loaded; empty where it is."""
    if not row["confidence"].startswith(("sourced", "partly sourced")):
        return _("not sourced: %s") % row["confidence"]
    return row.get("why_not", "")


def confidence_of(row: Row) -> Confidence:
    said = row["confidence"]
    if any(word in said for word in ("inconsistent", "differ")):
        return Confidence.DOUBTFUL
    if any(word in said for word in ("inferred", "from memory", "in part", "partly")):
        return Confidence.PARTLY
    return Confidence.SOURCED


def note_of(row: Row, columns: Sequence[str]) -> str:
    """What the file says, in its own words, of what has no field or was not read."""
    told = [f"{column.replace('_', ' ').capitalize()}: {row[column]}" for column in columns if row[column]]
    return "\n".join([_("As the history file lists it:"), *told])


def on_record(model: type[models.Model], slug: str) -> tuple[Any, bool]:
    """The record that has the slug, or had it first; and whether somebody deleted it since."""
    record = model._default_manager.filter(slug=slug).first()
    if record:
        return record, False
    first = _events(model).filter(slug=slug).order_by("pgh_id").first()
    if first is None:
        return None, False
    record = model._default_manager.filter(pk=first.pgh_obj_id).first()
    return record, record is None


def add_note(record: Any, row: Row, columns: Sequence[str], outcome: Outcome) -> None:
    """To a record that was there before: what the file says of it, for staff only, where they wrote nothing.

    Once: what a loading before this one wrote may have been changed since, and stays changed.
    """
    if _events(type(record)).filter(pgh_obj_id=record.pk, pgh_context__command=COMMAND).exists():
        outcome.kept.append(_("%s: loaded before") % record)
    elif record.internal_note:
        outcome.kept.append(_("%s: on record already, with a note of its own, which stays") % record)
    else:
        record.internal_note = note_of(row, columns)
        record.save(update_fields=["internal_note"])
        outcome.kept.append(_("%s: on record already; the file’s words are now its internal note") % record)


def _events(model: type[models.Model]) -> models.QuerySet[Any]:
    return model.pgh_event_model._default_manager.all()  # type: ignore[attr-defined]
