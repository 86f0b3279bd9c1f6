"""How and where: the mode and the place of a masthead."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.reading import ReadMeeting
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.meeting.modes import mode_in
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line

TITLE = "28th Senior Officials Meeting"


def read(*lines: str, text: str = "The agenda was adopted without any change by the members.") -> ReadMeeting:
    written = [*lines, "", "1. Introduction", "", text]
    return read_meeting(outline(source_of([Line(line) for line in written])))


@pytest.mark.parametrize(
    ("line", "mode", "place"),
    [
        ("Video-audio conference", "Video-audio conference", ""),
        ("Venue: online (MS Teams)", "Online (MS Teams)", ""),
        (
            "Geneva, International Environment House, Room 4",
            "",
            "Geneva, International Environment House, Room 4",
        ),
        ("Hybrid: Geneva, Palais des Nations, and online", "Hybrid", "Geneva, Palais des Nations"),
        ("Nairobi, May 11 – 13 2004", "", "Nairobi"),
        ("International Conference Centre, Geneva", "", "International Conference Centre, Geneva"),
    ],
)
def test_mode_and_place(line, mode, place):
    meeting = read(TITLE, line)

    assert (meeting.mode.value if meeting.mode else "") == mode
    assert (meeting.place.value if meeting.place else "") == place


@pytest.mark.parametrize(
    "mode", ["Teleconference", "Virtual meeting", "Hybrid meeting", "audio-video conference"]
)
def test_modes(mode):
    assert mode_in(mode) == mode


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Nexus Dialogue on Housing and Virtual Offices", ""),
        ("Task Team on Remote Sensing", ""),
        ("Nexus Dialogue on Housing and Virtual Offices, online", "online"),
        ("Consultations on Housing, Remote Session", "Remote"),
        ("Meeting on Monday, Online Format", "Online"),
    ],
)
def test_a_word_of_the_subject_is_no_mode(line, mode):
    assert mode_in(line) == mode


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hosted online from Geneva via Webex", "Geneva"),
        ("UNOPS HQ, Copenhagen (and by videoconference), 17-18 June 2010", "UNOPS HQ, Copenhagen"),
        ("Date: 23 May 2019 | Venue: Room XIV, Palais des Nations, Geneva", "Room XIV, Palais des Nations, Geneva"),
        ("Date and venue: 23 May 2019, Palais des Nations, Geneva", "Palais des Nations, Geneva"),
        ("(Held at the United Nations Secretariat, New York, on 22 September 2016)", "United Nations Secretariat, New York"),
        ("6 June 2018, UN City, Copenhagen / dial-in via Skype", "UN City, Copenhagen"),
        ("Format: hybrid, FAO headquarters (Philippines Room) and Zoom", "FAO headquarters (Philippines Room)"),
        ("Hybrid meeting: ITU Headquarters (Room K1) and MS Teams", "ITU Headquarters (Room K1)"),
        ("Washington, World Bank headquarters, and by audio link", "Washington, World Bank headquarters"),
        ("Bangkok (Conference Centre, Meeting Room 3) and online", "Bangkok (Conference Centre, Meeting Room 3)"),
        ("held on 26-28 March 2019 in Vienna, UNIDO Headquarters under the auspices of the EMG", "Vienna, UNIDO Headquarters"),
        ("Hosted by ESCAP in Bangkok", "Bangkok"),
        ("3–5.30 pm ICT", ""),
        ("Held by videoconference (Zoom) on Tuesday, 6th June 2023 from 14:30 until 16:00 Geneva time", ""),
        ("11 May 2022, 14h00-16h30, MS Teams", ""),
        ("Attendance: see annex", ""),
        ("Contact: Palais des Nations, Geneva", ""),
    ],
)  # fmt: skip
def test_the_place_without_what_stands_around_it(line, place):
    meeting = read("28th Senior Officials Meeting", line)

    assert (meeting.place.value if meeting.place else "") == place


def test_a_tool_that_closes_the_line_is_the_mode():
    meeting = read(TITLE, "11 May 2022, 14h00-16h30 (CET), MS Teams")

    assert meeting.mode.value == "MS Teams"


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Video and telephone conference", "Video and telephone conference"),
        ("7 May 2014, audio/video conference", "Audio/video conference"),
        ("WebEx conference", "WebEx conference"),
        ("Teams meeting, 15:00-17:00 CEST", "Teams meeting"),
    ],
)
def test_two_ways_of_joining_and_a_tool_with_its_noun(line, mode):
    meeting = read(TITLE, "7 May 2014", line)

    assert (meeting.mode.value, meeting.place) == (mode, None)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Geneva and by videoconference, 11th May 2017, from 14.30 to 17.00 hours (Geneva time)", "Geneva"),
        ("Meeting of 1May 2009, ITU, Geneva, 9.30 am - 12 noon", "ITU, Geneva"),
    ],
)
def test_the_place_beside_the_hours(line, place):
    assert (
        read("Mid-term meeting of the technical segment, 23rd Senior Officials Meeting", line).place.value
        == place
    )


def test_what_is_based_in_a_city_is_not_held_there():
    assert (
        read(
            "Network of Focal Points of the Geneva-based Organizations", "Second meeting", "1 May 2009"
        ).place
        is None
    )


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Room IV, Palais Wilson, Geneva, with a Webex connection", "Room IV, Palais Wilson, Geneva"),
        ("Note for the record of a telephone conference", None),
        ("Report of the third meeting, Geneva, May 11 – 13 2004", "Geneva"),
    ],
)
def test_words_beside_the_place(line, place):
    found = read("Working Group on Waste", line).place

    assert (found.value if found else None) == place


def test_place_and_day_in_a_second_column():
    meeting = read("EMG Technical Segment                    Geneva, 20 June 2012")

    assert (meeting.title.value, meeting.place.value) == ("EMG Technical Segment", "Geneva")


@pytest.mark.parametrize(
    "line",
    [
        "Short minutes by the Secretariat of the Basel Convention",
        "Preparations for the Paris Agreement",
        "Record kept by the secretariat of the Montreal Protocol",
    ],
)
def test_a_treaty_is_no_place(line):
    assert read(TITLE, "4 May 2018", line).place is None


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Nairobi, 16 October 2025, 10:00–13:00 EAT (in person and online)", "in person and online"),
        ("Online and in person", "Online and in person"),
        ("In person / via Zoom", "In person / via Zoom"),
        ("In person", "In person"),
    ],
)
def test_in_the_room_and_from_afar(line, mode):
    assert mode_in(line) == mode


@pytest.mark.parametrize(
    "line",
    [
        "Ninth meeting – Hybrid (Palais Wilson, Geneva / Zoom)",
        "Ninth meeting, in person (Palais Wilson, Geneva)",
    ],
)
def test_the_place_behind_the_mode(line):
    place = read("IMG on Human Rights and the Environment", line, "4 February 2025").place

    assert place
    assert place.value == "Palais Wilson, Geneva"
