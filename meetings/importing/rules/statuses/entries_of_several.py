"""Entries of workstreams that the sentence before names: "Both will continue in 2023.", "So is the IMG on Heat."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from meetings.importing.reading import Fact, ReadEntry, Sureness
from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.names import key_of, names

from .list_leads import Setting
from .status_sentences import ALSO, heard_in

_REASON = "The sentence before names them; this one speaks of them all."
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_PLURAL = re.compile(
    rf"(?:Both(?: of them)?|They|All of them|(?:All|These|All these|All of these|The)(?: (?P<count>{'|'.join(_COUNTS)}))?(?: (?:groups|workstreams|teams|processes|dialogues))?) (?=[a-z])"
)


class NamedLast:
    """The workstreams that the last sentence or the paragraph named, and what was said of them."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._names: tuple[str, ...] = ()  # of the last sentence
        self._in_block: dict[str, int] = {}  # those of the paragraph, and in which sentence
        self._said: Sequence[Fact[ReadEntry]] = ()  # by the last sentence

    def hears(self, statement: Statement, said: Sequence[Fact[ReadEntry]]) -> None:
        """Remember the names in a statement, and what it says."""
        self._said = said
        self._names = tuple(dict.fromkeys(name.printed for name in names(statement.text)))
        self._in_block = {} if statement.is_first else self._in_block
        known = {key_of(name) for name in self._in_block}
        self._in_block |= {name: statement.number for name in self._names if key_of(name) not in known}

    def said_of_all(self, statement: Statement) -> list[Fact[ReadEntry]]:
        """ "Both will continue in 2023." behind a sentence that names two, or a paragraph that names as many."""
        pronoun = None if statement.is_first else _PLURAL.match(statement.text)
        if pronoun is None:
            return []
        named = dict.fromkeys(self._names, statement.number - 1)
        count = _COUNTS.get(pronoun["count"] or "")
        if count and len(named) != count:
            named = self._in_block
        if len(named) < 2 or len(named) != (count or len(named)):
            return []
        first = next(iter(named))
        told = f"{first} {statement.text[pronoun.end() :]}"
        heard = heard_in(told, known="", day=self._setting.day, decides=self._setting.decides)
        return [
            Fact(
                ReadEntry(name, said.status, said.basis, said.horizon),
                (statement.number, number),
                Sureness.LIKELY,
                _REASON,
            )
            for said in heard.statuses[:1]
            if said.name == first
            for name, number in named.items()
        ]

    def said_also_of(self, statement: Statement) -> list[Fact[ReadEntry]]:
        """ "So is the IMG on Heat." behind a sentence that says one status."""
        also = None if statement.is_first else ALSO.match(statement.text)
        found = names(statement.text) if also else ()
        if also is None or not found or found[0].start > also.end() + len("EMG "):
            return []
        if "," in statement.text[found[-1].end :]:  # ", which is expected to …": its own words
            return []
        if len({(fact.value.status, fact.value.basis) for fact in self._said}) != 1:
            return []
        said = self._said[-1]
        numbers = (statement.number, *said.sentences[:1])
        return [
            Fact(replace(said.value, name=name.printed), numbers, Sureness.LIKELY, _REASON) for name in found
        ]
