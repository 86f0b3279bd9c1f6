"""Proposals told in the many manners of reports: counted topics, bare titles, ordinals, calls in a paper."""

import pytest

from tests.meetings.importing.rules.proposals.test_proposals import proposals


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


def test_options_each_with_its_agency():
    assert read(
        "Two ways forward were on the table.",
        "",
        "Option 1 (WMO): a Task Team on Glaciers, with the objective of watching the glaciers. The meeting supported Option 1.",
        "",
        "Option 2 (FAO and UNEP): an IMG on Fire. The group did not support this option.",
        heading="4. After the guide",
    ) == [
        ("Task Team on Glaciers", ("WMO",), "supported"),
        ("IMG on Fire", ("FAO", "UNEP"), "not_supported"),
    ]


def test_an_option_of_other_things_is_none():
    assert read("Option 1 (WMO): Geneva, in May. The meeting supported Option 1.", heading="4. Venue") == []


@pytest.mark.parametrize(
    ("text", "presenters", "objective"),
    [
        ("The representative of FAO, introducing a proposal for an IMG on Fire, said that its aim was to prepare a"
         " guide for foresters. The meeting supported the proposal.", ("FAO",), "to prepare a guide for foresters."),
        ("In this context the observer of ICRAF introduced a proposal for an IMG on Fire, to be led by FAO and WMO."
         " The meeting supported the proposal.", ("ICRAF",), ""),
        ("The first idea came from FAO. They would have the Group set up an IMG on Fire. It was supported.", ("FAO",), ""),
    ],
)  # fmt: skip
def test_who_brought_it_in_a_longer_sentence(text, presenters, objective):
    (fact,) = proposals(text, heading="5. New issues")
    assert (fact.value.title, fact.value.presenters) == ("IMG on Fire", presenters)
    assert (fact.value.position, fact.value.objective) == ("supported", objective)


@pytest.mark.parametrize(
    ("text", "route", "meeting"),
    [
        ("The meeting supported it and asked UNEP to place it before the ninth meeting of the EMG.",
         "to_meeting", "ninth meeting"),
        ("It was supported and will be laid before SOM30.", "to_meeting", "SOM30"),
        ("The segment supported it; work may begin without bothering the Senior Officials.", "none_needed", ""),
        ("The meeting supported it and asked UNEP to place the text on the website.", "", ""),
    ],
)  # fmt: skip
def test_where_it_goes(text, route, meeting):
    (fact,) = proposals(f"FAO proposed an IMG on Fire. {text}", heading="5. New issues")
    assert (fact.value.position, fact.value.route, fact.value.route_meeting) == ("supported", route, meeting)
