"""Rows kept for tests are those the product makes, and are written past no rule that a test would miss."""

from django.db import connection, transaction

from emg.stored_pages.version import public_version
from meetings.founding import load_founding_meeting
from meetings.models import Report
from tests.kept_rows import KeptRows, all_rows
from workstreams.models import WorkstreamKind


def test_rows_copied_in_are_those_that_were_made(db):
    made, copied = [put_on_record_and_undo(kept) for kept in [KeptRows(load_founding_meeting)] * 2]

    assert copied == made
    assert {"meetings_report", "meetings_reportevent", "workstreams_workstream"} <= made.keys()


def test_public_version_is_raised_by_copying(db):
    kept = KeptRows(load_founding_meeting)
    put_on_record_and_undo(kept)
    before = public_version(using="default")

    kept.put_on_record()

    assert public_version(using="default") != before


def test_what_was_on_record_before_is_found(founding):
    kept = KeptRows(lambda: None)

    kept.put_on_record()

    assert Report.objects.get() == founding


def test_new_rows_come_after_those_copied_in(db):
    kept = KeptRows(load_founding_meeting)
    put_on_record_and_undo(kept)
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence('workstreams_workstreamkind', 'id'), 1)")

    kept.put_on_record()

    assert WorkstreamKind.objects.create(name="Board") == WorkstreamKind.objects.latest("pk")


def put_on_record_and_undo(kept: KeptRows) -> dict[str, list[bytes]]:
    with transaction.atomic():
        kept.put_on_record()
        rows = {table: sorted(content.splitlines()) for table, content in all_rows().items()}
        transaction.set_rollback(True)
    return rows
