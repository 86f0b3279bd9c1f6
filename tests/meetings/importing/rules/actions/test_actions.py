"""Decisions and actions, the next meeting, the closure."""

import pytest

from meetings.importing.reading import ReadAction, ReadNextMeeting, ReadReport
from meetings.importing.rules import read_report
from meetings.importing.rules.actions.deadlines import deadline_in
from meetings.importing.source import Line


def read(*lines: str, heading: str = "2. Discussion") -> ReadReport:
    opening = ("The meeting was held in Geneva and was chaired by Ms. Ada Rui.", "", heading, "")
    title = ("Environment Management Group", "28th Senior Officials Meeting", "18 May 2022")
    return read_report([Line(line) for line in (*title, "", "1. Introduction", "", *opening, *lines)])


def actions(*lines: str, heading: str = "2. Discussion") -> list[tuple[str, str, str]]:
    """Verb, addressee and deadline of each."""
    found = [fact.value for fact in read(*lines, heading=heading).actions]
    return [(action.verb, action.addressee, action.deadline) for action in found]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The meeting requested the Secretariat to report by 30 June 2022.", ("request", "the Secretariat", "2022-06-30")),
        ("Senior Officials invited UNEP and WHO to take the lead.", ("invite", "UNEP and WHO", "")),
        ("The Group agreed that the Secretariat would draft a note before SOM29.", ("agree", "the Secretariat", "before SOM29")),
        ("It was decided that UNITAR will keep the page (ongoing).", ("decide", "UNITAR", "ongoing")),
        ("Members were urged to reply no later than 3 March.", ("urge", "Members", "2023-03-03")),
        ("After discussion, UNITAR was mandated to draft it.", ("mandate", "UNITAR", "")),
        ("Finally, the co-chairs were asked to draft it.", ("ask", "the co-chairs", "")),
        ("The meeting adopted the report of the task team.", ("adopt", "", "")),
        ("Action: UNU to circulate the draft by the next meeting.", ("circulate", "UNU", "by the next meeting")),
        ("Action: ITU, UNU - draft the letter, 31 March 2023.", ("draft", "ITU, UNU", "2023-03-31")),
        ("The Secretariat will set up a shared folder within two weeks.", ("set", "The Secretariat", "within two weeks")),
    ],
)  # fmt: skip
def test_decisions(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agenda was adopted without change.",
        "WHO and WMO agreed with her.",
        "Members stressed the importance of the work.",
        "He asked the leads to be brief.",
        "Members are invited to propose topics for discussion.",
        "The SOM had agreed in 2019 to request a report.",
        "The Senior Officials may wish to request a report.",
    ],
)
def test_what_is_no_decision(sentence):
    assert actions(sentence) == []


def test_two_verbs_are_two_decisions():
    sentence = (
        "The segment requested UNEP to revise the note and invited members to comment by 20 September 2022."
    )

    assert actions(sentence) == [("request", "UNEP", ""), ("invite", "members", "2022-09-20")]


def test_list_under_one_subject():
    assert actions(
        "The Network:", "- approved the outline;", "- asked WHO to help (deadline: 15 June 2022)."
    ) == [
        ("approve", "", ""),
        ("ask", "WHO", "2022-06-15"),
    ]


def test_table_of_actions():
    rows = (
        "Who\tWhat\tBy when",
        "Secretariat\tCirculate the notes\t21 September 2022",
        "UNEP\tUpdate it\tN/A",
    )
    report = read(*rows, heading="2. Actions")

    assert [(fact.value.addressee, fact.value.text, fact.value.deadline) for fact in report.actions] == [
        ("Secretariat", "Circulate the notes", "2022-09-21"),
        ("UNEP", "Update it", "N/A"),
    ]
    assert (report.sections[1].value.kind, report.sections[1].value.text) == ("actions", "")


def test_labels_behind_an_action():
    items = (
        "The following decisions and actions were recorded:",
        "",
        "(a) Requested the Secretariat to publish it. Agenda item: 3. Deadline: April 2023.",
        "(b) Prepare a note – Action: UNEP and UNDP. Deadline: by SOM29.",
    )
    report = read(*items, heading="2. Decisions and actions")

    assert [fact.value for fact in report.actions] == [
        ReadAction("request", "the Secretariat", "Requested the Secretariat to publish it.", "2023-04", "3"),
        ReadAction("prepare", "UNEP and UNDP", "Prepare a note", "by SOM29"),
    ]
    assert report.sections[1].value.text == ""


def test_agenda_item_is_that_of_the_heading():
    report = read("The meeting requested UNEP to report.", heading="Agenda item 3 (b): Land")

    assert [fact.value.agenda_item for fact in report.actions] == ["3 (b)"]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("by the end of July 2022", "2022-07"),
        ("by mid-2023", "2023"),
        ("by Friday 3 June 2022", "2022-06-03"),
        ("by 15 October", "2022-10-15"),
        ("before its next session", "before its next session"),
        ("by UNEP and others", ""),
        ("by May Smith", ""),
        ("as requested by the SOM", ""),
        ("once it is approved by 30 June 2022", "2022-06-30"),
        ("(end of October)", "2022-10"),
        ("– 20 March", "2023-03-20"),
        ("(mid-June).", "2022-06"),
        ("(as in March)", ""),
    ],
)
def test_deadlines(text, deadline):
    assert deadline_in(f"to send it {text}", day="2022-05-18") == deadline


