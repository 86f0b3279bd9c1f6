"""What a proposal is for: which sentences say so, and which only tell of the discussion."""

import pytest

from meetings.importing.rules.proposals.objectives import clause_of_objective, is_objective, of_objective


@pytest.mark.parametrize(
    "sentence",
    [
        "Its aim is to warn in time.",
        "The main objective of the group would be a joint map.",
        "The proposal has for its objective to bring together the work of the agencies.",
        "She explained that the group would aim to give country teams one point of reference.",
        "It was explained that the purpose of the framework is to enhance cooperation.",
        "A Task Team on Dust would look into what the entities do.",
        "The dialogue, of one day, would give the conventions an occasion to meet.",
        "The group would identify the gaps.",
        "Such a group would compare the rules in force.",
        "It would visit two missions and publish the results.",
        "The team is intended to strengthen coordination.",
        "Objective: to follow the use of water.",
    ],
)
def test_sentences_that_say_what_it_is_for(sentence):
    assert is_objective(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It would be submitted to the Senior Officials.",
        "The group would not duplicate others.",
        "The group would need a budget.",
        "The process would start in 2025.",
        "It would come back to the next meeting.",
        "UNEP said that it would join.",
        "Members would help.",
        "The proposal would be revised.",
    ],
)
def test_sentences_that_do_not(sentence):
    assert not is_objective(sentence)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("UNEP presented it, whose objective is to prepare guidance.", "to prepare guidance."),
        ("UNEP presented it, the aim of which would be a common guide.", "a common guide."),
        ("IAEA proposed an IMG on Radiation with the aim of drawing lessons.", "drawing lessons."),
        ("IAEA proposed an IMG on Radiation with a view to drawing lessons.", "drawing lessons."),
        ("IAEA proposed an IMG on Radiation in order to draw lessons.", "to draw lessons."),
        ("IAEA proposed a dialogue, intended to connect two communities.", "to connect two communities."),
        ("IAEA proposed a task team, which would prepare joint advice.", "prepare joint advice."),
        ("IAEA proposed a task team, which would be led by WHO and WMO.", ""),
        ("IAEA proposed a task team to the Senior Officials.", ""),
    ],
)
def test_clauses_of_the_sentence_that_brings_it(sentence, clause):
    assert clause_of_objective(sentence) == clause


def test_what_was_said_of_it_is_left_out():
    assert of_objective(
        ["UNEP presented the proposal.", "Its aim is to warn.", "Some held that it is a matter for States."]
    ) == ["Its aim is to warn."]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Members would be invited to nominate focal points.", True),
        ("UNICC, which is no member, will be invited to join.", False),
        ("Members thanked UNOOSA for the presentation.", False),
        ("UNOPS may wish to raise it with that network.", False),
        ("Presented by UPU.", False),
    ],
)
def test_what_members_do_in_the_work_and_what_they_said_of_it(sentence, kept):
    aim = "The objective is to compare the rules."

    assert (sentence in of_objective([aim, sentence])) == kept


def test_the_reasons_in_front_of_a_purpose_are_left_out():
    aim = "The purpose of the task team is to agree on common criteria."

    assert of_objective(["UNHCR and WFP operate some 14,000 vehicles.", aim]) == [aim]
    assert of_objective([]) == []
