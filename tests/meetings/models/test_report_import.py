"""The import of a report, and the sentences its records rest on: what may become of them."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from meetings.actions import discard, start_revision
from meetings.lifecycle import ImportState, StepNotAllowedError
from meetings.models import Report, ReportImport, SourceSentence
from tests.meetings.importing.by_hand import brought_in
from tests.records import approve, draft, meeting, somebody, workstream


@pytest.fixture
def report(db) -> Report:
    land = workstream("IMG on Land")
    return draft(meeting("spring"), on="2022-05-18", said=[(land, "continuing", "expected")])


@pytest.fixture
def confirmed(report) -> ReportImport:
    kept = brought_in()
    kept.become(report, by=somebody())
    entry = report.entries.get()
    SourceSentence.objects.create(
        report_import=kept,
        report=report,
        record_kind="statusentry",
        record_id=entry.pk,
        number=14,
        text="IMG on Land",
    )
    return kept


def test_the_file_never_changes(db):
    kept = brought_in()

    with pytest.raises(DatabaseError, match="Cannot update rows"), transaction.atomic():
        ReportImport.objects.filter(pk=kept.pk).update(content=b"other")


def test_a_confirmed_import_takes_no_step_while_its_report_is_there(confirmed):
    for step in (ReportImport.open_again, ReportImport.discard):
        with pytest.raises(StepNotAllowedError):
            step(confirmed, by=somebody())


def test_once_its_draft_is_discarded_it_can_be_reviewed_again(confirmed, report):
    discard(report)
    confirmed.refresh_from_db()

    confirmed.open_again(by=somebody())

    assert (confirmed.state, confirmed.report) == (ImportState.OPEN, None)
    assert not SourceSentence.objects.exists()


def test_a_discarded_one_can_be_taken_up_again(db):
    kept = brought_in()
    kept.discard(by=somebody())

    kept.open_again(by=somebody())

    assert kept.is_open


def test_it_has_a_report_only_once_confirmed(report):
    with pytest.raises(IntegrityError), transaction.atomic():
        brought_in(report=report)


@pytest.mark.parametrize(
    "change",
    [
        lambda kept: kept.delete(),
        lambda kept: ReportImport.objects.filter(pk=kept.pk).update(state="discarded", report=None),
        lambda kept: kept.sentences.update(text="other"),
        lambda kept: kept.sentences.all().delete(),
        lambda kept: SourceSentence.objects.create(
            report_import=kept, report=kept.report, record_kind="x", record_id=1, number=1, text="x"
        ),
    ],
)
def test_what_an_approved_report_came_from_stays(confirmed, report, change):
    approve(report)

    with pytest.raises(DatabaseError), transaction.atomic():
        change(ReportImport.objects.get(pk=confirmed.pk))


def test_a_revision_keeps_where_its_rows_come_from(confirmed, report):
    revision = start_revision(approve(report))

    entry = revision.entries.get()
    assert list(revision.source_sentences.values_list("record_kind", "record_id", "number")) == [
        ("statusentry", entry.pk, 14)
    ]
    assert confirmed.sentences.count() == 2


def test_the_history_tells_its_steps_and_not_the_words_of_the_file(confirmed):
    events = list(ReportImport.pgh_event_model.objects.order_by("pgh_id").values())

    assert [(event["pgh_label"], event["state"]) for event in events] == [
        ("insert", "open"),
        ("update", "confirmed"),
    ]
    assert not {"content", "reading", "decisions"} & events[0].keys()


def test_saving_decisions_is_no_event(db):
    kept = brought_in()

    kept.decisions = {"entry-0-status": "completing"}
    kept.save(update_fields=["decisions"])

    assert ReportImport.pgh_event_model.objects.count() == 1