@pytest.mark.parametrize(
    ("sentence", "name", "on"),
    [
        ("The Senior Officials Meeting will likely take place in November 2022.", "Senior Officials Meeting", "2022-11?"),
        ("The sixth meeting of the IMG is planned for March 2023.", "sixth meeting of the IMG", "2023-03?"),
        ("The Group agreed to hold its twelfth meeting in Geneva in January 2023.", "twelfth meeting", "2023-01"),
        ("UNDP offered to host the nineteenth meeting in New York in September 2022.", "nineteenth meeting", "2022-09"),
        ("SOM29 is tentatively scheduled for the first week of October 2022.", "SOM29", "2022-10?"),
        ("The next meeting should be held in the first quarter of 2023.", "next meeting", "2023-01/2023-03"),
        ("5th meeting: Rome, 6-7 June 2022 (tbc).", "5th meeting", "2022-06-06?/2022-06-07?"),
        ("SOM29 will be convened in the autumn.", "SOM29", "2022-23"),
    ],
)  # fmt: skip
def test_next_meeting(sentence, name, on):
    assert read(sentence, heading="2. Next meeting").next_meeting.value == ReadNextMeeting(name, on)


def test_meetings_of_the_past_are_not_next():
    assert read("The 27th Senior Officials Meeting was held in October 2021.").next_meeting is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair thanked the members and closed the meeting at 5 p.m.",
        "There being no other business, the meeting was closed.",
        "The meeting rose at 12.30 p.m.",
        "The co-chairs declared the meeting closed.",
        "No other issues were discussed.",
        "The meeting adjourned at noon.",
    ],
)
def test_closure(sentence):
    assert read(sentence).closure.value == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Several participants called on UN entities to work together.",
        "Some members requested the Secretariat to explain the figures.",
        "A number of agencies recommended a shorter text.",
        "The representatives of UNDP and WHO asked the Secretariat to be brief.",
        "The Group also agreed on the need for close cooperation.",
        "Members agreed on the importance of data.",
        "The Secretariat clarified that agencies were invited to join voluntarily.",
        "Agencies should be encouraged to respond.",
        "The delegates visited the building and were invited to a reception.",
        "Action: none.",
        "At the third meeting the group had asked UNIDO to lead chapter 2.",
        "It was agreed that sustainability is key to recovery.",
        "The segment supported the proposal and agreed to it.",
        "Decision: No decision was taken.",
    ],
)
def test_views_and_reports_are_no_decisions(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "item",
    [
        "(a) Thanked UNDP for hosting the meeting;",
        "(a) Expressed its deep appreciation to UNDP;",
        "(a) Congratulated Ms. Rui on her appointment;",
        "(a) Considered the report of the task team;",
        "(a) Recalled its earlier decisions;",
    ],
)
def test_thanks_and_talk_are_no_decisions(item):
    assert actions("The meeting:", "", item, "", "(b) Requested UNEP to report.") == [("request", "UNEP", "")]


@pytest.mark.parametrize(
    ("item", "action"),
    [
        ("It was suggested to invite the foundation.", []),
        ("The matter was found to need more time.", []),
        ("UNEP kindly agreed to share its glossary.", [("share", "UNEP", "")]),
        ("UNIDO (lead) has offered to act as editor.", [("act", "UNIDO (lead)", "")]),
        (
            "Agencies that have not replied to send their data.",
            [("send", "Agencies that have not replied", "")],
        ),
        ("FAO to draft a note, max. 6 pages.", [("draft", "FAO", "")]),
    ],
)
def test_items_of_a_list_of_outcomes(item, action):
    assert actions(f"1. {item}", heading="Outcomes") == action


@pytest.mark.parametrize(
    ("item", "action"),
    [
        ("the Framework would be issued in French;", ("agree", "", "")),
        ("agencies would name focal points by the end of 2022;", ("agree", "agencies", "2022")),
        ("reporting should be light;", ("agree", "", "")),
        ("First draft out on 29 June;", ("agree", "", "")),
        ("organise a workshop;", ("organise", "", "")),
    ],
)
def test_items_under_an_agreement(item, action):
    lines = ("Senior officials agreed as follows:", "", f"– {item}", "", "– UNEP would report.")
    assert actions(*lines)[0] == action


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("The meeting recommended that each organisation nominate a focal point.", "each organisation"),
        ("The meeting requested that UNEP report on costs.", "UNEP"),
        ("The segment requested that the co-chairs prepare a note.", "the co-chairs"),
        ("The segment recommends that the process be closed.", ""),
    ],
)
def test_who_is_to_act_in_the_subjunctive(sentence, addressee):
    assert [who for _verb, who, _deadline in actions(sentence)] == [addressee]
