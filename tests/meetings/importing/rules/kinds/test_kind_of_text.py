"""What is no report of a meeting is told from one, with the reason in words."""

import pytest

from meetings.importing.reading import Kind
from meetings.importing.rules import read_report
from meetings.importing.source import Line
from tests.meetings.importing.rules.kinds.texts_about_meetings import OTHERS as ABOUT_MEETINGS
from tests.meetings.importing.rules.kinds.texts_of_notes import HARD as HARD_NOTES
from tests.meetings.importing.rules.kinds.texts_of_notes import NOTES
from tests.meetings.importing.rules.kinds.texts_of_papers import PAPERS
from tests.meetings.importing.rules.kinds.texts_of_sittings import HARD as HARD_SITTINGS
from tests.meetings.importing.rules.kinds.texts_of_sittings import SITTINGS

REPORTS = NOTES | SITTINGS
HARD = HARD_NOTES | HARD_SITTINGS

OTHERS = {
    "a list of links": "Useful links\nhttps://a.example\nhttps://b.example/x\nDocuments: https://c.example",
    "an agenda or a programme": (
        "28th Senior Officials Meeting\nProvisional agenda\n\n09:00 – 09:15 Opening\n09:15 – 10:00 Progress\n"
        "The meeting may wish to extend the IMG on Land."
    ),
    "an agenda or a programme: nothing in it has happened yet": (
        "Provisional agenda\n\n28th Senior Officials Meeting, New York, 12 November 2022\n\n1. Opening of the meeting\n"
        "2. Adoption of the agenda\n3. Progress of Issue Management Groups\n4. Closing"
    ),
    "an invitation or a letter": (
        "Dear Colleague,\n\nI have the honour to invite you to the 28th Senior Officials Meeting of the EMG, to be "
        "held in Geneva on 4 October 2023. It will be chaired by Ms. Ada Rui.\n\nYours sincerely,\nLi Wei"
    ),
    "a news story": (
        "GENEVA, 12 September 2018 - Senior officials of the UN agreed to extend the IMG on Land.\n\n"
        "“We are glad,” said Ms. Rui. Read more: www.example.org"
    ),
    "a concept note or a plan": (
        "Concept note\nNexus Dialogue on Water, Geneva, 4 November 2019\n\nObjectives\n\nThe dialogue will bring together "
        "80 participants.\n\nFormat\n\nIt is proposed to invite UN-Water. The event will be opened by Ms. Ada Rui."
    ),
    "a list of links or of documents": (
        "List of documents\n\nEMG/SOM.19/01 Provisional agenda\nEMG/SOM.19/02 Report of the eighteenth meeting\n"
        "EMG/SOM.19/03 Progress report\nEMG/SOM.19/04 Report of the technical segment"
    ),
    "a letter: nothing in it has happened yet": (
        "EMG Secretariat\nGeneva, 12 March 2014\n\nTo: EMG focal points\nSubject: Task team on green buildings\n\nDear focal points,\n\n"
        "The first meeting of the task team is planned for 5 May 2014 in Geneva, 10.00-12.00. It will be chaired by UN-Habitat. "
        "The team is expected to continue in 2015.\n\nKindly send your nominations by 1 April 2014.\n\nWith best wishes,\nLi Wei"
    ),
    "terms of reference": (
        "Terms of Reference\nTask Team on Green Buildings\n\n1. Background\nThe Senior Officials agreed in September 2013 to establish it.\n"
        "2. Membership\nThe task team shall be composed of nominated staff.\n3. Meetings\nThe team will meet every quarter."
    ),
    "a calendar or a work plan": "EMG calendar 2020\n\n14 May – Mid-term technical segment, 15:00-17:00\n15 October – SOM26",
    "a newsletter": (
        "EMG Newsletter, issue 14, November 2018\n\nIn this issue\n\nThe Senior Officials met on 26 September 2018 and agreed to "
        "launch three processes. Read the full report on our website.\n\nTo unsubscribe, write to emg@example.org"
    ),
    "a speech": (
        "Opening remarks by the Executive Director\n29th Senior Officials Meeting, Nairobi, 4 October 2023\n\nExcellencies,\n\n"
        "It is a great pleasure to welcome you. Let me thank UNDP and FAO. I wish you a fruitful meeting."
    ),
    "a curriculum vitae": "Curriculum vitae\n\nAda Rui\nNationality: Kenyan\n\nEducation\nMSc\n\nWork experience\nChair",
}


def read(text):
    return read_report([Line(line) for line in text.split("\n")])


