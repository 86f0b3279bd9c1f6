"""The words of status: many ways in which reports of different bodies and years say the same.

`sentences/` holds them, a sentence a line, in a file for each status.
"""

from pathlib import Path

import pytest

from tests.meetings.importing.rules.statuses.test_entries import TECHNICAL, said

SENTENCES = Path(__file__).parent / "sentences"
STATUSES = ("continuing", "completing", "completed", "concluded", "on_hold", "new", "not_reported")


def sentences(name: str) -> list[str]:
    return (SENTENCES / f"{name}.txt").read_text().splitlines()


@pytest.mark.parametrize(
    ("status", "sentence"), [(status, sentence) for status in STATUSES for sentence in sentences(status)]
)
def test_words_that_say_a_status(status, sentence):
    assert [(name, read) for name, read, _basis, _horizon in said(sentence)] == [("IMG on Land", status)]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (status, sentence)
        for status in ("continuing", "completing")
        for sentence in sentences(f"forecast_{status}")
    ],
)
def test_words_of_a_meeting_that_does_not_decide(status, sentence):
    assert [entry[:3] for entry in said(sentence, title=TECHNICAL)] == [("IMG on Land", status, "expected")]


@pytest.mark.parametrize("sentence", sentences("no_status"))
def test_words_that_say_none(sentence):
    assert [entry for entry in said(sentence) if entry[1]] == []
