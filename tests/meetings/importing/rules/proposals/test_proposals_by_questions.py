"""Proposals whose fields are questions, whose titles are counted or run into the text, and where each ends."""

import pytest

from meetings.importing.rules.proposals.topic import Topic
from meetings.importing.source import BlockKind, Sentence, SourceBlock
from tests.meetings.importing.rules.proposals.test_proposals import proposals
from tests.meetings.importing.rules.proposals.test_proposals_by_fields import read


def test_fields_as_questions():
    facts = proposals(
        *("Topic 1: Nexus Dialogue on Heat at Work", "", "Who presented it? ILO and WHO.", ""),
        *("What for? To bring together what is known about heat.", ""),
        *("What would it do?", "- hold a meeting", "- write a note", ""),
        *("What did members say? WMO offered its data.", ""),
        *("What was the result? Members supported the dialogue. It goes to SOM30.", ""),
        *("Topic 2: Task Team on Ice", "", "Who presented it? WMO.", ""),
        "What was the result? It was not supported.",
        heading="What new topics were brought forward?",
    )

    first, second = (fact.value for fact in facts)
    assert (first.title, first.presenters) == ("Nexus Dialogue on Heat at Work", ("ILO", "WHO"))
    assert first.objective == "To bring together what is known about heat."
    assert first.activities == ("hold a meeting", "write a note")
    assert (first.position, first.route_meeting) == ("supported", "SOM30")
    assert (second.title, second.presenters, second.position) == (
        "Task Team on Ice",
        ("WMO",),
        "not_supported",
    )


def test_sheets_counted_by_number_only():
    (fact,) = proposals(
        *(
            "No. 1 – A Task Team on Ice",
            "By: UNEP",
            "Why: Nobody knows how much is left.",
            "Outcome: Supported.",
        )
    )

    assert (fact.value.title, fact.value.presenters) == ("Task Team on Ice", ("UNEP",))
    assert (fact.value.objective, fact.value.position) == ("Nobody knows how much is left.", "supported")


def test_titles_with_their_aim_in_one_sentence():
    assert read(
        "- Task Team on Ice (UNEP and WMO), to prepare a joint map. The proposal was supported.",
        "- IMG on Debris (UNOOSA), which would write a note. Members did not see a role for the EMG.",
    ) == [
        ("Task Team on Ice", ("UNEP", "WMO"), "supported"),
        ("IMG on Debris", ("UNOOSA",), "not_supported"),
    ]


def test_counted_titles_in_any_section():
    assert read(
        "Proposal 1. Framework of Strategies. UNEP explained the framework. The segment supported the proposal.",
        "",
        "Proposal 2. Task Team on Crime. UNODC and UNEP, which presented the proposal together, would map the "
        "mandates. The segment did not support the proposal.",
        heading="2. Technical segment",
    ) == [
        ("Framework of Strategies", ("UNEP",), "supported"),
        ("Task Team on Crime", ("UNODC", "UNEP"), "not_supported"),
    ]


def test_a_title_run_into_the_text_heads_no_section_behind_it():
    facts = proposals(
        "Library of Practices (UNITAR). Members asked UNITAR to rework its proposal.",
        *("", "Who does what", "", "The Secretariat will circulate the agenda."),
    )

    assert [(fact.value.title, fact.value.objective) for fact in facts] == [("Library of Practices", "")]


def test_a_section_run_into_its_first_paragraph():
    (fact,) = proposals(
        "New ideas. Two ideas were put forward.",
        "- Task Team on Ice. WMO presented the proposal. UNICC, which is no member, will be invited to join. "
        "Members supported the proposal.",
        heading="2. Talk",
    )

    assert (fact.value.title, fact.value.position, fact.value.objective) == (
        "Task Team on Ice",
        "supported",
        "",
    )


def test_a_proposal_of_no_kind_under_a_heading_of_its_own():
    (fact,) = proposals(
        "WFP and FAO submitted a note. The purpose of it is to share auditors. The group supported the proposal.",
        heading="5. Proposal for a common programme of audits",
    )

    assert (fact.value.title, fact.value.presenters) == ("Common programme of audits", ("WFP", "FAO"))


@pytest.mark.parametrize(
    "heading", ["5. Proposal for the dates of the next meeting", "5. Proposal for amendments to the rules"]
)
def test_a_heading_on_what_is_no_work(heading):
    assert proposals("UNEP read it out. Members supported the proposal.", heading=heading) == ()


def test_the_first_of_something_else_is_not_the_first_proposal():
    assert read(
        *("UNEP proposed a task team on ice. Members supported it.", ""),
        "WHO proposed a task team on air. It would report to the first global conference on air. "
        "Members did not support the proposal.",
    ) == [("task team on ice", ("UNEP",), "supported"), ("task team on air", ("WHO",), "not_supported")]


def test_next_meeting_by_teleconference_is_nobodys_proposal():
    assert proposals("Action: UNEP to write.", "", "Next meeting: 24 May 2022, by teleconference") == ()


def test_an_aim_in_an_item_is_read_without_its_mark():
    heading = SourceBlock(BlockKind.HEADING, "1)", 2, (Sentence(0, "Turf (OHCHR)"),))
    aim = SourceBlock(BlockKind.ITEM, "•", 1, (Sentence(1, "Aim: to list chemicals"),))

    assert Topic(heading, (aim,)).objective() == ["to list chemicals"]
