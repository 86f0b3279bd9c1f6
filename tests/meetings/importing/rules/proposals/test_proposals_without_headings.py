"""Proposals that no heading names: brought in many words, of no kind, beside others of the same section."""

import pytest

from tests.meetings.importing.rules.proposals.test_proposals import proposals

_HELD = "Members supported the idea."


@pytest.mark.parametrize(
    "sentence",
    [
        "The idea of WHO and WMO was to form a task team on heat.",
        "The second proposal came from WHO and WMO and concerned a task team on heat.",
        "WHO and WMO drew attention to a proposal, contained in document EMG/9/4, to establish a task team on heat.",
        "WHO and WMO presented a project for a task team on heat.",
        "Finally, WHO and WMO sketched a task team on heat.",
        "From WHO and WMO came the wish to have a task team on heat.",
        "On behalf of WHO and WMO, Ms. Ada Rui (WHO) introduced a proposal for a task team on heat.",
    ],
)
def test_words_that_bring_a_proposal(sentence):
    (fact,) = proposals(sentence, _HELD)

    assert (fact.value.title, fact.value.presenters, fact.value.position) == (
        *("task team on heat", ("WHO", "WMO"), "supported"),
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("UPU introduced the idea of a dialogue on letters and parcels.", "dialogue on letters and parcels"),
        ("UPU introduced a proposal for joint work on letters.", "joint work on letters"),
        ("UPU had brought a paper on a common tool for calls.", "common tool for calls"),
        (
            "From UPU came the wish to see a support group for small offices.",
            "support group for small offices",
        ),
    ],
)
def test_proposals_of_no_kind(sentence, title):
    (fact,) = proposals(sentence, _HELD)

    assert (fact.value.title, fact.value.presenters) == (title, ("UPU",))


@pytest.mark.parametrize(
    "sentence",
    [
        "UPU presented a paper on the dates of the next meeting.",
        "UPU presented its report on letters.",
        "UPU presented the results of the survey.",
    ],
)
def test_what_is_brought_and_no_proposal(sentence):
    assert proposals(sentence, _HELD) == ()


def test_what_is_held_of_a_paper_of_somebody_else_is_not_held_of_the_proposal_before():
    facts = proposals(
        "WHO put forward a task team on heat. Members supported the idea.",
        "",
        "ITU had brought a paper on a common tool for calls. The meeting decided not to pursue it.",
    )

    assert [(fact.value.title, fact.value.position) for fact in facts] == [
        ("task team on heat", "supported"),
        ("common tool for calls", "not_supported"),
    ]


def test_a_decision_is_no_heading():
    (fact,) = proposals(
        "The Senior Officials:",
        "(a) Approved the establishment of a Task Team on Heat, proposed by WMO and WHO, for a period of one year;",
        "(b) Requested UNEP to circulate the report by 29 November 2024.",
        title="28th Senior Officials Meeting",
        heading="2. Key decisions",
    )

    assert (fact.value.title, fact.value.presenters, fact.value.position, fact.value.objective) == (
        *("Task Team on Heat", ("WMO", "WHO"), "approved"),
        "",
    )


def test_a_heading_that_tells_only_the_kind_is_completed():
    (fact,) = proposals(
        "Proposal for a task team",
        "",
        "PAHO proposed to set up a task team on medical goods. The meeting supported the proposal.",
    )

    assert (fact.value.title, fact.value.kind) == ("task team on medical goods", "task team")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("UNEP proposed a consultative process to compare the rules.", "consultative process"),
        ("UNEP suggested that members meet and create an issue management group for that purpose.", "issue management group"),
        ("UNEP presented a proposal for a dialogue of one day.", "dialogue"),
        ("UNEP presented what the IMG had done.", ""),
    ],
)  # fmt: skip
def test_the_kind_where_the_heading_tells_none(sentence, kind):
    (fact,) = proposals("2.1 Clean water (presented by UNEP)", "", f"{sentence} {_HELD}")

    assert (fact.value.title, fact.value.kind) == ("Clean water", kind)


def test_sheets_with_empty_lines_between_their_fields():
    facts = proposals(
        *("Topic 1", "Title: Issue Management Group on Noise", "", "Proponents: ICAO and WHO", ""),
        *("Purpose: to agree on a method.", "", "Reaction of members: broad support. Goes to SOM30.", ""),
        *("Topic 2", "Title: Joint Calendar of Days", "", "Proponents: WIPO", ""),
        "Reaction of members: no support.",
        heading="2. New topics",
    )

    assert [
        (fact.value.title, fact.value.presenters, fact.value.position, fact.value.route_meeting)
        for fact in facts
    ] == [
        ("Issue Management Group on Noise", ("ICAO", "WHO"), "supported", "SOM30"),
        ("Joint Calendar of Days", ("WIPO",), "not_supported", ""),
    ]


def test_lettered_items_behind_a_lead():
    facts = proposals(
        "The following ideas had been received:",
        "(a) a Task Team on Sustainable Catering, submitted by WFP and IFAD;",
        "(b) a coalition for clean ports, submitted by IMO.",
        "",
        "Idea (a) found the support of all speakers. IMO withdrew idea (b).",
    )

    assert [(fact.value.title, fact.value.kind, fact.value.position) for fact in facts] == [
        ("Task Team on Sustainable Catering", "Task Team", "supported"),
        ("Coalition for clean ports", "Coalition", "withdrawn"),
    ]
