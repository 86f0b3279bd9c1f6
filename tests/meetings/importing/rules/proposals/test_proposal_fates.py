"""Proposals sorted by what became of them: the title above gives the fate of those below."""

import pytest

from meetings.importing.rules.proposals.proposal_fates import gives_fate
from tests.meetings.importing.rules.proposals.test_proposals import proposals


def read(*lines, heading="3. New topics"):
    return [
        (fact.value.title, fact.value.presenters, fact.value.position, fact.value.route_meeting)
        for fact in proposals(*lines, heading=heading)
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Supported", "Supported, goes to SOM30", "Not supported:", "Deferred to SOM31", "Proposals supported",
        "New proposals not supported", "Proposals that were withdrawn", "Supported proposals", "Rejected ideas",
        "Those deferred", "Recommended for approval", "Forwarded to SOM30", "Not recommended",
        "Supported without a need for the Senior Officials",
    ],
)  # fmt: skip
def test_gives_fate(title):
    assert gives_fate(title)


@pytest.mark.parametrize(
    "title",
    [
        "Supported.", "Recommended to revise the note", "Recommended reading", "Support by the Secretariat", "New topics", "Proposals discussed", "Proposals considered and noted",
        "Supported IMG on Heat", "Status of proposals supported last year", "supported by all",
        "Supported by nearly all who spoke in the long debate on the three of them",
    ],
)  # fmt: skip
def test_gives_none(title):
    assert not gives_fate(title)


def test_lines_that_sort_the_proposals_of_a_section():
    assert read(
        "Three proposals had come in.",
        "",
        "Supported, goes to SOM30",
        "",
        "Task Team on Ice, by WMO and UNEP. Objective: to watch the glaciers.",
        "",
        "IMG on Fire, by FAO. Objective: to prepare a guide. WHO was full of praise.",
        "",
        "Not supported",
        "",
        "Nexus Dialogue on Noise, by WHO. Objective: to measure. Some members supported the idea.",
    ) == [
        ("Task Team on Ice", ("WMO", "UNEP"), "supported", "SOM30"),
        ("IMG on Fire", ("FAO",), "supported", "SOM30"),
        ("Nexus Dialogue on Noise", ("WHO",), "not_supported", ""),
    ]


def test_a_list_below_each():
    assert read(
        *("Supported proposals", "", "- Task Team on Ice (WMO)", "- IMG on Fire (FAO)", ""),
        *("Withdrawn proposals", "", "- Nexus Dialogue on Noise (WHO)"),
    ) == [
        ("Task Team on Ice", ("WMO",), "supported", ""),
        ("IMG on Fire", ("FAO",), "supported", ""),
        ("Nexus Dialogue on Noise", ("WHO",), "withdrawn", ""),
    ]


def test_numbered_titles_with_a_heading_for_each_proposal():
    assert read(
        *("3.1 Proposals supported", "", "3.1.1 Task Team on Ice", "", "WMO presented the proposal.", ""),
        *("3.2 Proposals deferred", "", "3.2.1 IMG on Fire", "", "FAO presented the proposal.", ""),
        *("4. Closure", "", "The meeting was closed."),
    ) == [
        ("Task Team on Ice", ("WMO",), "supported", ""),
        ("IMG on Fire", ("FAO",), "deferred", ""),
    ]


def test_what_the_proposal_says_more_closely_holds():
    assert read(
        *("Supported", "", "Task Team on Ice, by WMO. Objective: to watch the glaciers. "),
        "Members supported the proposal with minor changes.",
    ) == [("Task Team on Ice", ("WMO",), "supported_with_changes", "")]


def test_below_a_proposal_such_a_line_tells_of_that_one():
    assert read(
        *("Task Team on Ice (presented by WMO)", "", "It would watch the glaciers.", "", "Supported", ""),
        *("IMG on Fire (presented by FAO)", "", "It would prepare a guide.", "", "Not supported"),
    ) == [
        ("Task Team on Ice", ("WMO",), "supported", ""),
        ("IMG on Fire", ("FAO",), "not_supported", ""),
    ]


def test_a_sentence_that_lists_them_behind_their_fate():
    assert read(
        "Supported: Task Team on Ice (WMO); IMG on Fire (FAO and UNEP). Not supported: Nexus Dialogue on Noise (WHO)."
    ) == [
        ("Task Team on Ice", ("WMO",), "supported", ""),
        ("IMG on Fire", ("FAO", "UNEP"), "supported", ""),
        ("Nexus Dialogue on Noise", ("WHO",), "not_supported", ""),
    ]
