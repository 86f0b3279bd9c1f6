"""The scorer tells right from wrong and missed: one that cannot fail would be worth nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from meetings.importing import reading
from meetings.importing.reading import Fact, Kind, ReadMeeting, ReadReport
from meetings.importing.source import BlockKind, Sentence, Source, SourceBlock
from tests.meetings.importing import score
from tests.meetings.importing.answers import FIELDS, HALVES, Answer, AnswerFile, answer_files, read_answers
from tests.meetings.importing.comparing import Outcome, verdicts

ANSWERS = """
kind = "report"

[meeting]
held_on = { is = "2019-05-14", because = "14 May 2019" }

[[entries]]
name = ["IMG on Biodiversity", "Issue Management Group on Biodiversity"]
status = "continuing"
basis = "expected"
horizon = "2020"
because = "IMG on Biodiversity"
said = "expected to continue"

[[entries]]
name = "IMG on Land"
because = "IMG on Land"
optional = true

[[actions]]
verb = "request"
addressee = "the Secretariat"
text = "Members requested the Secretariat"
open = ["deadline"]
"""
SENTENCES = (
    "Held on 14 May 2019.",
    "The following are expected to continue in 2020:",
    "IMG on Biodiversity",
    "The IMG on Land reported.",
    "Members requested the Secretariat to write by June.",
)
RIGHT_ENTRY = Fact(reading.ReadEntry("IMG on  biodiversity", "continuing", "expected", "2020"), (2, 1))
RIGHT_ACTION = Fact(reading.ReadAction("request", "Secretariat", SENTENCES[4], "June"), (4,))
RIGHT_DATE = Fact("2019-05-14", (0,))


@pytest.fixture
def answers(tmp_path: Path) -> AnswerFile:
    path = tmp_path / "one.toml"
    path.write_text(ANSWERS)
    return read_answers(path)


def read(**facts: Any) -> ReadReport:
    """A report of SENTENCES with the facts given, otherwise with those that are right."""
    held_on = facts.pop("held_on", RIGHT_DATE)
    sentences = tuple(Sentence(number, text) for number, text in enumerate(SENTENCES))
    source = Source((SourceBlock(BlockKind.PARAGRAPH, "", 0, sentences),))
    right = {"entries": (RIGHT_ENTRY,), "actions": (RIGHT_ACTION,)}
    return ReadReport(
        source, facts.pop("kind", Kind.REPORT), "", ReadMeeting(held_on=held_on), **right | facts
    )


def outcomes(answers: AnswerFile, report: ReadReport) -> Mapping[str, int]:
    return Counter(verdict.outcome.value for verdict in verdicts(answers, report))


# The kind, the date, four of the entry and three of the action: its deadline is open.
ALL_RIGHT = {"right": 9}


def test_what_is_right_is_counted_so(answers):
    assert outcomes(answers, read()) == ALL_RIGHT


def test_another_value_is_wrong(answers):
    assert outcomes(answers, read(held_on=Fact("2019-05-15", (0,)))) == {"right": 8, "wrong": 1}


def test_the_right_value_with_another_sentence_is_wrong(answers):
    assert outcomes(answers, read(held_on=Fact("2019-05-14", (3,)))) == {"right": 8, "wrong": 1}


def test_a_status_must_rest_on_the_sentence_that_says_it(answers):
    entry = Fact(RIGHT_ENTRY.value, (2,))

    assert outcomes(answers, read(entries=(entry,))) == {"right": 6, "wrong": 3}


def test_what_is_not_proposed_is_missed(answers):
    assert outcomes(answers, read(held_on=None, entries=())) == {"right": 4, "missed": 5}


def test_an_empty_status_misses_it(answers):
    entry = Fact(reading.ReadEntry("IMG on Biodiversity", "", ""), (2, 1))

    assert outcomes(answers, read(entries=(entry,))) == {"right": 6, "missed": 3}


def test_what_nobody_asked_for_is_wrong_in_all_it_says(answers):
    extra = Fact(reading.ReadAction("invite", "UNEP", "UNEP was invited", agenda_item="4"), (3,))

    assert outcomes(answers, read(actions=(RIGHT_ACTION, extra))) == {"right": 9, "wrong": 4}


def test_a_status_told_again_as_an_action_is_neither(answers):
    again = Fact(reading.ReadAction("agree", "", "They are expected to continue"), (1,))

    assert outcomes(answers, read(actions=(RIGHT_ACTION, again))) == ALL_RIGHT


def test_the_same_workstream_twice_is_wrong(answers):
    again = replace(RIGHT_ENTRY)

    assert outcomes(answers, read(entries=(RIGHT_ENTRY, again))) == {"right": 9, "wrong": 4}


def test_a_guessed_status_is_wrong_where_the_workstream_itself_may_be_named(answers):
    named = Fact(reading.ReadEntry("IMG on Land", "", "expected"), (3,))  # the basis of no status
    guessed = Fact(reading.ReadEntry("IMG on Land", "continuing", ""), (3,))

    assert outcomes(answers, read(entries=(RIGHT_ENTRY, named))) == {"right": 10}
    assert outcomes(answers, read(entries=(RIGHT_ENTRY, guessed))) == {"right": 10, "wrong": 1}


def test_a_refused_report_proposes_nothing(answers):
    assert outcomes(answers, read(kind=Kind.OTHER)) == {"wrong": 1, "missed": 8}


def test_of_a_text_that_is_no_report_only_the_kind_counts_unless_it_is_taken_for_one(tmp_path):
    path = tmp_path / "story.toml"
    path.write_text('kind = ["other", "doubtful"]')
    answers = read_answers(path)

    assert outcomes(answers, read(kind=Kind.DOUBTFUL)) == {"right": 1}
    assert outcomes(answers, read()) == {"wrong": 10}


def test_shares_are_of_what_is_asked_and_of_what_is_proposed(answers):
    found = verdicts(answers, read(held_on=Fact("2019-05-15", (0,)), actions=()))

    # Asked: 9, right: 5; proposed: 6, wrong: 1.
    assert score.shares(found) == (5 / 9, 1 / 6)


@pytest.mark.parametrize(
    "file", [file for half in HALVES for file in answer_files(half)], ids=lambda f: f.name
)
def test_who_knows_the_answers_reads_all_of_it_rightly(file):
    report = KnowingReader(file).read()

    assert [found for found in verdicts(file, report) if found.outcome != Outcome.RIGHT] == []


def test_the_table_counts_both_halves(capsys):
    score.main([], read=lambda file: KnowingReader(file).read())

    printed = capsys.readouterr().out
    assert printed.count("right %") == len(HALVES)
    assert printed.splitlines()[-2].split()[-2:] == ["100.0%", "0.0%"]


def test_a_text_set_aside_shows_its_faults_to_nobody_who_writes_rules(capsys):
    set_aside = answer_files(score.SET_ASIDE)[0].name

    with pytest.raises(SystemExit):
        score.main(["--verbose", set_aside], read=lambda file: KnowingReader(file).read())

    assert "set aside" in capsys.readouterr().err


class KnowingReader:
    """Reads an answer file instead of its text."""

    def __init__(self, file: AnswerFile) -> None:
        self.file = file
        self.sentences: list[Sentence] = []

    def read(self) -> ReadReport:
        meeting = {
            name: self.fact(answer, self.hours(answer) if name == "hours" else answer.values[name][0])
            for name, answer in self.file.meeting.items()
        }
        chairs = self.things("chairs", reading.ReadChair)
        next_meeting = self.things("next_meeting", reading.ReadNextMeeting)
        closure = [self.fact(answer, answer.because[0]) for answer in self.file.things["closure"]]
        facts = {
            "entries": self.things("entries", reading.ReadEntry),
            "proposals": self.things("proposals", reading.ReadProposal),
            "actions": self.things("actions", reading.ReadAction),
        }
        return ReadReport(
            source=Source((SourceBlock(BlockKind.PARAGRAPH, "", 0, tuple(self.sentences)),)),
            kind=Kind(self.file.kinds[0]),
            kind_reason="",
            meeting=ReadMeeting(**meeting, chairs=chairs),
            next_meeting=next_meeting[0] if next_meeting else None,
            closure=closure[0] if closure else None,
            **facts,
        )

    def things(self, name: str, type_: type) -> tuple[Fact, ...]:
        found = []
        for answer in self.file.things[name]:
            given = dict.fromkeys(FIELDS[name], "") | {
                key: values[0] for key, values in answer.values.items()
            }
            if "activities" in given:
                given["activities"] = ("one",) * (given["activities"] or 0)
                given["presenters"] = given["presenters"] or ()
            found.append(self.fact(answer, type_(**given)))
        return tuple(found)

    def fact(self, answer: Answer, value: Any) -> Fact:
        first = len(self.sentences)
        texts = {answer.because[0], answer.said[0]}
        self.sentences += [Sentence(first + place, text) for place, text in enumerate(sorted(texts))]
        return Fact(value, tuple(range(first, len(self.sentences))))

    @staticmethod
    def hours(answer: Answer) -> reading.ReadHours:
        starts_at, _dash, ends_at = answer.values["hours"][0].partition("-")
        zone = answer.values.get("zone", ("",))[0]
        return reading.ReadHours(
            time.fromisoformat(starts_at), time.fromisoformat(ends_at) if ends_at else None, zone
        )
