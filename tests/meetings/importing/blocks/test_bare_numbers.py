"""Headings counted without a full stop."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.source import BlockKind, Line


def headings(*lines: str) -> list[str]:
    found = source_of([Line(line) for line in lines]).blocks
    return [f"{block.marker} {block.text}" for block in found if block.kind == BlockKind.HEADING]


TEXT = "The members looked at what had been done and were content with it."


def test_counted_from_one_with_text_between():
    lines = ["1 Opening", "", TEXT, "", "2 Progress of the work", "", TEXT, "", "3 Close", "", TEXT]

    assert headings(*lines) == ["1. Opening", "2. Progress of the work", "3. Close"]


def test_run_into_the_text_by_a_conversion():
    lines = ["1 Opening", TEXT, "2 Progress of the work", TEXT, "3 Close", TEXT]

    assert headings(*lines) == ["1. Opening", "2. Progress of the work", "3. Close"]


def test_counted_with_a_bracket():
    lines = [
        "1) Roll call",
        "",
        "FAO, ILO.",
        "",
        "2) Draft",
        "",
        TEXT,
        "",
        "3) Next steps",
        "- FAO to write.",
    ]

    assert headings(*lines) == ["1. Roll call", "2. Draft", "3. Next steps"]


def test_items_with_a_bracket_are_no_headings():
    lines = ["The group agreed on:", "", "1) A new list of the", "focal points", "", "2) A new", "web page"]

    assert headings(*lines, "", "3) A new", "logo") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("1 May 2020", TEXT, "2 June 2020", TEXT, "3 July 2020", TEXT),
        ("1 UNEP", "2 UNDP", "3 FAO", TEXT),
        ("12 Organizations took part", TEXT, "13 Organizations apologized", TEXT),
        ("1 Opening", TEXT, "2 Close", TEXT),
    ],
)
def test_what_is_not_counted(lines):
    assert not any(heading[0].isdigit() for heading in headings(*lines))
