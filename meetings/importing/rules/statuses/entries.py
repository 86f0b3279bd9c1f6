"""Status entries: what the report says of each workstream, one of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.reading import Doubt, Fact, ReadEntry, Sureness
from meetings.importing.rules.outline import Part
from meetings.importing.rules.words.names import heads_workstream, key_of
from meetings.importing.rules.words.section_words import is_of_proposals
from meetings.lifecycle import Status

from .entries_of_part import PartReader
from .list_leads import Setting
from .statuses import EXPECTED


@dataclass(frozen=True)
class Entries:
    facts: tuple[Fact[ReadEntry], ...]
    doubts: tuple[Doubt, ...]


def read_entries(parts: Sequence[Part], setting: Setting) -> Entries:
    found: list[Fact[ReadEntry]] = []
    doubts: list[Doubt] = []
    section = ""
    for part in parts:
        if not heads_workstream(part.title):
            section = part.title if not part.blocks or is_of_proposals(part.title) else ""
        of_part = PartReader(replace(part, above=section) if section else part, setting)
        said = list(of_part.read())
        found += said
        doubts += of_part.doubts
        found += of_part.without_status(said)
    return Entries(tuple(_once_each(found, decides=setting.decides)), tuple(doubts))


def _once_each(found: Sequence[Fact[ReadEntry]], *, decides: bool) -> Iterator[Fact[ReadEntry]]:
    """Of each workstream one entry: where the text says two things, the first decided one, and it is not sure.

    A meeting that founds nothing and says of a group where it stands recalls that it "was established".
    """
    by_key: dict[str, list[Fact[ReadEntry]]] = {}
    for fact in found:
        by_key.setdefault(key_of(fact.value.name), []).append(fact)
    for facts in by_key.values():
        told = [fact for fact in facts if fact.value.status] or facts
        if not decides:
            told = [fact for fact in told if fact.value.status != Status.NEW] or told
        first = next((fact for fact in told if fact.value.basis != EXPECTED), told[0])
        alike = (fact for fact in told if _but_horizon(fact.value) == _but_horizon(first.value))
        first = first if first.value.horizon else next((fact for fact in alike if fact.value.horizon), first)
        numbers = tuple(dict.fromkeys((*first.sentences, *(n for fact in told for n in fact.sentences))))
        if len({fact.value.status for fact in told}) > 1:
            reason = "The text says different things of it: see its sentences."
            yield Fact(first.value, numbers, Sureness.UNSURE, reason)
        else:
            yield replace(first, sentences=numbers)


def _but_horizon(entry: ReadEntry) -> tuple[str, str, str]:
    return key_of(entry.name), entry.status, entry.basis