@pytest.mark.parametrize("what", OTHERS)
def test_other_texts_are_named_and_nothing_is_proposed_of_them(what):
    report = read(OTHERS[what])

    assert report.kind == Kind.OTHER
    assert what in report.kind_reason
    assert list(report.facts) == []
    assert len(report.not_understood) == len(list(report.source.sentences)) > 0


def test_a_mail_that_looks_back_on_a_call_is_not_refused():
    report = read(
        "Dear all,\n\nThank you for joining the call of the IMG on Land yesterday. Please find below the next steps.\n\n"
        "- FAO will send the draft by 15 March 2018.\n- Next call: 4 April 2018.\n\nBest wishes,\nLi Wei"
    )

    assert report.kind == Kind.DOUBTFUL


def test_a_progress_report_to_a_meeting_is_no_report_of_one():
    report = read(
        "Progress report of the IMG on Land to the nineteenth meeting of the Senior Officials\n\n"
        "1. The IMG on Land is chaired by UNCCD.\n\n2. During the reporting period the group met in Bonn on 3 May 2013.\n\n"
        "3. The Senior Officials may wish to take note of the report."
    )

    assert report.kind == Kind.OTHER
    assert "a paper for a meeting" in report.kind_reason


def test_nothing_at_all_is_no_report():
    assert (read("").kind, read("").kind_reason) == (Kind.OTHER, "There is no text in it.")


def test_text_that_says_little_of_a_meeting_is_doubtful():
    report = read("Key points of the call\n\nThe colleagues exchanged views. Somebody will write it up.")

    assert (report.kind, report.kind_reason) == (
        Kind.DOUBTFUL,
        "It says little of a meeting (no day of a meeting, nobody who chaired, nobody who was present, "
        "no end of a meeting): check that it is a report of one.",
    )


def test_short_minutes_are_a_report():
    report = read(
        "Minutes of the 4th meeting of the IMG on Land\nBonn, 14 March 2011\n\nThe group met in Bonn."
    )

    assert (report.kind, report.kind_reason) == (Kind.REPORT, "")


def test_mandate_of_a_group_is_no_report():
    report = read(
        "IMG on Plastics\n\nTERMS OF REFERENCE\n(as revised on 9 December 2016)\n\n1. Background\n\n"
        "The Senior Officials of the EMG took note of a paper and requested these terms.\n\n3. Tasks\n\nThe IMG shall:\n\n"
        "(a) Compile an inventory;\n\n4. Composition and working methods\n\nThe IMG is open to all members. "
        "It is chaired by two entities. UNHCR and WFP have agreed to serve as the first co-chairs."
    )

    assert report.kind == Kind.OTHER


def test_report_with_a_section_on_the_work_plan_is_a_report():
    report = read(
        "IMG on Land\nMeeting of 5 October 2021\nMinutes\n\nParticipants: UNOPS, WIPO.\n\nThe Chair welcomed members.\n\n"
        "Work plan\n\nMembers discussed the work plan. The workshop will be held in May."
    )

    assert report.kind == Kind.REPORT


def test_paper_before_a_meeting_is_no_report_though_it_looks_back():
    text = """EMG/SOM.13/3
Submitted by the secretariat

Environment Management Group
Senior Officials, thirteenth session
Agenda item 4

OPTIONS FOR THE GROUPS

Note by the secretariat

1. At its eleventh meeting, held in Nairobi from 3 to 5 May 2005, the Group requested the secretariat to review the groups. The present note summarizes the review.

Suggested action

2. The senior officials may wish to take note of the review."""

    assert read_report([Line(line) for line in text.split("\n")]).kind == Kind.OTHER


@pytest.mark.parametrize("name", REPORTS)
def test_who_tells_of_one_sitting_has_written_a_report(name):
    report = read(REPORTS[name].strip())

    assert report.kind == (Kind.DOUBTFUL if name in HARD else Kind.REPORT), report.kind_reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a function sheet of a hotel", "a programme"),
        ("a log of a week", "a calendar or a diary"),
        ("errata", "a correction"),
        ("what a body is", "a text on several meetings or years"),
    ],
)
def test_shape_of_a_paper_is_told_to_a_person(name, reason):
    report = read(PAPERS[name].strip())

    assert report.kind == Kind.OTHER
    assert reason in report.kind_reason


@pytest.mark.parametrize("name", ABOUT_MEETINGS | PAPERS)
def test_who_speaks_about_meetings_has_written_none(name):
    report = read((ABOUT_MEETINGS | PAPERS)[name].strip())

    assert report.kind != Kind.REPORT
    assert report.kind_reason
