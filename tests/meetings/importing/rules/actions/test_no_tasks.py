"""Wishes, drafts, standing rules and news, which no meeting asked anybody to do; and what looks like them and is asked."""

import pytest

from tests.meetings.importing.rules.actions.test_actions import actions


@pytest.mark.parametrize(
    "sentence",
    [
        "The members of the IMG now wish to work with CBD on indicators.",
        "The representative of the secretariat of the Commission wished the social conventions to be looked at as well.",
        "The planning meeting brought together the reviewers and the entities to be reviewed.",
        "The group would be asked to identify the information which countries report more than once.",
        "UNEP would be requested to host the secretariat.",
        "Under the draft, members will report by 31 March 2023.",
        "According to the work plan, the Secretariat will circulate it in May 2023.",
        "When asked, the Secretariat will send the file.",
        "The Secretariat will propose dates once the calendar is known.",
        "A webinar will be given by FAO on 20 June 2023.",
        "CBD to host COP16 in Cali in October 2024.",
        "The moderator asked participants to write their questions in the chat.",
    ],
)
def test_wishes_and_drafts_are_no_tasks(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The task team agreed last month to share its data.",
        "Pursuant to the decision of SOM24, the Secretariat was to prepare a note.",
        "The Secretariat was to prepare a note by March 2022, but lacked the staff.",
        "WMO was to send its comments by May 2022 and has done so.",
    ],
)
def test_tasks_of_the_past(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ten agencies agreed to share their data.",
        "14 members agreed to share their data.",
        "The country team agreed to install solar panels.",
        "The joint team in Nairobi agreed to install solar panels.",
        "Companies were urged to reduce their emissions.",
        "Visitors are requested to wear a badge by 3 May 2023.",
        "The public is invited to comment on the draft by 30 April 2023.",
    ],
)
def test_others_than_the_meeting_and_its_members(sentence):
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        (("The IMG shall:", "(a) Compile an inventory;", "(b) Prepare model clauses."), "3. Tasks"),
        (
            ("The task team on land is expected to:", "(a) Compile an inventory;", "(b) Report."),
            "2. Discussion",
        ),
        (("Summaries of meetings shall be sent to members within three weeks.",), "4. Working methods"),
        (("Budget: no changes",), "4. To do"),
        (("Documents should be circulated by 1 March 2023.",), "4. Composition and working methods"),
    ],
)
def test_terms_of_reference_hold_always(lines, heading):
    assert actions(*lines, heading=heading) == []


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("ITU, which has no coordinator, was invited to choose a mentor.", ("invite", "ITU", "")),
        (
            "The Group requested the secretariat to collect information from members.",
            ("request", "the secretariat", ""),
        ),
        ("The Group requested an update from WHO.", ("request", "WHO", "")),
        ("UNEP to host the next call.", ("host", "UNEP", "")),
        ("Agreed: guide to be presented to all", ("present", "", "")),
        ("IOM will send its figures by 23 February 2024.", ("send", "IOM", "2024-02-23")),
        ("The Group recommended to the members to mark the experts.", ("recommend", "the members", "")),
        ("The Senior Officials welcomed the interim report of the IMG on Land.", ("welcome", "", "")),
        ("When needed, the meeting requested UNEP to host it.", ("request", "UNEP", "")),
        (
            "In line with the decision of SOM24, the meeting requested UNEP to host it.",
            ("request", "UNEP", ""),
        ),
    ],
)
def test_what_looks_like_them_and_is_asked(sentence, action):
    assert actions(sentence) == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Senior Officials welcomed the presentation.",
        "Members welcomed the report.",
        "FAO will send its report by May 2023.",
    ],
)
def test_what_is_said_in_courtesy_or_of_ones_own_work(sentence):
    assert actions(sentence) == []
