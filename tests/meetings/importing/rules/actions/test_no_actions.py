"""What looks like a decision or a task, and is none: nobody of this meeting decided or asked it."""

import pytest

from tests.meetings.importing.rules.actions.test_actions import actions


@pytest.mark.parametrize(
    "sentence",
    [
        "The Conference of the Parties adopted the framework.",
        "The Executive Committee of UNICEF approved the policy in March.",
        "The HLCM network decided to publish its own guide.",
        "The Procurement Network agreed to add two questions to its survey.",
        "The CEB agreed to take up the topic in the autumn.",
        "The Technical Working Group of the Convention requested parties to comment.",
        "The General Assembly requested the Executive Director to report by 2023.",
        "The UNEP Governing Council decided to establish a panel.",
        "The study recommended that UNEP lead the work.",
    ],
)
def test_other_bodies_decide_for_themselves(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2021 the members agreed to share data.",
        "In March, members decided to share data.",
        "Two years ago the Group decided to close the page.",
        "The Group decided in 2016 to close the page.",
        "The Senior Officials agreed at their 23rd meeting to hold three dialogues.",
        "Before the meeting, members agreed to share data.",
        "Earlier this year it was decided to close the page.",
    ],
)
def test_what_was_decided_before_is_told(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If members agreed that the Secretariat should draft it, it would take two months.",
        "Should the meeting decide to proceed, UNEP will draft the terms of reference.",
        "If funds become available, the Secretariat will translate the guide.",
        "Unless the Group decides otherwise, UNEP will send the draft.",
        "While members agreed to share data, nothing came of it.",
    ],
)
def test_conditions_decide_nothing(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Members asked how the note would be used.",
        "Members asked for more time.",
        "Participants requested more time for the discussion.",
        "Members asked that their thanks be recorded.",
        "Members agreed to disagree.",
        "Members asked the Secretariat when the report would be available.",
        "The Secretariat was asked to explain the figures.",
        "No one was asked to draft it.",
        "Participants were encouraged to use the chat.",
        "Members agreed that data can be a problem.",
        "The Group agreed that this would be very useful.",
    ],
)
def test_questions_and_judgements(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was invited to take note of the report.",
        "Senior officials are requested to endorse the recommendations.",
        "The consultation decides nothing.",
        "The Group decided nothing on this point.",
    ],
)
def test_what_is_put_before_the_meeting(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "UNDP and IMO volunteered to be reviewed next.",
        "IMO hopes to be reviewed next year.",
        "WHO will contribute two million dollars to the fund.",
        "Member States were urged to ratify the convention.",
        "The meeting accepted the apologies of WHO.",
        "ILO wishes to be kept informed by the IMG.",
        "Emissions should be reduced by 45 per cent by 2030.",
        "The report was welcomed by WHO.",
        "The presentation was welcomed.",
    ],
)
def test_wishes_goals_and_news(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The meeting asked WHO to help.", ("ask", "WHO", "")),
        ("The Group asked for a note by 30 June 2022.", ("ask", "", "2022-06-30")),
        ("If necessary, the Secretariat will call a meeting.", ("call", "the Secretariat", "")),
        ("Its report was welcomed by the Senior Officials.", ("welcome", "", "")),
        ("The Senior Officials agreed at their 28th meeting to print it.", ("agree", "", "")),
        ("The Group asked UNEP for a table before UNEA-6.", ("ask", "UNEP", "before UNEA-6")),
        ("The Steering Committee asked UNEP to draft it.", ("ask", "UNEP", "")),
        ("Senior officials encouraged members in a position to do so to second staff.", ("encourage", "members in a position to do so", "")),
        ("Members willing to join were invited to write to UNEP.", ("invite", "Members willing to join", "")),
    ],
)  # fmt: skip
def test_what_looks_like_it_and_is_one(sentence, action):
    assert actions(sentence) == [action]


def test_a_task_of_this_meeting_among_those_of_the_last():
    heading = "2. Follow-up to the last meeting"

    assert actions(
        "Two of three are done.", "", "Action: UNEP to complete the list by 6 June 2022.", heading=heading
    ) == [("complete", "UNEP", "2022-06-06")]
    assert actions("Action: UNEP to complete the list by 6 March 2022.", heading=heading) == []


def test_label_in_a_sentence_behind_an_action():
    assert actions("Action: UNEP to test it in three camps. Deadline: 30 June 2022.") == [
        ("test", "UNEP", "2022-06-30")
    ]


def test_infinitives_under_outcomes():
    items = (
        "1. To adopt the framework, as amended, and to request UNEP to issue it by 15 October 2022.",
        "",
        "2. To request FAO to print it.",
    )

    assert actions(*items, heading="2. Outcomes") == [
        ("adopt", "", ""),
        ("request", "UNEP", "2022-10-15"),
        ("request", "FAO", ""),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the general discussion participants were in agreement that the paper should be short.",
        "The representatives of the smaller agencies asked that the targets be proportionate to the means.",
        "The smaller agencies requested that the fees be lowered.",
        "Mr. Ros recalled that the process had begun in February 2019, when the Assembly requested it.",
    ],
)
def test_what_some_think(sentence):
    assert actions(sentence) == []


def test_what_those_in_agreement_give_somebody_to_do():
    (action,) = actions("Members were in agreement that the Secretariat should redraft the note.")

    assert action[0] == "agree"


def test_need_that_is_seen_and_an_invitation():
    (action,) = actions("Members saw a need for a common approach and invited the Secretariat to draft it.")

    assert action[:2] == ("invite", "the Secretariat")
