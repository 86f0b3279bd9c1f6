"""Who is asked by a meeting and who takes something on; beside it what looks so, and is news, talk or a view."""

import pytest

from meetings.importing.rules import read_report
from meetings.importing.source import Line
from tests.meetings.importing.rules.actions.test_actions import actions


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("After a vote by show of hands this was settled: the group agreed that the guide should be short.", ("agree", "", "")),
        ("The task team was requested to submit its terms of reference by 30 June 2022.", ("request", "The task team", "2022-06-30")),
        ("Workstream leads were asked to send figures by 30 June 2022.", ("ask", "Workstream leads", "2022-06-30")),
        ("The secretariat was requested to keep the Committee informed.", ("request", "The secretariat", "")),
        ("The Centre was invited to keep members abreast of the pilot projects.", ("invite", "The Centre", "")),
        ("The meeting invited WHO and the World Organisation for Animal Health (OIE) to join the survey.", ("invite", "WHO and the World Organisation for Animal Health (OIE)", "")),
        ("The Group invited those members that had not replied to the survey to do so by 30 June 2022.", ("invite", "those members that had not replied to the survey", "2022-06-30")),
        ("The Task Team recommended to DFS not to renew the contracts.", ("recommend", "DFS", "")),
        ("They agreed that each organization decides for itself.", ("agree", "", "")),
        ("Members agreed that from now on the leads report once a year only.", ("agree", "the leads", "")),
        ("The Senior Officials welcomed the first round of peer reviews.", ("welcome", "", "")),
        ("The participants welcomed the offer of WHO to host a workshop.", ("welcome", "", "")),
        ("WIPO was thanked for its analysis and asked to extend it.", ("ask", "WIPO", "")),
        ("The Senior Officials were informed of the situation and appealed to members to contribute.", ("appeal to", "members", "")),
        ("The Chair, summing up, asked the IMG to provide a report by 30 June 2022.", ("ask", "the IMG", "2022-06-30")),
        ("It was agreed that UNEP prepare a paper, and others offered help.", ("agree", "UNEP", "")),
        ("It was felt that the figures are old; UNU agreed to update them by 30 June 2022.", ("update", "UNU", "2022-06-30")),
        ("Ms. Paz took it upon herself to contact the regional centres.", ("contact", "Ms. Paz", "")),
        ("Mr. Ken Ota (WIPO) is going to check the table within ten days.", ("check", "Mr. Ken Ota (WIPO)", "within ten days")),
        ("Ada Rui (FAO) agreed to revise the text by 30 June 2022.", ("revise", "Ada Rui (FAO)", "2022-06-30")),
        ("The EMG secretariat engaged itself to send a reminder.", ("send", "The EMG secretariat", "")),
        ("WHO has kindly agreed to test it by 30 June 2022.", ("test", "WHO", "2022-06-30")),
        ("Action: WFP to re-run the numbers (by 14 June).", ("re-run", "WFP", "2022-06-14")),
        ("The group agreed to keep the list internal until the data have been verified.", ("agree", "", "")),
    ],
)  # fmt: skip
def test_who_is_asked(sentence, action):
    assert actions("The meeting took place online.", sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "Participants were asked to keep to the time.",
        "The Senior Officials welcomed the presentation.",
        "The Group welcomed the new Executive Director.",
        "Members welcomed the report.",
        "Participants found it useful and thought that it should be published before the summer.",
        "The model approach will be maintained by UNEP.",
        "WMO promised to look into it.",
        "UNEP is going to open an office in Panama.",
        "The World Bank committed itself to carbon neutrality.",
        "UNEP has pledged to cut its emissions by half by 2030.",
        "WMO has agreed to close its canteen in June.",
        "Ada Rui (FAO) is going to retire in June.",
        "The agencies agreed to differ on the matter.",
        "Members agreed that each agency is different.",
        "The Senior Officials welcomed the entry into force of the convention.",
        "The Group was informed that WHO had closed its site and invited UNEP to visit it.",
        "It was agreed that members need more time.",
        "Several members were informed of it and encouraged the Secretariat to go on.",
        "Members wishing to be reviewed were heard.",
    ],
)
def test_news_talk_and_views(sentence):
    assert actions(sentence) == []


def test_items_that_a_meeting_may_wish_to_decide():
    assert actions("The Senior Officials may wish to:", "(a) Take note of it;", "(b) Adopt option B.") == []


@pytest.mark.parametrize("heading", ["4. ACTIONS", "TASKS", "NEXT STEPS"])
def test_capitals_over_a_list_are_nobody(heading):
    assert actions("- UNEP: circulate the draft by 30 June 2022", heading=heading) == [
        ("circulate", "UNEP", "2022-06-30")
    ]


def test_an_issue_management_group_in_its_own_report():
    title = (
        "Issue Management Group on Sanitation",
        "Second meeting",
        "9 October 2003",
        "",
        "1. Stocktaking",
        "",
    )
    text = (
        "The Issue Management Group requested the secretariat to revise the list. It invited FAO to help it."
    )

    report = read_report([Line(line) for line in (*title, text)])

    assert [fact.value.addressee for fact in report.actions] == ["the secretariat", "FAO"]


PROPOSAL = (
    "3.1 Task Team on Noise (WHO)",
    "",
    "WHO presented the proposal. The objective is to measure noise around premises.",
)


@pytest.mark.parametrize(
    "held",
    [
        "The meeting deferred the proposal and asked WHO to return with a narrower scope.",
        "Members did not support the proposal and invited WHO to submit a revised version to SOM29.",
        "The proposal was deferred. WHO was requested to come back with a fuller concept note.",
        "Members supported the proposal and asked that it be submitted to the Senior Officials at SOM29.",
    ],
)
def test_a_proposal_sent_back_is_no_action(held):
    assert actions(*PROPOSAL, held, heading="3. New topics") == []


@pytest.mark.parametrize(
    ("held", "action"),
    [
        ("The meeting approved the proposal. WHO and ILO were requested to circulate draft terms of reference by 30 June 2022.", ("request", "WHO and ILO", "2022-06-30")),
        ("The meeting supported the proposal and asked the Secretariat to find a moderator.", ("ask", "the Secretariat", "")),
        ("Members supported the proposal.\n\nAction: WHO to expand the concept note by 30 June 2022.", ("expand", "WHO", "2022-06-30")),
    ],
)  # fmt: skip
def test_what_is_asked_beside_a_proposal(held, action):
    assert actions(*PROPOSAL, *held.split("\n"), heading="3. New topics") == [action]


AGENDA = (
    "Annex II",
    "",
    "Order of the day of SOM29:",
    "- The Chair to open the meeting",
    "- UNEP to present the report",
)
LIST = ("Annex II: Action points", "", "- UNEP to present the report by 30 June 2022")


def test_an_agenda_in_an_annex_asks_nobody():
    assert actions("The meeting was closed.", "", *AGENDA) == []
    assert actions("The meeting was closed.", "", *LIST) == [("present", "UNEP", "2022-06-30")]


def test_what_is_opened_later_and_what_in_the_room():
    assert actions("UNITAR was asked to open its course to all focal points.") == [("ask", "UNITAR", "")]
    assert actions("UNITAR was asked to open the discussion.") == []
