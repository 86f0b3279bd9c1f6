"""From when until when a workstream is at work, as far as the record says."""

from datetime import date

import pytest

from emg.dashboard.lifespans import End, lifespan
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Status
from meetings.models import StatusEntry
from meetings.standing import standing
from tests import records

TODAY = date(2024, 6, 1)


@pytest.fixture
def span(db):
    """A function: the lifespan of a workstream with these values, of which these meetings spoke."""

    def span(*said, is_now: bool = True, **values):
        stream = records.workstream("IMG", published_on="2009-01-01", **values)
        for place, (on, status, basis, horizon) in enumerate(said):
            draft = records.draft(records.meeting(f"m{place}"), on=on, said=[(stream, status, basis)])
            StatusEntry.objects.filter(report=draft).update(**_horizon(horizon))
            records.approve(draft, issued_on=draft.last_day)
        [found] = standing(today=TODAY).workstreams
        return lifespan(found, day=TODAY, is_now=is_now)

    return span


def _horizon(edtf):
    horizon = PartialDate(edtf) if edtf else None
    return {
        "horizon": horizon,
        "horizon_earliest": horizon and horizon.earliest,
        "horizon_latest": horizon and horizon.latest,
    }


def said(on: str, status: Status, basis: Basis = Basis.DECIDED, *, horizon: str = ""):
    return (on, status, basis, horizon)


def dates(found):
    return (found.begins and found.begins.edtf, found.until and found.until.edtf)


def test_nothing_on_record(span):
    found = span()

    assert dates(found) == (None, None)
    assert (found.end, found.is_open_ended) == (End.NONE, True)


def test_mandate_says_from_when_until_when(span):
    found = span(mandate_from="2010", mandate_until="2026?")

    assert dates(found) == ("2010", "2026?")
    assert (found.end, found.is_open_ended) == (End.MANDATE, False)


def test_lapsed_mandate_of_which_nobody_decided_is_open_ended(span):
    found = span(mandate_from="2010", mandate_until="2014")

    assert (found.end, found.is_open_ended) == (End.MANDATE, True)


def test_mandate_counts_on_pages_of_now_only(span):
    found = span(mandate_from="2010", mandate_until="2026", is_now=False)

    assert dates(found) == (None, None)


def test_work_that_a_meeting_called_new_began_then(span):
    assert dates(span(said("2022-05-18", Status.NEW))) == ("2022-05-18", None)


def test_work_expected_to_begin_begins_when_it_is_expected(span):
    found = span(said("2022-05-18", Status.NEW, Basis.EXPECTED, horizon="2023"))

    assert dates(found) == ("2023", None)


def test_work_found_continuing_began_nobody_knows_when(span):
    assert dates(span(said("2022-05-18", Status.CONTINUING))) == (None, None)


def test_to_continue_in_a_year_is_no_end(span):
    found = span(said("2024-05-18", Status.CONTINUING, Basis.EXPECTED, horizon="2025"))

    assert dates(found) == (None, "2025")
    assert (found.end, found.is_open_ended) == (End.EXPECTED, True)


@pytest.mark.parametrize(
    ("status", "horizon"), [(Status.CONTINUING, "2025-06-30"), (Status.COMPLETING, "2025")]
)
def test_to_continue_until_a_day_or_to_complete_is_an_end(span, status, horizon):
    found = span(said("2024-05-18", status, horizon=horizon))

    assert (found.end, found.is_open_ended) == (End.EXPECTED, False)


def test_completion_that_was_expected_and_never_told_is_open_ended(span):
    found = span(said("2022-05-18", Status.COMPLETING, Basis.EXPECTED, horizon="2023"))

    assert (found.end, found.is_open_ended) == (End.EXPECTED, True)


def test_only_what_the_latest_meeting_said_lies_ahead(span):
    found = span(
        said("2022-05-18", Status.CONTINUING, horizon="2030"),
        said("2023-05-18", Status.CONTINUING, horizon="2025"),
    )

    assert dates(found) == (None, "2025")


def test_later_of_mandate_and_expectation_counts(span):
    found = span(said("2024-05-18", Status.CONTINUING, horizon="2025"), mandate_until="2028")

    assert (dates(found)[1], found.end) == ("2028", End.MANDATE)


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.CONCLUDED])
def test_meeting_says_that_it_has_ended(span, status):
    found = span(said("2022-05-18", Status.CONTINUING), said("2023-05-18", status), mandate_until="2028")

    assert dates(found) == (None, "2023-05-18")
    assert (found.end, found.is_open_ended, found.has_ended) == (End.SAID, False, True)


def test_end_that_is_told_again_happened_when_first_told(span):
    found = span(
        said("2021-05-18", Status.COMPLETED),
        said("2022-05-18", Status.CONTINUING),
        said("2023-05-18", Status.COMPLETED),
        said("2024-05-18", Status.CONCLUDED),
    )

    assert dates(found) == (None, "2023-05-18")


def test_end_known_from_outside_the_reports(span):
    found = span(said("2013-05-18", Status.COMPLETING, horizon="2014"), ended="2014~")

    assert dates(found) == (None, "2014~")
    assert (found.end, found.is_open_ended, found.has_ended) == (End.REGISTERED, False, True)


def test_end_from_outside_gives_way_to_a_later_meeting(span):
    found = span(said("2021-05-18", Status.CONTINUING), ended="2014~")

    assert (found.end, found.is_open_ended) == (End.NONE, True)


@pytest.mark.parametrize(("ended", "end"), [("2024-05", End.REGISTERED), ("2024-07", End.NONE)])
def test_of_a_past_day_only_what_had_ended_by_then(span, ended, end):
    assert span(ended=ended, is_now=False).end is end
