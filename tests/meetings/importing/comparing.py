"""What was read of a text beside its answers: each fact right, wrong or missed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten
from typing import Any

from meetings.importing.reading import Fact, Kind, ReadReport
from tests.meetings.importing.answers import FIELDS, MEETING, Answer, AnswerFile, plain
from tests.meetings.importing.sameness import is_same, name, value_of

# What an action may tell again, where the answers have it.
TOLD_ONCE = {"entries": "status", "proposals": "position", "next_meeting": "on"}


class Outcome(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"  # proposed, and not in the answers, or with another value or sentence
    MISSED = "missed"


@dataclass(frozen=True)
class Verdict:
    group: str  # "kind", "meeting", "entries", …
    outcome: Outcome
    detail: str  # for the person who writes rules
    is_asked: bool = True  # the answers ask for it: neither an extra nor optional


def verdicts(file: AnswerFile, report: ReadReport) -> list[Verdict]:
    """A fact is right if its value is, and one of its sentences has words the answer gives."""
    kind_is_right = report.kind in file.kinds
    found = [
        Verdict(
            "kind",
            Outcome.RIGHT if kind_is_right else Outcome.WRONG,
            f"kind: “{report.kind}” for {' or '.join(file.kinds)}",
        )
    ]
    if file.kinds[0] == Kind.OTHER and kind_is_right:
        return found
    return [*found, *_Comparison(file, report).verdicts()]


class _Comparison:
    def __init__(self, file: AnswerFile, report: ReadReport) -> None:
        self.file, self.report = file, report
        self.sentences = {sentence.number: plain(sentence.text) for sentence in report.source.sentences}

    def verdicts(self) -> Iterator[Verdict]:
        yield from self._meeting()
        yield from self._things("chairs", "meeting", self._proposed(*self.report.meeting.chairs))
        yield from self._things("entries", "entries", self._proposed(*self.report.entries))
        yield from self._things("proposals", "proposals", self._proposed(*self.report.proposals))
        yield from self._things("actions", "actions", self._proposed(*self.report.actions))
        yield from self._things("next_meeting", "next meeting", self._proposed(self.report.next_meeting))
        yield from self._things("closure", "closure", self._proposed(self.report.closure))

    def _proposed(self, *facts: Fact | None) -> list[Fact]:
        """A text that is refused proposes nothing."""
        return [] if self.report.kind == Kind.OTHER else [fact for fact in facts if fact is not None]

    def _meeting(self) -> Iterator[Verdict]:
        for about in MEETING:
            fact = next(iter(self._proposed(getattr(self.report.meeting, about))), None)
            answer = self.file.meeting.get(about)
            fields = ("hours", "zone") if about == "hours" else (about,)
            if answer:
                for field in fields:
                    yield from self._judged("meeting", field, answer.because, answer, fact)
            elif fact:
                yield from _extra("meeting", fields, fact)

    def _things(self, about: str, group: str, facts: list[Fact]) -> Iterator[Verdict]:
        # Those asked for are paired first, so that an optional one takes nothing from them.
        answers = sorted(self.file.things[about], key=lambda answer: answer.is_optional)
        pairs, left = self._pairs(about, answers, facts)
        for number, answer in enumerate(answers):
            for field, words in FIELDS[about].items():
                yield from self._judged(group, field, answer.excerpts(words), answer, pairs.get(number))
        for fact in left:
            if not (about == "actions" and self._is_told_already(fact)):
                yield from _extra(group, FIELDS[about], fact)

    def _pairs(
        self, about: str, answers: Sequence[Answer], facts: Sequence[Fact]
    ) -> tuple[dict[int, Fact], list[Fact]]:
        """The fact for each answer (by its place), found by name, a part of it, or sentence; and the rest."""
        naming = next(iter(FIELDS[about]))

        def is_named(answer: Answer, fact: Fact) -> bool:
            read = value_of(fact.value, naming)
            return any(is_same(naming, right, read) for right in answer.values.get(naming, ()))

        def is_alike(answer: Answer, fact: Fact) -> bool:
            read = name(value_of(fact.value, naming))
            rights = map(name, answer.values.get(naming, ()))
            return any(right in read or (read and read in right) for right in rights)

        def is_said_there(answer: Answer, fact: Fact) -> bool:
            return self._rests_on(fact, answer.because)

        ways: list[Callable[[Answer, Fact], bool]] = [
            lambda answer, fact: is_named(answer, fact) and is_said_there(answer, fact),
            is_named,
            is_alike,
            is_said_there,
        ]
        pairs: dict[int, Fact] = {}
        left = list(facts)
        for way in ways:
            for number, answer in enumerate(answers):
                place = next((place for place, fact in enumerate(left) if way(answer, fact)), None)
                if number not in pairs and place is not None:
                    pairs[number] = left.pop(place)
        return pairs, left

    def _judged(
        self, group: str, field: str, excerpts: Sequence[str], answer: Answer, fact: Fact | None
    ) -> Iterator[Verdict]:
        rights = answer.values.get(field, ())
        if field == "text" and group == "closure":
            rights = answer.because
        value = value_of(fact.value, field) if fact else ""
        if field in answer.open or (not value and (not rights or "" in rights)):
            return
        is_asked = bool(rights) and not answer.is_optional
        detail = f"{field}: {' | '.join(map(str, rights)) or 'nothing'}"
        outcome = Outcome.WRONG
        if fact is None or not value:
            outcome, detail = Outcome.MISSED, f"{detail} – in “{excerpts[0]}”"
        elif not any(is_same(field, right, value) for right in rights):
            detail = f"{detail} – read: “{_short(value)}” in “{self._said(fact)}”"
        elif not self._rests_on(fact, excerpts):
            detail = f"{detail} – rests on “{self._said(fact)}”, not on “{excerpts[0]}”"
        else:
            outcome = Outcome.RIGHT
        if outcome != Outcome.MISSED or is_asked:
            yield Verdict(group, outcome, detail, is_asked=is_asked)

    def _said(self, fact: Fact) -> str:
        return " / ".join(_short(self.sentences.get(number, "?")) for number in fact.sentences)

    def _rests_on(self, fact: Fact, excerpts: Sequence[str]) -> bool:
        said = [self.sentences.get(number, "") for number in fact.sentences]
        return any(plain(excerpt) in sentence for excerpt in excerpts for sentence in said)

    def _is_told_already(self, fact: Fact) -> bool:
        told = [
            answer
            for about, what in TOLD_ONCE.items()
            for answer in self.file.things[about]
            if what in answer.values
        ]
        return any(self._rests_on(fact, answer.said) for answer in told)


def _extra(group: str, fields: Iterable[str], fact: Fact) -> Iterator[Verdict]:
    """What nobody asked for is wrong in all it says."""
    for field in fields:
        if value := value_of(fact.value, field):
            detail = f"{field}: nothing – read: “{_short(value)}”"
            yield Verdict(group, Outcome.WRONG, detail, is_asked=False)


def _short(value: Any) -> str:
    return shorten(str(value), width=100, placeholder=" …")
