"""What was said of one workstream, as a phrase."""

import pytest

from emg.dashboard.status_words import basis, phrase
from meetings.lifecycle import FORECASTABLE, Basis, Status
from meetings.models import StatusEntry

EXPECTED, DECIDED = Basis.EXPECTED, Basis.DECIDED


def entry(status, on_basis, horizon=None) -> StatusEntry:
    return StatusEntry(status=status, basis=on_basis, horizon=horizon)


@pytest.mark.parametrize(
    ("status", "expected", "decided"),
    [
        (Status.NEW, "Expected to begin", "Established"),
        (Status.CONTINUING, "Expected to continue", "Continues"),
        (Status.COMPLETING, "Expected to complete its mandate", "Will complete its mandate"),
        (Status.COMPLETED, None, "Completed its mandate"),
        (Status.CONCLUDED, None, "Concluded"),
        (Status.ON_HOLD, "Expected to be put on hold", "On hold"),
        (Status.NOT_REPORTED, None, "Not reported on"),
    ],
)
def test_phrase_of_every_status(status, expected, decided):
    assert phrase(entry(status, DECIDED)) == decided
    assert expected is None or phrase(entry(status, EXPECTED)) == expected


@pytest.mark.parametrize("status", sorted(FORECASTABLE))
def test_forecast_always_says_expected(status):
    assert phrase(entry(status, EXPECTED)).startswith("Expected ")
    assert basis(entry(status, EXPECTED)) == "expected"


def test_phrase_and_basis_say_until_when():
    assert phrase(entry(Status.CONTINUING, EXPECTED, "2023")) == "Expected to continue in 2023"
    assert phrase(entry(Status.CONTINUING, DECIDED, "2023-06-30")) == "Continues until 30 June 2023"
    assert basis(entry(Status.CONTINUING, EXPECTED, "2023")) == "expected for 2023"
    assert basis(entry(Status.CONTINUING, DECIDED, "2023-06-30")) == "decided until 30 June 2023"
    assert basis(entry(Status.COMPLETING, EXPECTED, "2023-06-30")) == "expected for 30 June 2023"
    assert basis(entry(Status.COMPLETED, DECIDED)) == "decided"
    assert basis(entry(Status.NOT_REPORTED, DECIDED)) == ""


def test_phrase_of_several():
    assert phrase(entry(Status.CONTINUING, DECIDED), count=2) == "Continue"
    assert phrase(entry(Status.COMPLETING, EXPECTED), count=2) == "Expected to complete their mandates"
    assert phrase(entry(Status.COMPLETING, DECIDED), count=2) == "Will complete their mandates"
    assert phrase(entry(Status.COMPLETED, DECIDED), count=2) == "Completed their mandates"
