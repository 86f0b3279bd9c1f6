"""Decisions and tasks in minutes, notes and tables; and what looks like one."""

import pytest

from .test_actions import actions, read


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Members are invited to send examples of virtual meetings.", ("invite", "Members", "")),
        ("Members which wish to speak are invited to inform the Secretariat.", ("invite", "Members which wish to speak", "")),
        ("Members welcomed the brochure on the peer reviews.", ("welcome", "", "")),
        ("The network welcomed the draft curriculum.", ("welcome", "", "")),
        ("It was also agreed that small offices need not report.", ("agree", "", "")),
        ("UN Women found no women in it and was asked to write a paragraph by 9 June 2022.", ("ask", "UN Women", "2022-06-09")),
        ("FAO and UNESCO agreed to cut their boxes by half, by 6 June 2022.", ("cut", "FAO and UNESCO", "2022-06-06")),
        ("Progress report: leads to send two paragraphs by 21 July 2022.", ("send", "leads", "2022-07-21")),
        ("Web site: agreed that old papers be moved to an archive.", ("agree", "", "")),
        ("UNICEF volunteered to do the same.", ("do", "UNICEF", "")),
        ("The Secretariat will poll members after the summer.", ("poll", "The Secretariat", "")),
        ("To that end the Secretariat, with inputs from ICAO, was mandated to draft a policy.", ("mandate", "the Secretariat", "")),
        ("In response to the request of UNEA, the Secretariat will prepare a note.", ("prepare", "the Secretariat", "")),
        ("The Senior Officials, having considered it, requested UNEP to draft a reply.", ("request", "UNEP", "")),
        ("OCHA to have the tool translated into French by 30 July 2022.", ("have", "OCHA", "2022-07-30")),
        ("The Secretariat took upon itself to contact the absent agencies.", ("contact", "The Secretariat", "")),
        ("Next step: UNEP tests the tool.", ("test", "UNEP", "")),
    ],
)  # fmt: skip
def test_a_decision_or_task(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "Participants asked many questions about the cost of paper.",
        "Its co-leads have been asked by the SOM to deliver a report.",
        "The panel agreed that trade measures alone would not suffice.",
        "The group agreed that more funds would be needed.",
        "The Secretariat was asked by a member state to provide the list.",
        "The question was asked to what extent costs would fall.",
        "The participants were invited to lunch by the host.",
        "SOM29 will be invited to endorse the plan.",
        "The working group of HLCM decided to adopt the tool.",
        "A small group consisting of FAO, UNEP and WHO will redraft it.",
        "The network welcomed the presentation.",
        "The group welcomed their participation.",
        "What we were asked to do",
        "Outcome: The draft was discussed.",
    ],
)
def test_no_decision(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "lead",
    [
        "It would:",
        "The proposed task team would:",
        "Under the proposal:",
        "What would it do?",
        "Its aims are to:",
    ],
)
def test_what_something_proposed_is_for(lead):
    items = ("(i) interview the six largest entities;", "(ii) follow three shipments.")
    assert actions(lead, *items, heading="4. Conclusions") == []


def test_what_the_secretariat_would_do():
    found = actions("It was agreed that the Secretariat would:", "(a) draft a note;", "(b) circulate it.")
    assert [who for _verb, who, _deadline in found] == ["the Secretariat"] * 2


def test_items_glued_to_their_dashes():
    found = actions(
        "The Working Group:",
        "-requested UNEP to report;",
        "-invited FAO to comment.",
        heading="6. Conclusions",
    )
    assert found == [("request", "UNEP", ""), ("invite", "FAO", "")]


def test_decisions_without_a_subject():
    found = actions(
        "1. Requested UNEP to report;", "2. Invited members to name focal points by 31 October 2022;"
    )
    assert found == [("request", "UNEP", ""), ("invite", "members", "2022-10-31")]


