from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.list_letters import ListStyle, marker
from emg.lib.numerals import letter, roman_numeral

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("position", "expected"),
    [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa"), (60, "hhh")],
)
def test_letter_goes_on_after_z_as_word_counts(position, expected):
    assert letter(position) == expected


@given(st.integers(1, 10**4))
def test_letter_is_one_sign_repeated_once_a_round(position):
    sign, *others = letter(position)

    assert set(others) <= {sign}
    assert len(others) * 26 + ascii_lowercase.index(sign) + 1 == position


@pytest.mark.parametrize(
    ("position", "expected"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (90, "xc"), (400, "cd"), (1999, "mcmxcix")],
)
def test_roman_numeral_is_lower_case(position, expected):
    assert roman_numeral(position) == expected


@given(st.integers(1, 3999))
def test_roman_numeral_adds_up_to_its_position(position):
    values = [ROMAN[sign] for sign in roman_numeral(position)]

    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))

    assert total == position


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (ListStyle.PARENTHESES, "(c)"),
        (ListStyle.BRACKET, "c)"),
        (ListStyle.ROMAN, "(iii)"),
        (ListStyle.BULLET, "-"),
    ],
)
def test_marker_follows_the_style(style, expected):
    assert marker(3, style=style) == expected


@pytest.mark.parametrize("style", ListStyle)
@pytest.mark.parametrize("position", [0, -1])
def test_marker_below_one_is_refused(position, style):
    with pytest.raises(ValueError, match=f"counted from 1, not {position}"):
        marker(position, style=style)
