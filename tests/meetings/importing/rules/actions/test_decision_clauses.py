"""Decisions in running text, in the many ways that reports say them."""

import pytest

from tests.meetings.importing.rules.actions.test_actions import actions


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("There was general agreement that the Secretariat should revise the note by 30 June 2022.", ("agree", "the Secretariat", "2022-06-30")),
        ("Agreement was reached to publish the guide in French.", ("agree", "", "")),
        ("Consensus emerged that a short survey should be run before SOM29.", ("agree", "", "before SOM29")),
        ("The decision was taken to open the portal to the public.", ("decide", "", "")),
        ("The meeting took the decision to close the web page.", ("decide", "", "")),
        ("Members were in agreement that UNEP should test it.", ("agree", "UNEP", "")),
        ("The Secretariat was given the task of preparing a synthesis by 1 September 2022.", ("task", "The Secretariat", "2022-09-01")),
        ("The task of drafting the note was given to UNEP and FAO.", ("task", "UNEP and FAO", "")),
        ("The meeting gave the Secretariat a mandate to negotiate with the host.", ("task", "the Secretariat", "")),
        ("A request was made to the Secretariat to share the slides.", ("request", "the Secretariat", "")),
    ],
)  # fmt: skip
def test_decisions_said_by_a_noun(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "There was agreement on the importance of data.",
        "There was agreement that the report is excellent.",
        "No agreement was reached to extend the deadline.",
        "No decision was taken on the paper.",
        "Several members reached agreement that the list should be shorter.",
        "The Paris Agreement was reached to limit warming.",
    ],
)
def test_nouns_that_decide_nothing(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("It was, however, decided that no further survey would be run.", ("decide", "", "")),
        ("Members were once more encouraged to pay their contributions.", ("encourage", "Members", "")),
        ("The Secretariat was again asked to circulate the list.", ("ask", "The Secretariat", "")),
        ("The meeting, after some debate, requested UNEP to print it.", ("request", "UNEP", "")),
        ("The meeting further requested the Secretariat, subject to available funds, to translate the guide.", ("request", "the Secretariat", "")),
        ("The meeting encouraged UNEP, in consultation with UNDP and other members, to develop guidance.", ("encourage", "UNEP", "")),
        ("The co-chairs, together with the Secretariat, will prepare a paper.", ("prepare", "The co-chairs", "")),
        ("UNEP and WHO were thanked and asked to continue their work.", ("ask", "UNEP and WHO", "")),
        ("Given the short time available, the meeting agreed that UNITAR should pilot the course.", ("agree", "UNITAR", "")),
        ("Since no member objected, the report was adopted.", ("adopt", "", "")),
    ],
)  # fmt: skip
def test_words_that_change_nothing_of_who_decides_what(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The proposed budget was approved.", ("approve", "", "")),
        ("The terms of reference of the group were adopted with minor changes.", ("adopt", "", "")),
        ("Consideration of the item was deferred to SOM29.", ("defer", "", "")),
        ("The meeting opted to postpone the launch.", ("opt", "", "")),
        ("The Group settled on the outline of the report.", ("settle on", "", "")),
        ("The meeting entrusted the preparation of the paper to UNEP.", ("entrust", "UNEP", "")),
        ("The meeting requested an update from WHO by 3 June 2022.", ("request", "WHO", "2022-06-03")),
        ("The group asked that logos be sent no later than 1 June 2022.", ("ask", "", "2022-06-01")),
        ("The meeting agreed to ask UN-Habitat to bring it to the Forum.", ("agree", "UN-Habitat", "")),
        ("The Executive Director of UNEP will be invited to sign.", ("invite", "The Executive Director of UNEP", "")),
        ("The Secretariat is asked to circulate the slides.", ("ask", "The Secretariat", "")),
        ("The Chair asked the Secretariat to compile the list.", ("ask", "the Secretariat", "")),
        ("The Chair invited members to comment by 15 June 2022.", ("invite", "members", "2022-06-15")),
        ("The Chair concluded that the Secretariat would circulate the paper.", ("conclude", "the Secretariat", "")),
        ("ICAO was asked to confirm whether the index would be changed.", ("ask", "ICAO", "")),
        ("Agreed not to include a score for now.", ("agree", "", "")),
        ("The translation was entrusted to WHO.", ("entrust", "WHO", "")),
        ("IMO was advised to approach the secretariat of the Convention.", ("advise", "IMO", "")),
        ("The budget (EMG/SOM.21/6) was endorsed.", ("endorse", "", "")),
        ("Having considered the framework, the Senior Officials endorsed it.", ("endorse", "", "")),
    ],
)  # fmt: skip
def test_who_and_what_of_a_clause(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting did not agree to publish the paper.",
        "The report was approved by UNEA in 2014.",
        "The report, which was adopted in 2019, is online.",
        "The policy was adopted by its Board.",
        "At its last meeting the group agreed to publish the paper.",
        "At SOM27, Senior Officials agreed to publish the paper.",
        "The first meeting agreed on the scope and asked UNEP to print it.",
        "The Chair recalled that the group had agreed to publish it.",
        "It had been agreed at SOM27 that UNEP would report.",
        "The IMG on Land agreed on an outline of its report in March.",
        "The General Assembly requested UNEP to report in 2023.",
        "UNDP asked the Secretariat to explain the figures.",
        "WMO asked the chair to clarify the procedure.",
        "The Chair invited the leads to present.",
        "He asked members to keep their statements short.",
        "ITU was invited to the meeting but could not attend.",
        "Members could be invited to comment.",
        "It was suggested that UNEP draft a note.",
        "Members asked to be kept informed.",
    ],
)
def test_what_is_told_of_others_or_of_before_is_no_decision(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("UNEP presented the plan, and the meeting agreed that it should be published.", [("agree", "", "")]),
        ("The plan was discussed, whereupon members requested UNEP to revise it.", [("request", "UNEP", "")]),
        (
            "Nothing had been heard of it; the Secretariat was requested to ask.",
            [("request", "the Secretariat", "")],
        ),
        (
            "It was noted that it was old and the Secretariat was asked to update it.",
            [("ask", "the Secretariat", "")],
        ),
        ("The Group thanked UNDP and asked it to submit a paper.", [("ask", "UNDP", "")]),
        ("UNITAR and UNIDO were invited to take part.", [("invite", "UNITAR and UNIDO", "")]),
        (
            "UNEP is to draft a note; WHO will review it, and UNITAR will print it.",
            [("draft", "UNEP", ""), ("review", "WHO", ""), ("print", "UNITAR", "")],
        ),
        ("It was agreed that UNEP will draft and WHO will print it.", [("agree", "UNEP", "")]),
    ],
)
def test_clauses_of_a_sentence(sentence, found):
    assert actions(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "task"),
    [
        ("UNICC and WIPO to write chapter 2 by 30 April 2023.", ("write", "UNICC and WIPO", "2023-04-30")),
        ("The World Food Programme undertook to translate the tool.", ("translate", "The World Food Programme", "")),
        ("UNEP volunteered to prepare the first draft.", ("prepare", "UNEP", "")),
        ("The Secretariat took an action to share the slides.", ("share", "The Secretariat", "")),
        ("FAO and IFAD will each send a case study by 15 June 2022.", ("send", "FAO and IFAD", "2022-06-15")),
        ("Comments should be sent to the Secretariat by 30 June 2022.", ("send", "", "2022-06-30")),
        ("Members need to reply by 3 June 2022.", ("reply", "Members", "2022-06-03")),
        ("Members have until 30 June 2022 to comment.", ("comment", "Members", "2022-06-30")),
        ("Members that wish to join should contact UNEP by 1 June 2022.", ("contact", "Members that wish to join", "2022-06-01")),
        ("A brief will be prepared by OCHA and UNEP.", ("prepare", "OCHA and UNEP", "")),
        ("The paper to be submitted to SOM29.", ("submit", "", "")),
        ("Each agency is to name one contact point before 1 April 2023.", ("name", "Each agency", "2023-04-01")),
        ("The Director will circulate draft rules.", ("circulate", "The Director", "")),
        ("UNEP will take care of registration.", ("take", "UNEP", "")),
        ("The Secretariat will, on the basis of the talks, redraft it.", ("redraft", "The Secretariat", "")),
        ("The Secretariat should contact FAO about this.", ("contact", "The Secretariat", "")),
        ("WMO will supply a new indicator by 21 October 2022.", ("supply", "WMO", "2022-10-21")),
    ],
)  # fmt: skip
def test_tasks_in_running_text(sentence, task):
    assert actions(sentence) == [task]


@pytest.mark.parametrize(
    "sentence",
    [
        "UNEP will publish its flagship report in June 2022.",
        "UNDP will launch a new programme in June.",
        "UNHCR will replace 400 vehicles by 2025.",
        "UNEP said that it will publish the report in June.",
        "The IMG on Land will present its report in June 2022.",
        "UNDP will not be able to co-lead the group.",
        "The Secretariat could prepare a note.",
        "The Secretariat gave an overview of what the Senior Officials will be asked to do.",
        "UNESCO asked for indigenous knowledge to be reflected.",
        "Targets should be ambitious.",
        "WIPO will host a reception.",
        "The leads were invited to report.",
        "The Secretariat is expected to find additional resources.",
    ],
)
def test_news_and_wishes_are_no_tasks(sentence):
    assert actions(sentence) == []
