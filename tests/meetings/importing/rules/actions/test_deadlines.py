"""Deadlines: by when, and at which meeting something is to be there."""

import pytest

from meetings.importing.rules.actions.deadlines import deadline_in


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("asked the secretariat to report on the test at the next meeting", "at the next meeting"),
        ("Requested the Secretariat to present an evaluation of the process at SOM24.", "at SOM24"),
        ("requested UNEP to send the draft at once", ""),
        ("took note of the report given at the last meeting", ""),
        ("thanked UNEP for what it reported at SOM24", ""),
    ],
)
def test_the_meeting_at_which_something_is_presented(text, deadline):
    assert deadline_in(text, day="2016-10-04") == deadline


def test_a_quarter_of_a_year_is_its_months():
    text = "Requested WHO to send it by the third quarter of 2019."

    assert deadline_in(text, day="2018-05-04") == "2019-07/2019-09"