def test_tasks_in_the_last_cell():
    """The names of its columns may have become a part of the head."""
    rows = (
        "Item | Discussion | Action by whom and when",
        "",
        "1. Minutes | Nobody spoke. | UNEP to repost them by 3 June 2022",
        "2. Tool | It was shown. | OCHA to print it by 30 June 2022. UNDP and WFP to test it",
    )
    assert actions(*rows) == [
        ("repost", "UNEP", "2022-06-03"),
        ("print", "OCHA", "2022-06-30"),
        ("test", "UNDP and WFP", ""),
    ]


def test_what_a_cell_says_is_to_be_done():
    rows = (
        "Item | Decision/Action | Responsible | Deadline",
        "1. Minutes | Minutes of the 4th meeting approved | - | -",
        "2. Guidelines | Final version to be posted | UNOPS | 30 June 2022",
    )
    assert actions(*rows) == [("post", "UNOPS", "2022-06-30")]


def test_next_meeting_in_one_line():
    found = read(
        "UNEP reported on it.",
        "",
        "Next meeting: 24 January 2023, by teleconference",
        "",
        "The meeting finished at 12:20.",
    )
    assert found.next_meeting is not None
    assert found.next_meeting.value.on == "2023-01-24"


@pytest.mark.parametrize(
    ("sentence", "name", "on"),
    [
        ("The next meeting of the EMG will be held on 20 September 2022.", "next meeting of the EMG", "2022-09-20"),
        ("The next meeting of the IMG on Land will be held on 5 July 2022.", "", ""),
        ("The recommendations will be put to SOM29 in New York on 20 September 2022.", "", ""),
    ],
)  # fmt: skip
def test_whose_next_meeting(sentence, name, on):
    found = read(sentence)
    assert found.actions == ()
    assert (
        (found.next_meeting.value.name, found.next_meeting.value.on) if found.next_meeting else ("", "")
    ) == (name, on)


@pytest.mark.parametrize(
    "sentence",
    [
        "We closed ten minutes early.",
        "Meeting over 12:30.",
        "Nobody asked for the floor under other business.",
    ],
)
def test_closing_words_of_notes(sentence):
    found = read("UNEP reported.", sentence, heading="7. Other business").closure
    assert found is not None
    assert found.value == sentence


FORESEEN = "The Secretariat will send the draft agenda to all members."


@pytest.mark.parametrize("heading", ["2. Provisional agenda", "Part one: annotated agenda (as circulated)"])
def test_what_an_agenda_foresees_is_no_task(heading):
    assert actions(FORESEEN, heading=heading) == []
    assert actions(FORESEEN) == [("send", "The Secretariat", "")]


def test_an_agenda_with_its_results_holds_decisions():
    heading = "2. Annotated agenda and summary of decisions"

    assert actions("The meeting requested UNEP to draft a paper.", heading=heading)


def test_asked_with_a_label_behind():
    found = actions(
        "- UNITAR and ILO are requested to test it in two countries. Deadline: SOM29.", heading="2. Actions"
    )

    assert found == [("request", "UNITAR and ILO", "SOM29")]


def test_changes_with_which_it_was_adopted_are_no_decisions():
    found = actions(
        "The group adopted the work plan with these changes:", "- a budget is added;", "- women are named."
    )

    assert [verb for verb, _who, _deadline in found] == ["adopt"]


def test_an_agenda_that_is_a_part_of_the_paper_ends_with_it():
    agenda = ("Part A: Provisional agenda", "", "1. Opening", FORESEEN, "")
    results = (
        "Part B: Summary",
        "",
        "1. Opening",
        "The Secretariat will send the draft report to all members.",
    )

    assert actions(*agenda, *results) == [("send", "The Secretariat", "")]


def test_the_line_under_a_counted_part_is_its_name():
    agenda = ("PART ONE", "Provisional agenda, as adopted", "", "1. Opening", "", FORESEEN, "")
    results = ("PART TWO", "Summary", "", "1. Opening", "", "FAO was asked to print it.")

    assert actions(*agenda, *results) == [("ask", "FAO", "")]
