"""Where one proposal ends and something else begins; what a proposal would do, told in running text."""

import pytest

from meetings.importing.rules.proposals.positions import held_in
from meetings.importing.rules.proposals.presenters import presenters_said
from meetings.importing.rules.proposals.proposal_headings import headed
from meetings.importing.rules.proposals.told_activities import leads_activities, run_in_activities
from tests.meetings.importing.rules.proposals.test_proposals import proposals

_SUPPORTED = "UNHCR and IOM proposed an IMG on Shelter. Members supported the proposal."


@pytest.mark.parametrize(
    "beside",
    [
        "UNHCR described the forests around camps. UNEP would host a talk, and the matter was not pursued further.",
        "WFP brought up the price of fuel. No need was seen for a discussion.",
        "The proposal of the Ramsar secretariat on peatlands was looked at again. It was not supported.",
        "ITC spoke on behalf of UNCTAD about jute. Members did not support it.",
    ],
)
def test_another_matter_in_a_paragraph_of_its_own(beside):
    (fact, *_others) = proposals(_SUPPORTED, "", beside, heading="3. Other matters")

    assert (fact.value.title, fact.value.position) == ("IMG on Shelter", "supported")


def test_what_stands_beside_a_list_is_no_part_of_it():
    facts = proposals(
        "Two proposals were presented:",
        "",
        "(a) Task Team on Litter, presented by UNEP and IMO, to map activities. The meeting supported it.",
        "",
        "(b) IMG on Refugees, presented by IOM, to find terms. The meeting did not support the proposal.",
        "",
        "In addition, UNEP told of a Nexus Dialogue on Cities. The meeting welcomed the dialogue.",
    )

    held = {fact.value.title: (fact.value.position, fact.value.objective) for fact in facts}
    assert held["Task Team on Litter"] == ("supported", "to map activities.")
    assert held["IMG on Refugees"] == ("not_supported", "to find terms.")


@pytest.mark.parametrize(
    ("sentence", "presenters"),
    [
        ("UNITAR presented a proposal for a task team on the training of staff of UNOG.", ("UNITAR",)),
        ("UNDP, finally, suggested a task team on heat.", ("UNDP",)),
        ("COVID-19 led UNEP to act, and WHO presented a proposal for a task team.", ("WHO",)),
        ("UNEP introduced a proposal by WHO for a task team.", ("WHO",)),
    ],
)
def test_who_brings_it_and_whom_its_topic_names(sentence, presenters):
    assert presenters_said(sentence) == presenters


def test_a_count_and_its_presenters_before_a_title():
    found = headed("Paper A (UNDP and UNIDO): an IMG on Mercury")

    assert (found.title, found.presenters) == ("IMG on Mercury", ("UNDP", "UNIDO"))


@pytest.mark.parametrize(
    "lead",
    ["It would:", "The work would include the following:", "The process would:", "Planned activities:"],
)
def test_words_that_lead_in_what_it_would_do(lead):
    assert leads_activities(lead)


@pytest.mark.parametrize(
    "lead",
    ["Members asked the proponents to:", "The meeting agreed on the following:", "The group has completed:"],
)
def test_words_that_lead_in_something_else(lead):
    assert not leads_activities(lead)


def test_activities_in_one_sentence():
    assert run_in_activities("The team would (i) map, (ii) compare and (iii) report.") == (
        "map",
        "compare",
        "report",
    )
    assert run_in_activities("Members asked UNEP to (i) map and (ii) report.") == ()


def test_draft_decisions_are_no_draft_of_the_proposal():
    assert held_in("It requested the Secretariat to circulate the revised draft decisions.").position == ""
