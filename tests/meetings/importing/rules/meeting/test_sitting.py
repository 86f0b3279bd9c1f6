"""How a meeting is told from others: its hours, place and mode, its number, and whose it is."""

from datetime import time

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.reading import ReadMeeting
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line

TITLE = "28th Senior Officials Meeting"


def read(*lines: str, text: str = "The agenda was adopted without any change by the members.") -> ReadMeeting:
    written = [*lines, "", "1. Introduction", "", text]
    return read_meeting(outline(source_of([Line(line) for line in written])))


SENIOR = "Sixteenth Senior Officials Meeting"


@pytest.mark.parametrize(
    ("masthead", "text", "starts"),
    [
        ((), "Senior officials gathered in the DC1 building from 3–5 pm. A preparatory technical meeting was held from 9 am to 1 pm.", time(15)),
        ((), "The technical segment lasted from 9:30 a.m. to 12:30 p.m. and the senior segment from 2:30 p.m. to 5:30 p.m.", time(14, 30)),
        ((), "The meeting was held in Bonn. It sat each day from 8.30 am to 2 pm, so that others could follow.", time(8, 30)),
        ((), "The preparatory technical segment took place in the morning, from 8.30 a.m. to 1 p.m.", None),
        (("Technical session 9:00-12:00; senior officials 14:00-17:00 (EAT)",), "The agenda was adopted.", time(14)),
        (("Technical Session 9:00-12:00, Senior Officials 14:30-17:30 (CEST)",), "The agenda was adopted.", time(14, 30)),
        (("Technical segment: 9:00-12:00 / Senior segment: 14:00-17:00",), "The agenda was adopted.", time(14)),
        (("9:00-12:00 Technical segment and 14:00-17:00 Senior segment",), "The agenda was adopted.", time(14)),
        (("26 June 2014; 09:00–12:15 (technical part), 13:30–16:00 (senior part)",), "The agenda was adopted.", time(13, 30)),
        (("preceded by its technical segment on 30 August 2018",), "Part Two covers the senior segment, convened in New York on 10 September 2018, 08:30-10:30 EDT.", time(8, 30)),
    ],
)  # fmt: skip
def test_the_hours_of_the_senior_segment(masthead, text, starts):
    hours = read(SENIOR, "10 September 2018", *masthead, text=text).hours

    assert (hours.value.starts_at if hours else None) == starts


def test_the_place_of_another_meeting_is_not_taken():
    text = "The kick-off meeting was held in Paris on 2 December 2015."

    assert read("Second meeting of the Task Team, 27 January 2016", text=text).place is None


def test_rounds_are_counted():
    meeting = read(
        "EMG Consultations on Air Quality", "Second round – 4 February 2021, 2-4 pm, by video conference"
    )

    assert (meeting.number.value, meeting.series.value) == ("2", "EMG Consultations on Air Quality")
    assert (meeting.mode.value, meeting.place) == ("Video conference", None)


def test_a_tool_in_front_of_the_hours_is_no_place():
    meeting = read(TITLE, "Technical Segment, 22 September 2020", "WebEx, 15:00-17:00 CEST")

    assert (meeting.mode.value, meeting.place) == ("WebEx", None)


def test_a_mid_term_meeting_prepares_the_second_of_two():
    text = "It was held between the twenty-second and the twenty-third meetings of the Senior Officials."
    meeting = read("Mid-term meeting of the technical segment", "15 May 2017", text=text)

    assert (meeting.number.value, meeting.series.value) == ("23", "SOM")
    assert read("Technical segment", "15 May 2017", text=text).number is None


def test_who_takes_part_is_not_the_body():
    meeting = read(
        "Third session of the Liaison Group on Soils", "11 May 2008", "Present: FAO, EMG secretariat"
    )

    assert meeting.body.value == "Liaison Group on Soils"


@pytest.mark.parametrize(
    "line",
    [
        "IMG on Greener Laboratories in the United Nations System",
        "Issue Management Group on Capacity-Building for Chemicals",
        "ENVIRONMENT MANAGEMENT GROUP 4 October 2022",
        "EMG Secretariat 4 October 2022",
    ],
)
def test_names_of_bodies_are_no_places(line):
    assert read(line, "Fourth meeting", "4 October 2022").place is None


def test_day_and_place_of_the_letterhead_are_none_of_the_meeting():
    meeting = read(
        "EMG Secretariat",
        "Geneva, 19 September 2016",
        "Technical segment of SOM22: short record",
        text="The technical segment met by video conference on 16 September 2016 from 15:00 to 16:30.",
    )
    other = read(
        "Geneva, 19 September 2016",
        "Technical segment of SOM22",
        text="The last meeting was held on 16 May 2016 in Rome.",
    )

    assert (meeting.held_on.value, meeting.place) == ("2016-09-16", None)
    assert (other.held_on.value, other.place.value) == ("2016-09-19", "Geneva")


def test_hours_in_front_of_their_segment():
    lines = ["9.00 a.m. – 11.15 a.m. Technical segment", "2.30 p.m. – 5.00 p.m. Senior officials' segment"]

    assert read("21st Senior Officials Meeting", "24 September 2015", *lines).hours.value.starts_at == time(
        14, 30
    )


def test_place_stands_beside_the_way_others_joined():
    assert read(TITLE, "Palais des Nations, Geneva / by teleconference", "4 May 2019").place.value == (
        "Palais des Nations, Geneva"
    )


def test_how_others_met_before_is_not_how_this_meeting_was_held():
    text = "Since its third meeting the drafting team has met six times by telephone."

    assert read(TITLE, "4 May 2019", text=text).mode is None


def test_the_day_of_the_senior_segment_where_each_segment_has_its_own():
    days = (
        "Technical segment: 5 November 2020, 14:00-16:30",
        "Senior segment: 12 November 2020, 15:00-17:00",
    )

    assert read("Report of the 26th Senior Officials Meeting", *days).held_on.value == "2020-11-12"


def test_a_zone_in_full_words_is_no_place():
    meeting = read(
        TITLE, "25 May 2023", "15:30 to 17:30 (Central European Summer Time)", "Hybrid: Geneva and Zoom"
    )

    assert meeting.hours.value.time_zone == "Europe/Zurich"
    assert meeting.place.value == "Geneva"


def test_one_hour_with_its_zone_is_the_start():
    assert read("Sixth call, 3 May 2022, 16:00 CEST, Zoom").hours.value.starts_at == time(16)


def test_a_mid_term_meeting_prepares_the_meeting_it_is_counted_with():
    text = "Members met to take stock of the work and to prepare the seventeenth, which will be held in May 2012."

    assert read("Mid-term meeting of the technical segment, 4 May 2011", text=text).number.value == "17"


def test_mode_on_the_line_of_its_only_segment():
    assert read("EMG TECHNICAL SEGMENT, 30 SEPTEMBER 2020 (ONLINE)").mode.value == "ONLINE"
