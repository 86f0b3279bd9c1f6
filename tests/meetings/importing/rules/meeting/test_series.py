"""What the number of a meeting counts, and what is only a word of another line."""

import pytest

from tests.meetings.importing.rules.meeting.test_sitting import read


@pytest.mark.parametrize(
    ("masthead", "series"),
    [
        (("IMG on Land", "Third meeting of the working level, 4 May 2018"), "IMG on Land"),
        (("EMG Issue Management Group on Land", "Third meeting of the Group, Paris, 4 June 2014"), "EMG Issue Management Group on Land"),
        (("Minutes of the 4th Meeting of the Working Group", "4 May 2018"), "Working Group"),
        # A word of a menu is no line that names the meeting.
        (("EMG", "Senior Officials", "News", "Consultative Process on Land – Summary of the fourth meeting", "8 June 2022"), "Consultative Process on Land"),
        (("EMG Technical Segment of SOM22", "14 June 2016"), "SOM"),
    ],
)  # fmt: skip
def test_whose_meetings_are_counted(masthead, series):
    found = read(*masthead).series

    assert found.value == series


def test_letter_tells_in_its_text_which_call_it_was_and_when():
    meeting = read(
        "From: Ada Rui, UNOPS",
        "To: Members of the EMG Task Team on Waste",
        "Date: Friday, 12 March 2021",
        "Subject: Record of our fifth call",
        text="Thank you for joining the fifth call of the Task Team on Waste yesterday, 11 March 2021, from 3 to 4 pm CET.",
    )

    assert (meeting.number.value, meeting.series.value) == ("5", "Task Team on Waste")
    assert meeting.held_on.value == "2021-03-11"
    assert meeting.hours.value.starts_at.hour == 15


def test_mid_term_segment_that_only_the_text_calls_so():
    meeting = read(
        "EMG technical segment, 14 June 2016",
        text="The mid-term technical segment of the 22nd Senior Officials Meeting was held by conference call from 15:00 to 16:30.",
    )

    assert (meeting.segment.value, meeting.series.value) == ("mid_term_technical", "SOM")
    assert meeting.number.value == "22"


def test_symbol_in_a_second_column_is_no_part_of_the_body():
    meeting = read(
        "EMG          EMG/IMG-LAND/4", "Issue Management Group on Land", "Fourth meeting, 22 March 2012"
    )

    assert (meeting.body.value, meeting.symbol.value) == ("EMG", "EMG/IMG-LAND/4")


@pytest.mark.parametrize(
    ("masthead", "series"),
    [
        (("EMG Task Team on Heat", "Note of the third meeting", "12 March 2024"), "EMG Task Team on Heat"),
        (("NETWORK OF ADVISERS IN MISSIONS AND", "COUNTRY OFFICES", "NINTH MEETING"), "Network of Advisers in Missions and Country Offices"),
        (("Environmental Management Group (EMG)", "Working Group on Waste", "Report of the third meeting, Geneva, May 11 – 13 2004"), "Working Group on Waste"),
    ],
)  # fmt: skip
def test_a_paper_that_names_its_meeting_and_a_name_cut_by_the_page(masthead, series):
    assert read(*masthead).series.value == series


def test_title_tells_more_than_the_head_of_each_page():
    title = "24th Senior Officials Meeting: Technical Segment"

    assert read("EMG Technical Segment SOM24", title).title.value == title


@pytest.mark.parametrize(
    ("masthead", "series"),
    [
        (("Greening Officers of Small Agencies", "Fourth annual meeting", "4 May 2018"), "Greening Officers of Small Agencies"),
        (("EMG Nexus Dialogue Series", "Fourth Nexus Dialogue: Food and Climate", "4 May 2018"), "EMG Nexus Dialogue Series"),
        (("Focal Points for Procurement", "Third meeting", "4 May 2018"), "Focal Points for Procurement"),
    ],
)  # fmt: skip
def test_those_who_meet_stand_over_the_title(masthead, series):
    assert read(*masthead, text="The EMG Secretariat was represented by Mr. Jan Ros.").series.value == series


def test_the_body_stands_behind_the_number():
    assert read("3rd meeting, Working Group on Data", "4 May 2018").series.value == "Working Group on Data"
