"""What workstreams are called: titles and kinds, earlier names with dates, and aliases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from emg.lib.partial_dates import PartialDate

from .lineages import Descent
from .lives import Life
from .occasions import Occasion
from .words import words

ONE_UNUSUAL_IN = 8
SHORT = 3  # meetings on record, of what may be a single event
LONG = 5  # meetings on record after which a workstream may be renamed
ONE_EVENT = "Nexus Dialogue"
# What a kind turns into, where the kind changes with the name.
NEXT_KINDS = {
    "Issue Management Group": "Working Group",
    "Consultative Process": "Issue Management Group",
    "Consultations": "Consultative Process",
    "Task Team": "Coalition",
}


@dataclass(frozen=True)
class Name:
    title: str
    kind: str  # empty: none
    topic: str
    address: str = ""  # the words of the address, where the title has none in Latin letters or too many


@dataclass
class Naming:
    """All names of one workstream. `renamed` holds each later name with its first day."""

    first: Name
    renamed: list[tuple[Name, PartialDate]] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.first.topic

    @property
    def today(self) -> Name:
        return self.renamed[-1][0] if self.renamed else self.first


def topics(rng: Random) -> Iterator[str]:
    """Without end, each once: subjects alone and with a scope in turn."""
    subjects, scopes = list(words()["topics"]["subjects"]), list(words()["topics"]["scopes"][1:])
    rng.shuffle(subjects)
    rng.shuffle(scopes)
    for phase in count(1):
        suffix = f", Phase {phase}" if phase > 1 else ""
        for turn in range(len(scopes) + 1):
            for place, subject in enumerate(subjects):
                # Every third begins without a scope, the others come to it in a later turn.
                scope = ["", *scopes[place % len(scopes) :], *scopes][(turn + place % 3) % (len(scopes) + 1)]
                yield f"{subject} {scope}".strip() + suffix


def titled(topic: str, rng: Random, *, is_short: bool = False) -> Name:
    """A name on the topic, of a kind picked by weight; a single event only for what is short."""
    fitting = [kind for kind in _kinds() if is_short or kind["name"] != ONE_EVENT]
    kind = rng.choices(fitting, weights=[kind["weight"] for kind in fitting])[0]
    return Name(f"{rng.choice(kind['leads'])} {topic}", kind["name"], topic)


def namings(
    lives: Sequence[Life],
    descents: Sequence[Descent],
    meetings: Sequence[Occasion],
    *,
    topics: Iterator[str],
    rng: Random,
) -> list[Naming]:
    """By the numbers of the lives."""
    heirs = {descent.successor for descent in descents}
    unusual = _unusual([life.number for life in lives if life.number not in heirs], rng)
    named = [
        Naming(unusual.get(life.number) or titled(next(topics), rng, is_short=life.length <= SHORT))
        for life in lives
    ]
    _pass_on(named, lives, descents, rng)
    fixed = {number for one in descents if one.keeps_the_name for number in (one.predecessor, one.successor)}
    for life, naming in zip(lives, named, strict=True):
        if life.length >= LONG and life.number not in fixed and rng.random() < 0.2:
            naming.renamed.append((_next_name(naming.first, rng), _day_of_renaming(life, meetings, rng)))
        alias = f"{naming.first.kind} on {naming.topic}" if naming.first.address else f"{naming.topic} group"
        if alias != naming.first.title and (naming.first.address or rng.random() < 0.12):
            naming.aliases.append(alias)
    return named


def _pass_on(
    named: Sequence[Naming], lives: Sequence[Life], descents: Sequence[Descent], rng: Random
) -> None:
    """What came of another one alone bears its name, or takes its topic further."""
    extensions = words()["topics"]["extensions"]
    for place, descent in enumerate(descents):
        older, younger = named[descent.predecessor], named[descent.successor]
        if descent.keeps_the_name:
            younger.first = older.first
        elif descent.takes_the_topic:
            topic = f"{older.topic} {extensions[place % len(extensions)]}"
            younger.first = titled(topic, rng, is_short=lives[descent.successor].length <= SHORT)


def _unusual(numbers: Sequence[int], rng: Random) -> dict[int, Name]:
    """The titles that try whoever prints, sorts or escapes them, by the number of the life that bears one."""
    titles = words()["unusual"][: len(numbers) // ONE_UNUSUAL_IN]
    return {
        number: Name(title["title"], title["kind"], title["english"], address=title["english"])
        for number, title in zip(rng.sample(numbers, len(titles)), titles, strict=True)
    }


def _next_name(name: Name, rng: Random) -> Name:
    kind = NEXT_KINDS.get(name.kind)
    if kind and rng.random() < 0.5:
        return Name(f"{kind} on {name.topic}", kind, name.topic)
    extended = f"{name.topic} {rng.choice(words()['topics']['extensions'])}"
    lead = next(kind["leads"][0] for kind in _kinds() if kind["name"] == name.kind)
    return Name(f"{lead} {extended}", name.kind, extended)


def _kinds() -> list[dict[str, Any]]:
    """And last, those without one."""
    return [*words()["kinds"], {"name": "", **words()["unclassified"]}]


def _day_of_renaming(life: Life, meetings: Sequence[Occasion], rng: Random) -> PartialDate:
    day = meetings[rng.randint(life.born + 1, life.last - 1)].day
    return PartialDate(rng.choices([f"{day}", f"{day:%Y-%m}", f"{day:%Y}"], weights=[6, 2, 1])[0])
