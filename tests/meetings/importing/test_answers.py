"""The answers are well formed, and what they say stands in their texts."""

import re
from pathlib import Path

import pytest

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import Kind
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Meeting
from tests.meetings.importing.answers import HALVES, TEXTS, AnswerFile, answer_files, plain, read_answers

FILES = [file for half in HALVES for file in answer_files(half)]
CHOICES = {
    "status": {"", *Status},
    "basis": {"", *Basis},
    "position": set(Position),
    "route": set(Route),
    "segment": set(Meeting.Segment),
}


def each_file():
    return pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.half}-{file.name}")


def as_one_line(text: str) -> str:
    """Without the ends of its lines, and with the words mended that they cut."""
    return plain(re.sub(r"(?<=[a-z])-\n *(?=[a-z])", "", text))


@pytest.mark.parametrize("half", HALVES)
def test_each_text_has_answers(half):
    texts = {path.stem for path in (TEXTS / half).glob("*.txt")}

    assert texts == {path.stem for path in (TEXTS / half).glob("*.toml")}


@each_file()
def test_each_excerpt_stands_in_its_text(file: AnswerFile):
    # A word with a hyphen of its own may be cut there.
    text = plain(file.text), as_one_line(file.text)

    strays = [
        excerpt
        for answer in file.all
        for excerpt in (*answer.because, *answer.said)
        if not any(plain(excerpt) in form for form in text)
    ]

    assert strays == []


@each_file()
def test_each_value_is_a_word_of_the_record(file: AnswerFile):
    strays = [
        (name, value)
        for answer in file.all
        for name, values in answer.values.items()
        for value in values
        if value not in CHOICES.get(name, {value})
    ]

    assert strays == []
    assert set(file.kinds) <= set(Kind)


@each_file()
def test_each_date_is_one_the_record_can_keep(file: AnswerFile):
    dates = [
        value
        for answer in file.all
        for name in ("held_on", "horizon", "on")
        for value in answer.values.get(name, ())
    ]

    assert [PartialDate(date).edtf for date in dates] == dates


def test_an_unknown_word_in_an_answer_file_is_refused(tmp_path: Path):
    path = tmp_path / "one.toml"
    path.write_text('kind = "report"\n[[entries]]\nname = "IMG on Land"\nstate = "new"\nbecause = "IMG"\n')

    with pytest.raises(ValueError, match=r"one\.toml: entries have no \['state'\]"):
        read_answers(path)


def test_an_answer_without_an_excerpt_is_refused(tmp_path: Path):
    path = tmp_path / "one.toml"
    path.write_text('kind = "report"\n[meeting]\nbody = { is = "EMG" }\n')

    with pytest.raises(ValueError, match=r"one\.toml: no words say"):
        read_answers(path)
