import pytest

from emg.lib.number_words import join_names, number_in_words


@pytest.mark.parametrize(
    ("n", "words"), [(0, "zero"), (1, "one"), (7, "seven"), (9, "nine"), (10, "10"), (28, "28")]
)
def test_number_under_ten_is_a_word(n, words):
    assert number_in_words(n) == words


def test_negative_number_is_refused():
    with pytest.raises(ValueError, match="a count cannot be -1"):
        number_in_words(-1)


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
