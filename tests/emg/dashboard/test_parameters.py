"""What a page makes of the parameters behind its address."""

import pytest
from django.http import QueryDict

from emg.dashboard.parameters import note, read

NUMBER = {"number": int}


def test_read_gives_what_the_readers_make_of_it():
    assert read(QueryDict("number=7"), NUMBER) == ({"number": 7}, [])


@pytest.mark.parametrize(
    ("query", "noted"),
    [
        ("colour=red", ["“colour=red” (this page does not ask that)"]),
        ("number=7&number=8", ["“number=8” (given more than once)"]),
        ("number=seven", ["“number=seven” (invalid literal for int() with base 10: 'seven')"]),
        ("number=", []),
        ("=&=", ["“=” (this page does not ask that)"]),
    ],
)
def test_read_ignores_what_it_cannot_use_and_says_so(query, noted):
    assert read(QueryDict(query), NUMBER) == ({}, noted)


def test_read_leaves_alone_what_is_read_elsewhere():
    assert read(QueryDict("q=water&q=air"), NUMBER, others=["q"]) == ({}, [])


def test_note_is_short_and_shows_invisible_characters():
    shown = note("at", "\0\u202e" + "x" * 10_000, why="because")

    assert shown == "“at=��" + "x" * 37 + "…” (because)"
