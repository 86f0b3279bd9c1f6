"""The meeting: what stands over the report, and what its first sentences say."""

from datetime import time

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.reading import ReadChair, ReadMeeting, Sureness
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line

TITLE = "28th Senior Officials Meeting"


def read(*lines: str, text: str = "The agenda was adopted without any change by the members.") -> ReadMeeting:
    written = [*lines, "", "1. Introduction", "", text]
    return read_meeting(outline(source_of([Line(line) for line in written])))


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


def test_label_of_the_wrong_season_is_not_sure():
    hours = read(TITLE, "17 September 2019", "15:00-17:30 CET").hours

    assert (hours.value.time_zone, hours.sureness) == ("Europe/Zurich", Sureness.UNSURE)
    assert hours.reason == "The text says CET; on that day CEST was in use there."


def test_a_list_of_those_present_goes_on_on_the_next_line():
    present = "Participants: Ms. Ada Rui (UNIDO, co-chair), Ms. H. Steinfurth (IAEA), Mr. Jan"
    meeting = read(
        TITLE, "Vienna, 12 March 2009", present, "Ros (WHO, co-chair), Mr. S. Boyd (ILO, by telephone)"
    )

    assert [fact.value.name for fact in meeting.chairs] == ["Ms. Ada Rui", "Mr. Jan Ros"]
    assert meeting.mode is None


def test_each_segment_on_its_line_with_its_chair():
    segments = (
        "Technical segment: 9:00 to 12:00, chaired by Ms. Ada Rui, Director, EMG secretariat",
        "Senior segment: 14:00 to 17:00, chaired by Mr. Jan Ros, Executive Director of UNEP",
    )
    meeting = read(TITLE, "New York, 19 September 2011", *segments)

    assert meeting.hours.value.starts_at == time(14)
    assert {"Director, EMG secretariat", "Executive Director of UNEP"} == {
        fact.value.title for fact in meeting.chairs
    }


@pytest.mark.parametrize(
    "label", ["Published: ", "Last updated on ", "Posted ", "Date of issue: ", "Distributed on "]
)
def test_the_day_on_which_a_page_came_out_is_none_of_the_meeting(label):
    held = "The third meeting of the Task Team took place in Rome on 13 and 14 June 2019."
    meeting = read("Third meeting of the Task Team", f"{label}21 June 2019", text=held)

    assert meeting.held_on.value == "2019-06-13/2019-06-14"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("MID-TERM TECHNICAL SEGMENT", "25th Senior Officials Meeting"), "MID-TERM TECHNICAL SEGMENT, 25th Senior Officials Meeting"),
        (("29th Senior Officials Meeting: Technical Segment", "Nairobi (UNON, Room 9) and online"), "29th Senior Officials Meeting: Technical Segment"),
        (("21st Senior Officials Meeting of the EMG     EMG/SOM.21/07",), "21st Senior Officials Meeting of the EMG"),
        (("EMG Nexus Dialogue Series", "Nexus Dialogue on Ports and Cities"), "Nexus Dialogue on Ports and Cities"),
    ],
)  # fmt: skip
def test_a_title_among_other_lines(lines, title):
    assert read(*lines, "18 May 2022").title.value == title


@pytest.mark.parametrize(
    ("lines", "series"),
    [
        (("Task Team on Marine Litter: what was agreed at the third meeting",), "Task Team on Marine Litter"),
        (("Working Group on Land", "(under the Environment Management Group)", "MINUTES OF THE 3rd MEETING"), "Working Group on Land"),
    ],
)  # fmt: skip
def test_a_headline_and_a_line_in_parentheses_are_counted_with_no_number(lines, series):
    assert read(*lines, "18 May 2022").series.value == series


def test_the_symbol_of_other_papers_is_not_that_of_this_one():
    assert read("Documents: EMG/SOM.19/03", "Fifth meeting of the IMG on Land", "18 May 2022").symbol is None


def test_a_title_that_only_the_first_sentence_tells():
    title = read("18 May 2022", text="The fifth meeting of the IMG on Biodiversity was held in Rome.").title

    assert (title.value, title.sureness) == ("Fifth meeting of the IMG on Biodiversity", Sureness.LIKELY)


def test_a_title_ends_where_it_was_held():
    meeting = read("Third meeting of the IMG on Land held by video link on 4 May 2015")

    assert meeting.title.value == "Third meeting of the IMG on Land"
