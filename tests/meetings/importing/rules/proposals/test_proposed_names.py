"""What a sentence proposes, in many words; and what is named without being proposed."""

import pytest

from meetings.importing.rules.proposals.proposed_names import proposed_in

PROPOSED = [
    "WMO proposed an IMG on Heat.",
    "WMO proposed the establishment of an IMG on Heat.",
    "WMO proposed that an IMG on Heat be established.",
    "WMO proposed, together with WHO, an IMG on Heat as the answer of the system.",
    "WMO recalled the figures and proposed a new, time-bound IMG on Heat.",
    "WMO floated the idea of an IMG on Heat.",
    "WMO came forward with a proposal for an IMG on Heat.",
    "WMO made the case for an IMG on Heat.",
    "WMO called for the creation of an IMG on Heat.",
    "WMO asked the Group to consider an IMG on Heat.",
    "WMO asked the Group to establish an IMG on Heat.",
    "Members discussed the possibility of an IMG on Heat.",
    "Members discussed WMO’s proposal for an IMG on Heat.",
    "Members considered setting up an IMG on Heat.",
    "The meeting considered it premature to establish an IMG on Heat.",
    "The proposal (EMG/7/4) by WMO for an IMG on Heat was discussed.",
    "An IMG on Heat was proposed by WMO.",
    "Members took note of a possible IMG on Heat.",
    "The proposed IMG on Heat was supported.",
    "Senior Officials approved the establishment of the IMG on Heat.",
]
NOT_PROPOSED = [
    "The IMG on Heat proposed to meet in May.",
    "The IMG on Heat presented its report.",
    "The IMG on Heat will continue in 2023.",
    "Members discussed the IMG on Heat.",
    "WMO raised the concerns of its members in the IMG on Heat.",
    "UNEP proposed changes to the terms of reference prepared in the IMG on Heat.",
    "Members welcomed the establishment of the IMG on Heat.",
    "WMO reported on the IMG on Heat.",
]


@pytest.mark.parametrize("sentence", PROPOSED)
def test_proposed(sentence):
    assert [one.name for one in proposed_in(sentence, 0, in_place=False)] == ["IMG on Heat"]


def test_the_word_for_a_proposal_is_no_part_of_its_name():
    (one,) = proposed_in("UNICEF and UN Women tabled a joint idea on green jobs.", 0, in_place=True)

    assert (one.name, one.presenters) == ("green jobs", ("UNICEF", "UN Women"))


@pytest.mark.parametrize("sentence", NOT_PROPOSED)
def test_not_proposed(sentence):
    assert proposed_in(sentence, 0, in_place=False) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("WMO proposed an IMG on Heat and a Nexus Dialogue on Sport.", ["IMG on Heat", "Nexus Dialogue on Sport"]),
        ("Proposed were an IMG on Heat (WMO), and a Task Team on Sport (UNEP).", []),
        ("Two were proposed: one, by WMO, for an IMG on Heat; the other, by UNEP, for a Task Team on Sport.", ["IMG on Heat", "Task Team on Sport"]),
        ("The proposal by UNCTAD on trade-related capacities was taken note of.", ["trade-related capacities"]),
        ("UNITAR suggested e-learning as a new topic.", ["e-learning"]),
        ("The proposal by UNDP on the date of the next meeting was accepted.", []),
        ("IUCN proposed that the Group look at the rights of nature.", ["the rights of nature"]),
    ],
)  # fmt: skip
def test_several_and_those_without_a_kind(sentence, names):
    assert [one.name for one in proposed_in(sentence, 0, in_place=False)] == names


def test_each_with_its_own_presenters():
    said = "Two were proposed: one, by WMO, for an IMG on Heat; the other, by UNEP, for a Task Team on Sport."

    assert [one.presenters for one in proposed_in(said, 0, in_place=True)] == [("WMO",), ("UNEP",)]
