"""Proposals whose section or heading only the words show, and what is none."""

import pytest

from meetings.importing.rules import read_report
from meetings.importing.rules.proposals.proposal_headings import headed
from meetings.importing.source import Line
from tests.meetings.importing.rules.proposals.test_proposals import proposals


def read(*lines: str):
    """Under a heading that is not one on proposals."""
    found = proposals(*lines, heading="2. Discussion")
    return [(fact.value.title, fact.value.presenters, fact.value.position) for fact in found]


SAND = ("IMG on Sand", ("UNDP", "UNEP"), "supported")


@pytest.mark.parametrize("title", ["Ideas for new work", "Proposals for future topics", "New topics"])
def test_a_title_on_a_line_of_its_own(title):
    assert read(
        "Members spoke of the budget at length.",
        "",
        title,
        "",
        "(1) IMG on Sand. The idea was presented by UNDP and UNEP. Members supported the proposal.",
    ) == [SAND]


def test_headings_beside_that_of_the_section():
    written = [
        "Environment Management Group",
        "Technical Segment of the 28th Senior Officials Meeting",
        "18 May 2022",
        "",
        "Introduction",
        "",
        "The meeting was held in Geneva and was chaired by Ms. Ada Rui.",
        "",
        "Proposals for new work",
        "",
        "The following proposals were presented.",
        "",
        "IMG on Sand (UNDP and UNEP)",
        "",
        "The team is meant to count grains.",
        "",
        "Members supported the proposal.",
        "",
        "Other matters",
        "",
        "UNEP reported on its website. The idea was welcomed.",
    ]
    (fact,) = read_report([Line(line) for line in written]).proposals
    assert (fact.value.title, fact.value.presenters, fact.value.position) == SAND


@pytest.mark.parametrize(
    "lead",
    [
        "Two proposals were presented.",
        "The following topics were put forward:",
        "Members heard two proposals.",
    ],
)
def test_items_led_in_as_proposals(lead):
    assert read(lead, "", "- UNDP and UNEP: IMG on Sand. Supported.", "- WHO: Task Team on Heat. Not supported.") == [
        SAND,
        ("Task Team on Heat", ("WHO",), "not_supported"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "“IMG on Sand”, submitted by UNDP and UNEP, has the objective of counting grains.",
        "An IMG on Sand, which UNDP and UNEP had put forward, was discussed.",
        "UNDP and UNEP suggested that the Group might set up an IMG on Sand.",
    ],
)
def test_named_in_a_sentence(sentence):
    assert read(f"{sentence} Members supported the proposal.") == [SAND]


@pytest.mark.parametrize(
    "text",
    [
        "- UNDP and UNEP: IMG on Sand. Supported the coastal states in 2019.",
        "Members are invited to submit new topics by 1 May. Proposals should name the IMG and its presenters.",
        "The IMG on Sand, which UNEP has chaired since 2016, was welcomed.",
    ],
)
def test_no_proposals(text):
    assert read("Updates were given.", "", text) == []


def test_a_decision_counts_more_than_the_discussion():
    (fact,) = proposals(
        "a) Task Team on Heat (presented by WHO)",
        "",
        "The objective is to warn. Members considered the proposal.",
        "",
        "3. Decisions",
        "",
        "The senior officials deferred the proposal by WHO for a Task Team on Heat to their 29th meeting.",
        title="28th Senior Officials Meeting",
    )
    assert (fact.value.position, fact.value.route) == ("deferred", "to_meeting")


@pytest.mark.parametrize(
    "reaction",
    [
        "The idea was presented by WHO.",
        "UNHCR and IOM thought that the summit should be awaited.",
        "Some members feared a duplication.",
    ],
)
def test_a_reaction_is_no_objective(reaction):
    (fact,) = proposals(
        "a) Task Team on Heat (presented by WHO)", "", reaction, "", "Members took note of the proposal."
    )
    assert fact.value.objective == ""


def test_a_label_joined_to_the_title():
    found = headed("Proposal A – IMG on Noise Presented by: WHO, ILO")
    assert (found.title, found.presenters) == ("IMG on Noise", ("WHO", "ILO"))


def test_an_ordinal_is_no_title():
    found = read("The second, submitted by FAO and IFAD, concerned a matter of fuel. Members supported it.")
    assert all(title != "The second" for title, _presenters, _position in found)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Conclusion", "Members supported the proposal."),
        ("3.1.1 Outcome: supported", "WMO thanked them for it."),
        ("3.1.1 WMO presented the idea of warnings", "Members supported the proposal."),
    ],
)
def test_a_heading_under_a_proposal_stands_over_a_part_of_it(heading, text):
    lines = ("3.1 Task Team on Heat (WMO)", "", "It would share warnings.", "", heading, "", text)

    (fact,) = proposals(*lines, heading="3. New topics")

    assert (fact.value.title, fact.value.presenters) == ("Task Team on Heat", ("WMO",))
    assert (fact.value.objective, fact.value.position) == ("It would share warnings.", "supported")
