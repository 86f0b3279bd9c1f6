import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.plain_text import lines, paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("One.", ["One."]),
        ("One\ngoes  on.\n\nTwo.", ["One goes on.", "Two."]),
        ("One.\r\n\r\nTwo.\r\rThree.", ["One.", "Two.", "Three."]),
        ("One.\n \t\n\n\nTwo.", ["One.", "Two."]),
        ("One\u2028goes on.\u2029\u2029Two.", ["One goes on.", "Two."]),
        ("One\u00a0goes\u3000on.", ["One goes on."]),
        ("A\0\x07\ufeff\u200b\u00ad\ud800B", ["AB"]),
        ("safe\u202eevil", ["safeevil"]),
        ("Côte d'Ivoire".replace("ô", "o\u0302"), ["Côte d'Ivoire"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("- a dash stays", ["- a dash stays"]),
    ],
)
def test_paragraphs_are_split_at_blank_lines(text, expected):
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("- one\n• two\n* three\n– four\n— five", ["one", "two", "three", "four", "five"]),
        ("  one  \r\n\r\n\ttwo\u2028three\vfour", ["one", "two", "three", "four"]),
        ("-\n- \n•", []),
        ("-not a bullet", ["-not a bullet"]),
        ("IMG - Biodiversity", ["IMG - Biodiversity"]),
        ("·\tone", ["one"]),
        ("- - one", ["- one"]),
        ("\ufeff- one", ["one"]),
        ("IMG on  Biodiversity", ["IMG on Biodiversity"]),
    ],
)
def test_lines_are_items_without_bullets(text, expected):
    assert lines(text) == expected


@given(st.text())
def test_clean_text_holds_nothing_unseen(text):
    for clean in (*paragraphs(text), *lines(text)):
        assert clean == unicodedata.normalize("NFC", clean)
        assert clean == " ".join(clean.split()) != ""
        assert [sign for sign in clean if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}] == []


@given(st.text())
def test_paragraphs_joined_again_are_the_same_paragraphs(text):
    once = paragraphs(text)

    assert paragraphs("\n\n".join(once)) == once
