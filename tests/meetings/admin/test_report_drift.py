"""The notice on an issued report's page: what changed since, and the way to a revision."""

from datetime import date

import pytest

from emg.lib.partial_dates import PartialDate
from meetings.actions import start_revision
from meetings.lifecycle import Basis, Status
from meetings.models import Report
from tests import records
from workstreams.models import WorkstreamKind

from .report_pages import address, words


@pytest.fixture
def land(db):
    return records.workstream("IMG on Land")


@pytest.fixture
def issued(land):
    said = [(land, Status.CONTINUING, Basis.EXPECTED)]
    return records.held(records.meeting("may"), on="2022-05-18", said=said)


@pytest.fixture
def renamed(issued, land):
    kind = WorkstreamKind.objects.create(name="IMG")
    land.rename(to="IMG on Soil", kind=kind, on=PartialDate.on(date(2023, 2, 1)))
    return issued


def test_report_nothing_changed_about_has_no_notice(client, issued):
    assert "since this report was issued" not in words(client.get(address("change", issued.pk)))


def test_what_changed_is_told(client, renamed):
    page = words(client.get(address("change", renamed.pk)))

    assert "One fact changed since this report was issued." in page
    assert "“IMG on Land” is now called “IMG on Soil”." in page


def test_corrected_words_stand_against_the_printed_ones(client, issued, land):
    land.title = "IMG on Lands"
    land.save()

    page = client.get(address("change", issued.pk)).content.decode()

    assert "One passage was reworded." in page
    assert "<del>" in page


def test_one_click_starts_a_revision(client, renamed):
    response = client.post(address("start", renamed.meeting_id))

    revision = Report.objects.get(meeting=renamed.meeting, revision=1)
    assert response.url == address("change", revision.pk)
    assert address("start", renamed.meeting_id) in client.get(address("change", renamed.pk)).content.decode()


def test_replaced_report_and_draft_have_no_notice(client, renamed):
    draft = start_revision(renamed)
    assert "since this report was issued" not in words(client.get(address("change", draft.pk)))

    records.approve(draft)

    assert "since this report was issued" not in words(client.get(address("change", renamed.pk)))


def test_replaced_report_leads_to_the_one_in_force(client, issued):
    revision = start_revision(issued)
    before = words(client.get(address("change", issued.pk)))

    records.approve(revision)
    after = client.get(address("change", issued.pk))

    assert "no longer in force" not in before
    assert f"Replaced, and no longer in force: {revision}" in words(after)
    assert f'href="{address("change", revision.pk)}"' in after.content.decode()
    assert "no longer in force" not in words(client.get(address("change", revision.pk)))
