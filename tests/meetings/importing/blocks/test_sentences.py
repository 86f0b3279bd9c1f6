"""Sentences end where people end them, not at every full stop."""

import pytest

from meetings.importing.blocks.sentences import sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was chaired by Mr. Hossein Fadaei.",
        "Several bodies, e.g. UNEP and WHO, were absent.",
        "See document No. 3 and para. 4 of the annex.",
        "It was opened at 8.30 a.m. by A. Steiner of the U.N. system.",
        "H.E. Ms. M. J. Núñez spoke for the G.E.F. secretariat.",
        "The paper of 1 Sept. 2014 was adopted (cf. EMG/SOM.19/03 Rev. 1).",
        "Members asked: “What next?”",
    ],
)
def test_one_sentence_stays_one(sentence):
    assert list(sentences(sentence)) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        ["The meeting ended at 5 p.m.", "The Chair thanked all."],
        ["“It is done.”", "The Chair agreed."],
        ["It was agreed.", "(See annex.)"],
        ["Was it agreed?", "It was!", "No one objected."],
        ["It met in 2004.", "5 members came."],
    ],
)
def test_several_sentences_are_told_apart(text):
    assert list(sentences(" ".join(text))) == text
