"""Proposals in tables, behind labels, under run-in titles and in prose."""

import pytest

from meetings.importing.rules.proposals.positions import held_in
from tests.meetings.importing.rules.proposals.test_proposals import proposals


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        ("supported", "Outcome: supported, goes to SOM30."),
        ("supported", "There was no objection to it."),
        ("supported", "The Group is favourable to the idea."),
        ("supported", "Members support the proposal."),
        ("supported_with_changes", "Members expressed support, on the understanding that the title be aligned."),
        ("supported_with_changes", "Decision: supported with changes"),
        ("not_supported", "The meeting was not convinced."),
        ("not_supported", "Members did not see the need for it."),
        ("not_supported", "Members saw no added value in another group."),
        ("not_supported", "Decision: not supported"),
        ("deferred", "Outcome: postponed, as UNEP wishes to consult first."),
        ("deferred", "The item was deferred to the mid-term technical segment."),
        ("deferred", "It will be taken up at the eighth meeting."),
        ("deferred", "The item comes back at meeting no. 12."),
        ("approved", "The Group sets up the Sub-group, to be led by UNDP."),
        ("noted", "The proposal by UNCTAD was taken note of."),
        ("considered", "Members considered the question; no conclusion was reached."),
        ("", "UNDP asked for more details."),
    ],
)  # fmt: skip
def test_positions_in_other_words(position, sentence):
    assert held_in(sentence).position == position


@pytest.mark.parametrize(
    "sentence",
    [
        "WMO and WHO proposed an IMG on Heat.",
        "WMO and WHO propose a time-bound IMG on Heat.",
        "WMO and WHO put forward an IMG on Heat.",
        "WMO and WHO raised the possibility of an IMG on Heat.",
        "WMO and WHO suggested an IMG on Heat.",
        "WMO and WHO proposed the establishment of an IMG on Heat.",
        "WMO and WHO tabled a proposal to set up an IMG on Heat.",
        "WMO and WHO, supported by UNEP, presented a proposal for an IMG on Heat.",
    ],
)
def test_proposals_in_prose(sentence):
    (fact,) = proposals(
        f"{sentence} Its aim is to warn. Members supported the idea.", heading="3. Other matters"
    )

    assert (fact.value.title, fact.value.presenters, fact.value.position, fact.value.objective) == (
        *("IMG on Heat", ("WMO", "WHO"), "supported"),
        "Its aim is to warn.",
    )


def test_a_proposal_is_meant_by_its_kind_alone_behind_its_list():
    (fact,) = proposals(
        "WMO presented an idea for a Task Team on Heat. The work would consist of:",
        "",
        "(i) a survey of stations;",
        "(ii) a handbook.",
        "",
        "Members supported the task team. The Secretariat may begin without bringing it to the SOM.",
    )

    assert (fact.value.activities, fact.value.position, fact.value.route) == (
        *(("a survey of stations", "a handbook."), "supported"),
        "none_needed",
    )


def test_rows_of_a_table():
    found = proposals(
        "Topic | Presented by | Outcome",
        "IMG on Heat | WMO, WHO | Supported; to SOM28",
        "Nexus Dialogue on Sport | UNEP | Deferred",
    )

    assert [(fact.value.title, fact.value.presenters, fact.value.position, fact.value.route_meeting) for fact in found] == [
        ("IMG on Heat", ("WMO", "WHO"), "supported", "SOM28"),
        ("Nexus Dialogue on Sport", ("UNEP",), "deferred", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("end", [". ", ": "])
@pytest.mark.parametrize("mark", ["", "1. ", "(a) "])
def test_titles_in_running_text(mark, end):
    (fact,) = proposals(
        f"{mark}IMG on Heat (WMO and WHO){end}The objective is to warn. Members supported the proposal."
    )

    assert (fact.value.title, fact.value.presenters, fact.value.objective, fact.value.position) == (
        *("IMG on Heat", ("WMO", "WHO")),
        *("The objective is to warn.", "supported"),
    )


def test_one_sentence_on_all_proposals():
    found = proposals(
        "The following proposals were presented:",
        "",
        "• IMG on Heat, presented by WMO",
        "• IMG on Sport, presented by UNEP",
        "",
        "Members supported both proposals, which will be submitted to SOM28.",
    )

    assert [(fact.value.position, fact.value.route_meeting) for fact in found] == [("supported", "SOM28")] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board of IMO has approved the proposal.",
        "The proposal was rejected by UNEA.",
        "UNIDO mentioned that the G20 had supported its proposal.",
        "FAO would have preferred to defer the proposal.",
        "WHO asked to postpone the proposal.",
        "At SOM31 the proposal had been supported.",
        "In 2020 the idea of an IMG on Light had been rejected.",
    ],
)
def test_what_others_hold_of_a_proposal_is_not_the_meeting_s(sentence):
    assert held_in(sentence).position == ""


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("UNEP presented the idea of a task team on green roads. It would help.", "task team"),
        ("CITES recalled its proposal of last year for a nexus dialogue on wildlife.", "nexus dialogue"),
        ("UNFCCC asked for advice. This belongs to the IMG on Meetings.", ""),
    ],
)
def test_kind_of_a_headed_proposal_stands_in_its_first_sentences(sentence, kind):
    (fact,) = proposals(
        "A. Green roads (presented by UNEP)", "", f"{sentence} Members supported the proposal."
    )

    assert fact.value.kind == kind


def test_who_withdraws_a_proposal_of_its_own_withdraws_no_other():
    (fact,) = proposals(
        "UNEP proposed a Task Team on Heat. Members supported the proposal.",
        "",
        "WHO withdrew its proposal.",
        heading="3. New topics",
    )

    assert (fact.value.title, fact.value.position) == ("Task Team on Heat", "supported")


def test_it_goes_nowhere_also_where_another_workstream_is_named():
    (fact,) = proposals(
        "WHO presented a proposal for a task team on heat. Members supported the proposal. As the IMG on Land can "
        "see to it, it need not be brought to the Senior Officials."
    )

    assert (fact.value.position, fact.value.route) == ("supported", "none_needed")
