"""Proposals told as wishes, thoughts and ideas, and their presenters named a sentence before."""

import pytest

from tests.meetings.importing.rules.proposals.test_proposals_by_fields import read


@pytest.mark.parametrize(
    "sentences",
    [
        "The first proposal came from WHO and WMO. They would like to see a task team on heat.",
        "The second proposal was introduced by WHO and WMO and concerned a task team on heat.",
        "The fourth idea was that of WHO and WMO, a task team on heat.",
        "The last one came from WHO and WMO: a task team on heat.",
        "WHO and WMO followed with a proposal for a task team on heat.",
        "WHO and WMO spoke of their thoughts on a task team on heat.",
        "WHO and WMO asked for a task team on heat.",
    ],
)
def test_words_that_wish(sentences):
    assert read(f"{sentences} It was not supported.") == [
        ("task team on heat", ("WHO", "WMO"), "not_supported")
    ]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("UPU put forward a task team on letters beyond 2025.", "task team on letters beyond 2025"),
        ("UPU put forward a task team on recovery after COVID-19.", "task team on recovery after COVID-19"),
        ("UPU put forward a task team on parcels on behalf of ITC.", "task team on parcels"),
        ("UPU presented a proposal to set up a library on letters.", "library on letters"),
        ("UPU asked the meeting to consider a dialogue on letters.", "dialogue on letters"),
        ("UPU presented a proposal for a common fund into which all would pay.", "common fund"),
    ],
)
def test_where_the_name_ends(sentence, title):
    assert [fact[0] for fact in read(f"{sentence} The proposal was supported.")] == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "UNEP asked for an extension of the deadline.",
        "UNDP told the meeting of its concept note.",
        "WHO would like to see the report.",
        "UNEP and WHO wished to have more time.",
    ],
)
def test_wishes_that_are_no_proposals(sentence):
    assert read(f"{sentence} Members supported it.", heading="2. Workstreams") == []


def test_the_proposal_stays_the_one_spoken_of_where_other_work_is_named():
    assert read(
        "UNEP proposed a task team on travel. Members recalled that the IMG on Land had looked at travel and "
        "considered that a task team would be premature.",
        "",
        "ICAO proposed a task team on flights. It was felt that flights are with the IMG on Emissions. ICAO "
        "withdrew the proposal.",
    ) == [
        ("task team on travel", ("UNEP",), "not_supported"),
        ("task team on flights", ("ICAO",), "withdrawn"),
    ]


def test_what_is_established_may_be_a_proposal_told_without_its_kind():
    assert read(
        "UNDP introduced its proposal on sustainable procurement.",
        "",
        "The Senior Officials agreed to establish an Issue Management Group on Sustainable Procurement.",
        heading="2. Procurement",
    ) == [("sustainable procurement", ("UNDP",), "approved")]
