import pytest

from emg.lib.number_words import as_sentence, join_names, number_in_words, ordinal


@pytest.mark.parametrize(
    ("n", "words"), [(0, "zero"), (1, "one"), (7, "seven"), (9, "nine"), (10, "10"), (28, "28")]
)
def test_number_under_ten_is_a_word(n, words):
    assert number_in_words(n) == words


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("two changed.", "Two changed."),
        ("10 ended.", "Ten ended."),
        ("19 ended.", "Nineteen ended."),
        ("20 ended.", "Twenty ended."),
        ("55 changed and 12 ended.", "Fifty-five changed and 12 ended."),
        ("100 ended.", "One hundred ended."),
        ("342 ended.", "Three hundred and forty-two ended."),
        ("1000 ended.", "1000 ended."),
        ("18th of May", "18th of May"),
        ("", ""),
    ],
)
def test_no_sentence_begins_with_digits(text, sentence):
    assert as_sentence(text) == sentence


def test_negative_number_is_refused():
    with pytest.raises(ValueError, match="a count cannot be -1"):
        number_in_words(-1)


def test_ordinals_end_as_they_are_spoken():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 28, 111)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "28th", "111th")
    ]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["UNEP"], "UNEP"),
        (("UNDP", "UNEP"), "UNDP and UNEP"),
        (["UNDP", "UNEP", "DCO"], "UNDP, UNEP and DCO"),
        (["100% Green", "UNEP"], "100% Green and UNEP"),
    ],
)
def test_names_are_joined_without_serial_comma(names, sentence):
    assert join_names(names) == sentence
