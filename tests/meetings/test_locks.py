"""An approved report is closed for everybody, raw SQL included; one in review stands still; history stays."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from meetings import actions
from meetings.models import Chair, Presenter, Report, ReportImport, Section, StatusEntry
from tests import records
from workstreams.models import Workstream

LOCKED = [
    *("action", "chair", "section", "statusentry", "consideration", "presenter", "blockoverride"),
    *("passage", "sourcesentence", "reportimport"),
]


@pytest.fixture
def founding(founding):
    """With another approved report beside it, imported and with an action, as the founding one is neither."""
    report = records.draft(
        records.meeting("som28-actions"), on="2022-05-19", agreed=[{"text": "Agreed to meet again."}]
    )
    brought = ReportImport.objects.create(file_name="a.txt", content=b"a", sha256="0" * 64)
    brought.become(report, by=None)
    brought.sentences.create(report=report, record_kind="action", record_id=1, number=1, text="Agreed.")
    records.approve(report)
    return founding


def refused(sql: str, *values: object) -> bool:
    """Whether the database refuses the statement by a rule of ours."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
    except IntegrityError as error:
        return error.__cause__.sqlstate == "23001"
    return False


def id_in(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT min(id) FROM {table}")
        return cursor.fetchone()[0]


@pytest.mark.parametrize("model", LOCKED)
def test_raw_update_and_delete_of_an_approved_reports_row_are_refused(founding, model):
    table = f"meetings_{model}"

    assert refused(f"UPDATE {table} SET id = id WHERE id = %s", id_in(table))
    assert refused(f"DELETE FROM {table} WHERE id = %s", id_in(table))


def test_no_setting_of_a_session_passes_over_the_lock_or_the_history(founding):
    """pgtrigger, asked for it by a setting, would skip any trigger for any role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(tgname) FROM pg_trigger WHERE NOT tgisinternal")
        names = "{" + ",".join(cursor.fetchone()[0]) + "}"
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [names])
    events = Workstream.pgh_event_model.objects.count()

    assert refused("UPDATE meetings_report SET place = 'Nairobi' WHERE id = %s", founding.pk)
    Workstream.objects.filter(pk=Workstream.objects.first().pk).update(objective="Another")
    assert Workstream.pgh_event_model.objects.count() == events + 1


@pytest.mark.parametrize("model", LOCKED)
def test_raw_insert_into_an_approved_report_is_refused(founding, model):
    table = f"meetings_{model}"
    fields = apps.get_model("meetings", model)._meta.concrete_fields
    columns = [field.column for field in fields if not field.primary_key and not field.generated]
    listed = ", ".join(f'"{column}"' for column in columns)

    assert refused(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {table} LIMIT 1")


def test_every_row_that_hangs_on_a_report_is_locked():
    hanging = {
        relation.related_model
        for model in (Report, *[relation.related_model for relation in Report._meta.related_objects])
        for relation in model._meta.related_objects
        if relation.related_model._meta.app_label == "meetings"
        and not relation.related_model.__name__.endswith("Event")
    }

    assert {model._meta.model_name for model in hanging} == set(LOCKED)


def test_approved_report_itself_cannot_change_or_go(founding):
    assert refused("UPDATE meetings_report SET title = 'x' WHERE id = %s", founding.pk)
    assert refused("UPDATE meetings_report SET state = 'draft' WHERE id = %s", founding.pk)
    assert refused("DELETE FROM meetings_report WHERE id = %s", founding.pk)


def test_no_report_is_born_approved(founding):
    columns = [field.column for field in Report._meta.concrete_fields][1:]
    listed = ", ".join(columns)
    values = ", ".join("7" if column == "revision" else column for column in columns)

    assert refused(f"INSERT INTO meetings_report ({listed}) SELECT {values} FROM meetings_report")


def test_draft_cannot_become_approved_without_review(founding):
    draft = actions.start_revision(founding)

    assert refused("UPDATE meetings_report SET state = 'approved' WHERE id = %s", draft.pk)


def test_report_in_review_stands_still(founding):
    draft = actions.start_revision(founding)
    draft.submit(by=records.somebody())

    assert refused("UPDATE meetings_report SET title = 'x' WHERE id = %s", draft.pk)
    assert refused("UPDATE meetings_statusentry SET note = 'x' WHERE report_id = %s", draft.pk)
    assert refused("DELETE FROM meetings_report WHERE id = %s", draft.pk)


def test_row_cannot_move_out_of_an_approved_report_or_into_it(founding):
    draft = actions.start_revision(founding)
    ours, theirs = draft.chairs.get(), founding.chairs.get()

    assert refused("UPDATE meetings_chair SET report_id = %s WHERE id = %s", founding.pk, ours.pk)
    assert refused("UPDATE meetings_chair SET report_id = %s WHERE id = %s", draft.pk, theirs.pk)


def test_draft_stays_open(founding):
    draft = actions.start_revision(founding)

    assert not refused("UPDATE meetings_section SET heading = 'x' WHERE report_id = %s", draft.pk)
    assert not refused("DELETE FROM meetings_chair WHERE report_id = %s", draft.pk)


def test_no_temporary_table_stands_in_for_the_report_or_the_history(founding):
    draft = actions.start_revision(founding)
    with connection.cursor() as cursor:
        drafts = "SELECT id, 'draft' AS state FROM meetings_report"
        cursor.execute(f"CREATE TEMPORARY TABLE meetings_report AS {drafts}")
        cursor.execute("CREATE TEMPORARY TABLE meetings_chairevent AS TABLE meetings_chairevent")

    assert refused("UPDATE meetings_chair SET name = 'x' WHERE report_id = %s", founding.pk)
    assert not refused("UPDATE meetings_chair SET name = 'x' WHERE report_id = %s", draft.pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM public.meetings_chairevent WHERE name = 'x'")
        assert cursor.fetchone() == (1,)


def test_every_trigger_is_out_of_reach_of_sessions(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT proconfig FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE starts_with(tgname, 'pgtrigger_')"
        )
        assert cursor.fetchall() == [(["search_path=public, pg_temp"],)]
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = '_pgtrigger_should_ignore'")
        assert cursor.fetchall() == [("BEGIN RETURN FALSE; END",)]


@pytest.mark.parametrize("write", ["save", "update", "bulk_update", "delete"])
def test_orm_writes_to_an_approved_report_are_refused(founding, write):
    entry = founding.entries.first()
    writes = {
        "save": entry.save,
        "update": lambda: StatusEntry.objects.filter(pk=entry.pk).update(note="x"),
        "bulk_update": lambda: StatusEntry.objects.bulk_update([entry], ["note"]),
        "delete": entry.delete,
    }

    with pytest.raises(IntegrityError, match=r"is approved|The report of this row"), transaction.atomic():
        writes[write]()


def test_adding_to_an_approved_report_is_refused(founding):
    with pytest.raises(IntegrityError, match="row cannot change"), transaction.atomic():
        Chair.objects.create(report=founding, name="Somebody else")
    with pytest.raises(IntegrityError, match="row cannot change"), transaction.atomic():
        Section.objects.create(report=founding, heading="One more")
    with pytest.raises(IntegrityError, match="row cannot change"), transaction.atomic():
        Presenter.objects.filter(consideration__report=founding).first().delete()


def test_deleting_what_an_approved_report_names_is_refused(founding):
    for named in (
        founding.meeting,
        founding.entries.first().workstream,
        founding.considerations.first().proposal,
        founding.considerations.first().presenters.first().agency,
    ):
        sql = f"SET CONSTRAINTS ALL IMMEDIATE; DELETE FROM {named._meta.db_table} WHERE id = {named.pk}"
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
