"""The meeting: what stands over the report, and what its first sentences say."""

from datetime import time

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.reading import ReadChair, ReadMeeting, Sureness
from meetings.importing.rules.dates import dates
from meetings.importing.rules.hours import read_hours, zone_of
from meetings.importing.rules.masthead import read_meeting
from meetings.importing.rules.ordinals import number_of
from meetings.importing.rules.outline import outline
from meetings.importing.rules.places import mode_in
from meetings.importing.source import Line

TITLE = "28th Senior Officials Meeting"


def read(*lines: str, text: str = "The agenda was adopted without any change by the members.") -> ReadMeeting:
    written = [*lines, "", "1. Introduction", "", text]
    return read_meeting(outline(source_of([Line(line) for line in written])))


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("18th May 2022", "2022-05-18"),
        ("Wednesday, 18 May 2022", "2022-05-18"),
        ("May 11 – 13 2004", "2004-05-11/2004-05-13"),
        ("1May 2009", "2009-05-01"),
        ("26-28 March 2018", "2018-03-26/2018-03-28"),
        ("from 11 to 13 May 2005", "2005-05-11/2005-05-13"),
        ("3 and 4 July 2006", "2006-07-03/2006-07-04"),
        ("15 th September 2009", "2009-09-15"),
        ("30 April – 2 May 2009", "2009-04-30/2009-05-02"),
        ("28 February to 1 March 2012", "2012-02-28/2012-03-01"),
        ("September 24, 2018", "2018-09-24"),
        ("18.05.2022", "2022-05-18"),
        ("autumn 2022", "2022-23"),
        ("Sept. 2013", "2013-09"),
        ("until mid-2007", "2007"),
    ],
)
def test_dates_as_printed(printed, edtf):
    assert [found.edtf for found in dates(f"It was held {printed}.")] == [edtf]


@pytest.mark.parametrize("text", ["on 31 February 2010", "EMG/SOM.2022/3", "on 05/06/2022", "in 1850 cases"])
def test_what_is_no_date_or_no_clear_one(text):
    assert list(dates(text)) == []


@pytest.mark.parametrize(
    ("printed", "starts", "ends", "zone"),
    [
        ("15:00-17:00 CEST", time(15), time(17), "CEST"),
        ("8.30 am - 2 pm", time(8, 30), time(14), ""),
        ("3–5 pm", time(15), time(17), ""),
        ("11-1 p.m.", time(11), time(13), ""),
        ("14h30 – 17h30", time(14, 30), time(17, 30), ""),
        ("9:30 a.m. – 12:45 p.m.", time(9, 30), time(12, 45), ""),
        ("10 a.m. to noon", time(10), time(12), ""),
        ("10:00-12:30 (Geneva time)", time(10), time(12, 30), "Geneva time"),
        ("11:00 - 13:00 GMT+1", time(11), time(13), "GMT+1"),
        ("3–5.30 pm ICT", time(15), time(17, 30), "ICT"),
        ("between 14:00 and 16:00 CET", time(14), time(16), "CET"),
        ("10:00 CET to 12:00 CET", time(10), time(12), "CET"),
    ],
)
def test_hours_as_printed(printed, starts, ends, zone):
    hours, _printed = read_hours(f"{TITLE}, {printed}")

    assert (hours.starts_at, hours.ends_at, hours.zone_label) == (starts, ends, zone)


@pytest.mark.parametrize(
    "text", ["26-28 March 2018", "5-7 June 2020", "paragraphs 3-5", "17:00-15:00", "99:00-100:00"]
)
def test_what_are_no_hours(text):
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("label", "place", "day", "zone", "is_sure"),
    [
        ("CEST", "", "2022-05-18", "Europe/Zurich", True),
        ("CET", "Geneva", "2019-09-17", "Europe/Zurich", False),
        ("EDT", "New York, UNDP", "2013-09-19", "America/New_York", True),
        ("EST", "New York", "2013-09-19", "America/New_York", False),
        ("EAT", "Nairobi", "2005-05-11", "Africa/Nairobi", True),
        ("GMT", "", "2005-05-11", "UTC", True),
        ("EAT", "Geneva", "2005-05-11", "", False),
        ("", "Geneva", "2005-05-11", "", True),
    ],
)
def test_zone_where_place_and_date_tell_it(label, place, day, zone, is_sure):
    found, doubt = zone_of(label, place=place, day=day)

    assert (found, not doubt) == (zone, is_sure)


def test_label_of_the_wrong_season_is_not_sure():
    hours = read(TITLE, "17 September 2019", "15:00-17:30 CET").hours

    assert (hours.value.time_zone, hours.sureness) == ("Europe/Zurich", Sureness.UNSURE)
    assert hours.reason == "The text says CET; on that day CEST was in use there."


