"""Every change of a record leaves an event, whoever makes it and however; events cannot be changed."""

import pghistory
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from meetings.models import Passage
from tests import records
from workstreams.models import Workstream

# Written once, at approval, from the frozen blocks of a report, whose history is theirs; locked from then on.
DERIVED = {Passage}
RECORDS = [
    model
    for app in ("workstreams", "meetings")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model") and model not in DERIVED
]


def events(workstream: Workstream) -> list[tuple[str, str]]:
    return list(workstream.events.order_by("pgh_id").values_list("pgh_label", "title"))


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_model_has_a_history_of_inserts_updates_and_deletes(model):
    event = next(m for m in apps.get_models() if getattr(m, "pgh_tracked_model", None) is model)

    assert {trigger.name for trigger in model._meta.triggers} >= {
        "insert_insert",
        "update_update",
        "delete_delete",
    }
    assert {trigger.name for trigger in event._meta.triggers} == {"append_only"}


def test_insert_update_and_delete_are_kept_in_order(db):
    stream = records.workstream("IMG on Land")

    stream.title = "IMG on Drylands"
    stream.save()
    key = stream.pk
    stream.delete()

    assert events(Workstream(pk=key)) == [
        ("insert", "IMG on Land"),
        ("update", "IMG on Drylands"),
        ("delete", "IMG on Drylands"),
    ]


def test_bulk_update_and_raw_sql_leave_events(db):
    stream = records.workstream("One")

    Workstream.objects.filter(pk=stream.pk).update(title="Two")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE workstreams_workstream SET title = 'Three' WHERE id = %s", [stream.pk])

    assert events(stream) == [("insert", "One"), ("update", "Two"), ("update", "Three")]


def test_event_says_who_and_why(db):
    with pghistory.context(user=7, why="The SOM renamed it"):
        stream = records.workstream("One")

    assert stream.events.get().pgh_context == {"user": 7, "why": "The SOM renamed it"}


def test_command_names_itself(db):
    call_command("load_demo", verbosity=0)

    event = Workstream.objects.first().events.order_by("pgh_id").first()
    assert event.pgh_context["command"] == "load_demo"


@pytest.mark.parametrize("statement", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_events_refuse_change(db, statement):
    stream = records.workstream("One")
    table = stream.events.model._meta.db_table

    with (
        pytest.raises(DatabaseError, match="Cannot update or delete rows from"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table))
