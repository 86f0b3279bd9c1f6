"""Which words differ between two texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.paper.word_differences import Mark, differing_words


def told(old: str, new: str) -> str:
    marks = {Mark.SAME: "{}", Mark.GONE: "[-{}-]", Mark.NEW: "[+{}+]"}
    return "".join(marks[words.mark].format(words.text) for words in differing_words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("", "", ""),
        ("one", "", "[-one-]"),
        ("", "one", "[+one+]"),
        ("No other issues.", "No other issues.", "No other issues."),
        ("No other issues.", "No further issues.", "No [-other -][+further +]issues."),
        ("No issues.", "No issues were seen.", "No [-issues.-][+issues were seen.+]"),
        ("one two", "one two three", "one two [+three+]"),
        ("one two three", "three", "[-one two -]three"),
        ("联合国环境", "联合国的环境", "联合国[+的+]环境"),
    ],
)
def test_words_gone_and_new(old, new, row):
    assert told(old, new) == row


@given(st.text("ab 联\n", max_size=30), st.text("ab 联\n", max_size=30))
def test_row_holds_both_texts(old, new):
    row = differing_words(old, new)

    assert "".join(words.text for words in row if words.mark != Mark.GONE) == new
    before = "".join(words.text for words in row if words.mark != Mark.NEW)
    assert before.split() == old.split() or "".join(before.split()) == "".join(old.split())


def test_long_texts_of_few_words_are_compared_in_time():
    began = time.monotonic()

    differing_words("a b " * 50_000, "b a " * 50_000)
    differing_words("a b c " * 105, "c b a " * 105)

    assert time.monotonic() - began < 2
