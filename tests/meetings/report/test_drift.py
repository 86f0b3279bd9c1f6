"""What changed in the register since a report was issued, told to staff."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from emg.lib.partial_dates import PartialDate
from meetings.actions import start_revision
from meetings.lifecycle import Basis, Status
from meetings.models import Presenter
from meetings.report.drift import drift
from tests import records
from workstreams.models import Agency, Lineage, WorkstreamKind

ISSUED = date(2022, 5, 20)
LATER = PartialDate.on(date(2023, 2, 1))


@pytest.fixture
def land(db):
    return records.workstream("IMG on Land")


@pytest.fixture
def sea(db):
    return records.workstream("IMG on the Sea")


@pytest.fixture
def unisdr(db):
    return Agency.objects.create(acronym="UNISDR", slug="unisdr")


@pytest.fixture
def report(land, unisdr):
    """Of 18 May 2022, issued two days later; UNISDR presented a proposal."""
    draft = records.draft(
        records.meeting("may"),
        on="2022-05-18",
        said=[(land, Status.CONTINUING, Basis.EXPECTED)],
        proposals={records.proposal("Water"): {"position": "noted"}},
    )
    Presenter.objects.create(consideration=draft.considerations.get(), agency=unisdr)
    return records.approve(draft, issued_on=ISSUED)


def test_nothing_changed_when_nothing_did(report):
    assert not drift(report)


def test_renamed_workstream_is_told_and_the_paper_keeps_its_name(report, land):
    land.rename(to="IMG on Soil", kind=WorkstreamKind.objects.create(name="IMG"), on=LATER)

    found = drift(report)

    assert found.facts == ("“IMG on Land” is now called “IMG on Soil”.",)
    assert not found.corrections
    assert str(found) == "One fact changed since this report was issued."


def test_renamed_agency_is_told(report, unisdr):
    unisdr.names.create(acronym="UNISDR", valid_until=LATER.earliest)
    unisdr.acronym = "UNDRR"
    unisdr.save()

    assert drift(report).facts == ("“UNISDR” is now called “UNDRR”.",)


def test_renaming_of_before_its_issue_is_no_news(report, land):
    kind = WorkstreamKind.objects.create(name="IMG")
    land.rename(to="IMG on Soil", kind=kind, on=PartialDate.on(date(2022, 5, 19)))

    assert drift(report).facts == ()


@pytest.mark.parametrize(
    ("how", "fact"),
    [
        ("merged", "“IMG on Land” was merged into “IMG on the Sea”."),
        ("split", "“IMG on Land” was split: “IMG on the Sea” came out of it."),
        ("became", "“IMG on Land” became “IMG on the Sea”."),
        ("continues", "“IMG on Land” is continued by “IMG on the Sea”."),
        ("spun_off", "“IMG on the Sea” was spun off from “IMG on Land”."),
    ],
)
def test_what_became_of_a_workstream_is_told(report, land, sea, how, fact):
    Lineage.objects.create(predecessor=land, successor=sea, how=how, happened_on=LATER)

    assert drift(report).facts == (fact,)


def test_merger_without_a_date_counts_from_when_it_was_recorded(land, sea, report, unisdr):
    Lineage.objects.create(predecessor=land, successor=sea, how="merged")

    assert len(drift(report).facts) == 1


def test_merger_without_a_date_recorded_before_is_no_news(land, sea):
    Lineage.objects.create(predecessor=land, successor=sea, how="merged")

    report = records.held(
        records.meeting("may"), on="2022-05-18", said=[(land, Status.CONTINUING, Basis.EXPECTED)]
    )

    assert drift(report).facts == ()


def test_merger_of_before_its_issue_is_no_news(report, land, sea):
    Lineage.objects.create(predecessor=land, successor=sea, how="merged", happened_on="2022-05")

    assert drift(report).facts == ()


def test_name_corrected_in_the_register_shows_what_the_paper_would_say(report, land):
    land.title = "IMG on Lands"
    land.save()

    found = drift(report)

    assert [line.line.text for line in found.corrections.changed] == ["IMG on Lands"]
    assert str(found) == "One fact changed since this report was issued."


def test_facts_are_counted_together(report, land, sea, unisdr):
    unisdr.names.create(acronym="UNISDR", valid_until=LATER.earliest)
    unisdr.acronym = "UNDRR"
    unisdr.save()
    Lineage.objects.create(predecessor=land, successor=sea, how="merged", happened_on=LATER)
    land.title = "IMG on Lands"
    land.save()

    assert str(drift(report)) == "Three facts changed since this report was issued."


def test_revision_issued_since_starts_from_there(report, land):
    land.rename(to="IMG on Soil", kind=WorkstreamKind.objects.create(name="IMG"), on=LATER)
    revision = records.approve(start_revision(report))

    assert not drift(revision)


def test_queries_do_not_grow(report, land):
    def queries(of) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            drift(of)
        return len(captured)

    streams = [records.workstream(f"W{place}") for place in range(30)]
    large = records.held(
        records.meeting("large"),
        on="2022-06-18",
        said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams],
        proposals={records.proposal("Fire"): {"position": "noted"}},
    )

    assert queries(large) <= queries(report)