@pytest.mark.parametrize(
    ("ordinal", "number"),
    [
        ("28th", "28"),
        ("15 th", "15"),
        ("nineteenth", "19"),
        ("Fifth", "5"),
        ("twenty-eighth", "28"),
        ("last", ""),
    ],
)
def test_ordinals(ordinal, number):
    assert number_of(ordinal) == number


@pytest.mark.parametrize(
    ("line", "title", "number", "series", "segment"),
    [
        ("Mid-Term Technical Segment of the 28th Senior Officials Meeting", None, "28", "SOM", "mid_term_technical"),
        ("Technical segment of the 15 th Senior Officials Meeting", None, "15", "SOM", "technical"),
        ("EMG Senior Officials Meeting (SOM 26)", None, "26", "SOM", "senior"),
        ("Report of the Nineteenth Meeting of the Senior Officials", "Nineteenth Meeting of the Senior Officials", "19", "SOM", "senior"),
        ("Fifth meeting of the IMG on Land", None, "5", "IMG on Land", ""),
        ("IMG on Land – 3rd meeting", None, "3", "IMG on Land", ""),
        ("Minutes of the 4th Meeting of the Working Group", "4th Meeting of the Working Group", "4", "Working Group", ""),
    ],
)  # fmt: skip
def test_titles_and_what_they_tell(line, title, number, series, segment):
    meeting = read("Environment Management Group", line, "18 May 2022")

    assert meeting.title.value == (title or line)
    assert (meeting.number.value, meeting.series.value) == (number, series)
    assert (meeting.segment.value if meeting.segment else "") == segment


def test_title_cut_by_the_width_of_the_page():
    meeting = read("Mid-Term Technical Segment of the 28th Senior", "", "Officials Meeting", "18 May 2022")

    assert meeting.title.value == "Mid-Term Technical Segment of the 28th Senior Officials Meeting"
    assert meeting.title.sentences == (0, 1)


def test_everything_on_one_line():
    meeting = read("19th Senior Officials Meeting, New York, 19 September 2013, 9.00 a.m. – 1.30 p.m.")

    assert meeting.title.value == "19th Senior Officials Meeting"
    assert (meeting.place.value, meeting.held_on.value) == ("New York", "2013-09-19")
    assert (meeting.hours.value.starts_at, meeting.hours.value.ends_at) == (time(9), time(13, 30))


def test_date_of_the_paper_is_not_that_of_the_meeting():
    meeting = read("EMG/SOM.20/01", "25 August 2014", TITLE, "New York, 25 September 2014")

    assert meeting.held_on.value == "2014-09-25"
    assert meeting.date_as_printed.value == "25 September 2014"


def test_segments_of_one_day_and_the_hours_of_the_senior_one():
    meeting = read(TITLE, "1 May 2022", "Technical segment: 8.30 am - 2 pm", "Senior segment: 3–5 pm")

    assert [(fact.value.segment, fact.value.hours.starts_at) for fact in meeting.segments] == [
        ("technical", time(8, 30)),
        ("senior", time(15)),
    ]
    assert meeting.hours.value.ends_at == time(17)


@pytest.mark.parametrize(
    "symbol",
    ["EMG/SOM.19/03", "EMG/SOM.15/01rev2", "EMGSOM.24(a) - 2", "EMG/SOM.23/09 Rev.1", "UNEP/EMG/SOM.16/7"],
)
def test_symbols(symbol):
    assert read(symbol, TITLE).symbol.value == symbol


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


def test_where_the_masthead_is_silent_the_text_speaks():
    text = "The meeting was held in Rome on 3 May 2011, from 9 a.m. to noon."
    meeting = read(TITLE, text=text)

    assert (meeting.place.value, meeting.held_on.value) == ("Rome", "2011-05-03")
    assert meeting.held_on.sureness == Sureness.LIKELY


FADAEI = ReadChair("Mr. Hossein Fadaei", "Head of Secretariat")


@pytest.mark.parametrize(
    ("sentence", "chairs"),
    [
        ("The meeting was chaired by Head of Secretariat Mr. Hossein Fadaei.", [FADAEI]),
        ("It was chaired by Mr. Hossein Fadaei, Head of Secretariat, who welcomed all.", [FADAEI]),
        ("The meeting was held under the chairmanship of Mr. Hossein Fadaei (Head of Secretariat).", [FADAEI]),
        ("Mr. Hossein Fadaei, Head of Secretariat, chaired the meeting.", [FADAEI]),
        (
            "The meeting was co-chaired by Ms. Ana Núñez (WHO) and Mr. Luís d’Ávila (UNEP).",
            [ReadChair("Ms. Ana Núñez", "WHO"), ReadChair("Mr. Luís d’Ávila", "UNEP")],
        ),
        (
            "It was opened by the co-chairs, Mr. Li Wei, Head, ILO, and Ms. Ada of the EMG Secretariat.",
            [ReadChair("Mr. Li Wei", "Head, ILO"), ReadChair("Ms. Ada", "EMG Secretariat")],
        ),
        ("The meeting was chaired by Klaus Töpfer, Executive Director of UNEP.", [ReadChair("Klaus Töpfer", "Executive Director of UNEP")]),
        ("Mr. Ole Berg of the IMG on Land, chaired by Ms. Ada Rui (FAO), reported on drylands.", []),
    ],
)  # fmt: skip
def test_chairs(sentence, chairs):
    assert [fact.value for fact in read(TITLE, text=sentence).chairs] == chairs


