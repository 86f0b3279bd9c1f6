"""In a section on proposals a work with "a" in front is new to the reader, and so proposed."""

import pytest

from meetings.importing.rules.proposals.proposal_headings import headed
from meetings.importing.rules.proposals.proposed_names import proposed_in
from meetings.importing.rules.words.section_words import is_of_proposals
from tests.meetings.importing.rules.proposals.test_proposals import proposals


@pytest.mark.parametrize(
    "sentence",
    [
        "Finally, UNCTAD sketched a task team on plastics trade.",
        "UNCTAD presented a project for a task team on plastics trade.",
        "A task team on plastics trade would look into what is exported.",
        "UNCTAD drew attention to a proposal, contained in document 4, to establish a task team on plastics trade.",
        "The idea of UNCTAD was to form a task team on plastics trade.",
        "The second proposal came from UNCTAD and concerned a task team on plastics trade.",
    ],
)
def test_new_to_the_reader(sentence):
    assert [one.name.lower() for one in proposed_in(sentence, 0, in_place=True)] == [
        "task team on plastics trade"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "UNEP thought that this could be done within the task team on plastics trade.",
        "UNEP recalled that a task team on plastics trade had been closed in 2014.",
        "Some would have preferred a task team on plastics trade.",
        "The results of a task team on plastics trade were mentioned.",
        "The segment had once had a task team on plastics trade.",
        "It could be done like a task team on plastics trade.",
    ],
)
def test_only_compared_or_recalled(sentence):
    assert not proposed_in(sentence, 0, in_place=True)


@pytest.mark.parametrize(
    "title",
    ["What could be new", "What is proposed for the future", "Ideas for the year ahead", "New subjects"],
)
def test_titles_of_its_section(title):
    assert is_of_proposals(title)


@pytest.mark.parametrize("title", ["What is going on", "What was decided", "What is on the way"])
def test_titles_of_others(title):
    assert not is_of_proposals(title)


def test_another_idea_is_not_held_of_the_one_before():
    (fact,) = proposals(
        "DFS put forward a task team on field missions. Members supported the idea.\n\n"
        "ITU had brought a paper on a common tool. The meeting decided not to pursue it."
    )

    assert fact.value.position == "supported"


@pytest.mark.parametrize("more", ["for a period of one year", "until 2026", "subject to funding"])
def test_what_follows_the_presenters_is_none(more):
    assert headed(f"Task Team on Heat, proposed by WMO and WHO, {more}").presenters == ("WMO", "WHO")


@pytest.mark.parametrize(
    "name", ["task team on green meetings", "task team on the environment in the 2030 Agenda"]
)
def test_names_that_go_on(name):
    assert [one.name for one in proposed_in(f"UNEP proposed a {name}.", 0, in_place=False)] == [name]


def test_a_decision_in_a_list_is_no_title():
    (fact,) = proposals(
        "The Senior Officials:\n"
        "(a) Approved the establishment of a Task Team on Heat, proposed by WMO and WHO;\n"
        "(b) Requested UNEP to circulate the terms of reference.",
        heading="Key decisions",
    )

    assert (fact.value.title, fact.value.objective) == ("Task Team on Heat", "")


def test_a_segment_ends_the_section_before_it():
    found = proposals(
        "UNEP proposed a task team on heat. Members supported the proposal.\n\n"
        "Senior segment\n\nThe Chair welcomed the officials.",
        heading="2. Proposals for new activities",
    )

    assert [fact.value.title.lower() for fact in found] == ["task team on heat"]


def test_a_heading_that_only_tells_the_kind():
    (fact,) = proposals(
        "PAHO proposed to set up a task team on medical goods. Members supported the proposal.",
        heading="E. Proposal for a task team",
    )

    assert fact.value.title == "task team on medical goods"
