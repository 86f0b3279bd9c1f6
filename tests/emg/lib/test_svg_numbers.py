"""Numbers as SVG takes them."""

import pytest
from django.utils import translation

from emg.lib.svg_numbers import number, percent, upright_lines


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (100, "100"), (12.5, "12.5"), (33.333333, "33.33"), (0.001, "0"), (1e-17, "0")],
)
def test_numbers_are_short(value, text):
    assert number(value) == text
    assert percent(value) == f"{text}%"


def test_numbers_have_a_point_in_every_language(languages):
    with translation.override("fr"):
        assert percent(12.5) == "12.5%"


def test_lines_are_one_path():
    assert upright_lines([1, 33.333]) == "M1 0V1M33.33 0V1"
    assert upright_lines([]) == ""
