"""Proposals told in the many manners of reports: counted topics, bare titles, ordinals, calls in a paper."""

import pytest

from tests.meetings.importing.rules.test_proposals import proposals


def read(*lines, heading="3. New topics"):
    return [
        (fact.value.title, fact.value.presenters, fact.value.position)
        for fact in proposals(*lines, heading=heading)
    ]


@pytest.mark.parametrize(
    ("text", "title", "presenters", "position"),
    [
        ("ILO introduced a paper on jobs, calling for an IMG on Transition. Members supported the idea.",
         "IMG on Transition", ("ILO",), "supported"),
        ("Also raised was an IMG on Sand, by UNEP. No objection was voiced.", "IMG on Sand", ("UNEP",), "supported"),
        ("UNIDO pitched a Coalition on Chemistry. The pitch met with broad support.",
         "Coalition on Chemistry", ("UNIDO",), "supported"),
        ("It was proposed by WHO that an IMG on Cooking be set up. No consensus emerged.",
         "IMG on Cooking", ("WHO",), "considered"),
        ("FAO pleaded for an IMG on Soil. It was felt premature to establish such a group.",
         "IMG on Soil", ("FAO",), "not_supported"),
    ],
)  # fmt: skip
def test_told_in_other_words(text, title, presenters, position):
    assert read(text) == [(title, presenters, position)]
    assert read(text, heading="3. Other matters") == [(title, presenters, position)]


def test_told_of_a_note_and_of_a_question():
    assert read("An IMG on Dust was the subject of a note by UNCCD and WMO. Members had no objection.") == [
        ("IMG on Dust", ("UNCCD", "WMO"), "supported")
    ]
    assert read("Members examined whether to set up a task team on isotopes. They saw no need.") == [
        ("task team on isotopes", (), "not_supported")
    ]


def test_each_by_its_ordinal():
    assert read(
        "Two proposals were made. The first, submitted by UNEP, was to establish a Task Team on Light.",
        "The second, submitted by WMO and ITU, was to launch a consultative process on warning.",
        "The first was endorsed, the second deferred.",
    ) == [
        ("Task Team on Light", ("UNEP",), "supported"),
        ("consultative process on warning", ("WMO", "ITU"), "deferred"),
    ]


def test_a_row_of_topics_each_with_its_agency():
    assert read(
        "Three topics were put to the meeting: a task team on waste (UN-Habitat), a Nexus Dialogue on air (WHO)"
        " and an IMG on glaciers (WMO). The first and the third were supported; the second was deferred to SOM29."
    ) == [
        ("task team on waste", ("UN-Habitat",), "supported"),
        ("Nexus Dialogue on air", ("WHO",), "deferred"),
        ("IMG on glaciers", ("WMO",), "supported"),
    ]


def test_counted_topics():
    assert read(
        "Topic 1. Circular procurement (UNOPS, UNDP). The aim is to align rules. Members: in favour.",
        "",
        "Topic 2. Aviation fuels (ICAO). It would map emissions. Members: more time needed; back at SOM30.",
    ) == [
        ("Circular procurement", ("UNOPS", "UNDP"), "supported"),
        ("Aviation fuels", ("ICAO",), "deferred"),
    ]


def test_titles_without_a_kind():
    assert read("Plastics in peacekeeping. DPO presented the idea. Members supported it.") == [
        ("Plastics in peacekeeping", ("DPO",), "supported")
    ]
    assert read("(a) Digital waste (ITU): supported", "(b) Noise at sea: noted") == [
        ("Digital waste", ("ITU",), "supported"),
        ("Noise at sea", (), "noted"),
    ]
    assert read("UNFCCC Secretariat: Climate-neutral conferences. Members supported the topic.") == [
        ("Climate-neutral conferences", ("UNFCCC Secretariat",), "supported")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Discussion. UNEP presented the background. Members supported its work.",
        "(a) Decision: supported",
        "The first was attended by all members, the second by few.",
        "The report called the IMG on Sand a success.",
        "ILO introduced its report and called members to order.",
        "Also present was the IMG on Sand. Members supported it.",
        "It was recalled by WHO that an IMG on Cooking had been set up.",
    ],
)
def test_no_proposal(text):
    assert read(text) == []


def test_a_title_before_a_sentence_that_names_the_workstream_gives_way_to_it():
    assert read("Noise. WHO proposed an IMG on Noise. Members supported the proposal.") == [
        ("IMG on Noise", ("WHO",), "supported")
    ]
