"""Proposals: who brought them, what they want, what the meeting held of them, and where they go next."""

import pytest

from meetings.importing.reading import ReadProposal, Sureness
from meetings.importing.rules import read_report
from meetings.importing.rules.proposals.positions import held_in
from meetings.importing.rules.proposals.proposal_headings import headed
from meetings.importing.source import Line


def proposals(
    *lines: str,
    title: str = "Technical Segment of the 28th Senior Officials Meeting",
    heading="2. New topics",
):
    opening = ("The meeting was held in Geneva and was chaired by Ms. Ada Rui.", "", heading, "")
    written = [
        "Environment Management Group",
        title,
        "18 May 2022",
        "",
        "1. Introduction",
        "",
        *opening,
        *lines,
    ]
    return read_report([Line(line) for line in written]).proposals


@pytest.mark.parametrize(
    ("heading", "title", "presenters"),
    [
        ("IMG on Sand (presented by UNDP, UNEP and DCO)", "IMG on Sand", ("UNDP", "UNEP", "DCO")),
        ("IMG on Sand (jointly presented by UNEP, with IMO and FAO)", "IMG on Sand", ("UNEP", "IMO", "FAO")),
        ("IMG on Sand, proposed by the World Bank", "IMG on Sand", ("World Bank",)),
        ("IMG on Sand – submitted by UN-Habitat & WHO", "IMG on Sand", ("UN-Habitat", "WHO")),
        ("Proposal by UNEP: IMG on Sand", "IMG on Sand", ("UNEP",)),
        ("Proposal for an IMG on Sand (UNODC)", "IMG on Sand", ("UNODC",)),
        ("IMG on Sand", "IMG on Sand", ()),
        ("Alternative B: an IMG on Sand (presented by UNDP)", "IMG on Sand", ("UNDP",)),
        ("Support to RCOs (presented by the Secretariat of the Basel, Rotterdam and Stockholm Conventions)", "Support to RCOs", ("Secretariat of the Basel, Rotterdam and Stockholm Conventions",)),
    ],
)  # fmt: skip
def test_headings_of_proposals(heading, title, presenters):
    found = headed(heading)

    assert (found.title, found.presenters) == (title, presenters)


@pytest.mark.parametrize(
    ("sentence", "position", "route", "meeting"),
    [
        ("EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28.", "supported", "to_meeting", "SOM28"),
        ("Members supported the proposal with the change that FAO would join.", "supported_with_changes", "", ""),
        ("The proposal met with broad support.", "supported", "", ""),
        ("Members agreed that the proposal be submitted to the next SOM.", "supported", "to_meeting", "next SOM"),
        ("The Secretariat may start the planning without bringing the proposal to the SOM.", "", "none_needed", ""),
        ("The meeting took note of the proposal.", "noted", "", ""),
        ("Members deferred the proposal to their twenty-ninth meeting.", "deferred", "to_meeting", "twenty-ninth meeting"),
        ("The meeting did not support the proposal.", "not_supported", "", ""),
        ("The meeting considered it premature to establish a group.", "not_supported", "", ""),
        ("The proposal was withdrawn.", "withdrawn", "", ""),
        ("The EMG Senior Officials approved the proposal.", "approved", "", ""),
        ("Members discussed the proposal.", "considered", "", ""),
        ("The objective is to support countries, to be presented at SOM28.", "", "", ""),
    ],
)  # fmt: skip
def test_positions_and_routes(sentence, position, route, meeting):
    held = held_in(sentence)

    assert (held.position, held.route, held.route_meeting) == (position, route, meeting)


def test_objective_activities_and_closing_are_told_apart():
    (fact,) = proposals(
        "(a) IMG on Sand",
        "",
        "UNEP presented the proposal. The purpose is to help. It builds on resolution 4/19.",
        "",
        "Activities would include (i) a mapping; (ii) a workshop; and (iii) a report.",
        "",
        "Members took note of the proposal.",
    )

    assert fact.value == ReadProposal(
        title="IMG on Sand",
        kind="IMG",
        presenters=("UNEP",),
        objective="The purpose is to help. It builds on resolution 4/19.",
        activities=("a mapping", "a workshop", "a report."),
        closing_sentence="Members took note of the proposal.",
        position="noted",
    )


def test_proposal_without_a_word_on_its_position_is_asked_about():
    (fact,) = proposals("(a) IMG on Sand (presented by UNEP)", "", "The purpose is to help the countries.")

    assert (fact.value.position, fact.sureness) == ("", Sureness.UNSURE)


def test_meeting_that_advises_approves_nothing():
    lines = ("(a) IMG on Sand (presented by UNEP)", "", "The meeting approved the proposal.")
    (advised,) = proposals(*lines)
    (decided,) = proposals(*lines, title="28th Senior Officials Meeting")

    assert (advised.value.position, advised.sureness) == ("supported", Sureness.LIKELY)
    assert (decided.value.position, decided.sureness) == ("approved", Sureness.SURE)


def test_proposals_in_running_text():
    (fact,) = proposals(
        "Members considered the proposal of FAO and WHO for an IMG on Sand. Its objective is to help.",
        "Members did not support the proposal.",
        heading="2. Other matters",
    )

    assert (fact.value.title, fact.value.presenters, fact.value.objective) == (
        *("IMG on Sand", ("FAO", "WHO")),
        "Its objective is to help.",
    )
    assert (fact.value.position, fact.sureness) == ("not_supported", Sureness.LIKELY)
