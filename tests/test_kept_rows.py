"""Rows kept for tests are those the product makes, and are written past no rule that a test would miss."""

from django.db import transaction

from emg.stored_pages.version import public_version
from meetings.founding import load_founding_meeting
from meetings.models import Report
from tests.kept_rows import KeptRows, all_rows


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


def put_on_record_and_undo(kept: KeptRows) -> dict[str, bytes]:
    with transaction.atomic():
        kept.put_on_record()
        rows = all_rows()
        transaction.set_rollback(True)
    return rows