def test_who_opened_the_meeting_likely_chaired_it():
    (chair,) = read(TITLE, text="The meeting was opened by Mr. Hossein Fadaei, Head of Secretariat.").chairs

    assert (chair.value, chair.sureness) == (FADAEI, Sureness.LIKELY)


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The technical segment was chaired by Mr. Jan Ros. The senior segment will be held on 6 October, chaired by Ms. Ada Rui.", ["Mr. Jan Ros"]),
        ("The meeting was chaired by Mr. Jan Ros. The previous meeting was chaired by Ms. Ada Rui.", ["Mr. Jan Ros"]),
        ("The technical segment had been convened on 7 June, under the chairmanship of Ms. Ada Rui.", []),
        ("The meeting was chaired by Mr. Jan Ros and moderated by Ms. Ada Rui.", ["Mr. Jan Ros"]),
        ("The meeting was chaired by Mr. Jan Ros. The discussion was moderated by Ms. Ada Rui.", ["Mr. Jan Ros"]),
        ("The meeting was moderated by Ms. Ada Rui.", ["Ms. Ada Rui"]),
    ],
)  # fmt: skip
def test_only_who_presides_over_this_meeting_is_a_chair(text, names):
    assert [chair.value.name for chair in read(TITLE, "18 May 2022", text=text).chairs] == names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It was chaired by Mr. Jan Ros, Head of the Secretariat, brought together 54 participants.", "Head of the Secretariat"),
        ("In the chair: Mr. Jan Ros (day two)", ""),
        ("Chair: Mr. Jan Ros (UNEP)", "UNEP"),
    ],
)  # fmt: skip
def test_the_title_of_a_chair_and_no_more(text, title):
    assert [chair.value for chair in read(TITLE, "18 May 2022", text=text).chairs] == [
        ReadChair("Mr. Jan Ros", title)
    ]


def test_a_tool_that_closes_the_line_is_the_mode():
    meeting = read(TITLE, "11 May 2022, 14h00-16h30 (CET), MS Teams")

    assert meeting.mode.value == "MS Teams"


@pytest.mark.parametrize(
    ("line", "title", "paper"),
    [
        ("EMG Nexus Dialogue on Chemicals — Summary", "EMG Nexus Dialogue on Chemicals", "Summary"),
        ("Third EMG Consultation on Drylands (Draft report)", "Third EMG Consultation on Drylands", "Draft report"),
        ("Outcome of the second meeting of the Task Team", "Second meeting of the Task Team", "Outcome"),
    ],
)  # fmt: skip
def test_the_title_without_the_name_of_the_paper(line, title, paper):
    meeting = read(line, "18 May 2022")

    assert (meeting.title.value, meeting.paper.value) == (title, paper)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Home > Meetings > SOM22", "Report of SOM22", "22nd Senior Officials Meeting"), "22nd Senior Officials Meeting"),
        (("EMG/SOM31/MT/Report", "Mid-Term Technical Segment of SOM31"), "Mid-Term Technical Segment of SOM31"),
        (("IMG on Land", "Teleconference of 1May 2009, 9.00–10.15 a.m."), "IMG on Land"),
        (("Working Group on Sustainability Management", "Meeting notes"), "Working Group on Sustainability Management"),
        (("Nexus Dialogue 2 of 2017: Poverty", "Record of the dialogue"), "Nexus Dialogue 2 of 2017: Poverty"),
        (("24th Senior Officials' Meeting (SOM24: New York, 10 September 2018)",), "24th Senior Officials' Meeting"),
    ],
)  # fmt: skip
def test_which_line_is_the_title(lines, title):
    assert read(*lines, "18 May 2022").title.value == title


@pytest.mark.parametrize(
    ("lines", "number", "series"),
    [
        (("Consultations on Safeguards", "Conclusions of the seventh consultation"), "7", "Consultations on Safeguards"),
        (("Coordination call on the Biodiversity Framework", "Fifth call"), "5", "Coordination call on the Biodiversity Framework"),
        (("EMG", "Working Group on Land", "Meeting notes", "Meeting no.: 11"), "11", "Working Group on Land"),
        (("Fourth Consultative Meeting on Safeguards",), "4", "Consultative Meeting on Safeguards"),
    ],
)  # fmt: skip
def test_what_the_number_counts(lines, number, series):
    meeting = read(*lines, "18 May 2022")

    assert (meeting.number.value, meeting.series.value) == (number, series)
