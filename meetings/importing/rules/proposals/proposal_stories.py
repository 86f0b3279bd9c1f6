"""What a report tells of each proposal, kept by its name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.names import key_of, kind_in

from .positions import Held

_SMALL = frozenset("a an and for in of on the to with".split())


@dataclass
class Told:
    """What running text tells of one proposal; `numbers`: its sentences, the most telling first."""

    name: str
    presenters: tuple[str, ...]
    mark: str = ""  # of its item, where it is one of a list
    clause: str = ""  # of its objective, in the sentence that names it
    numbers: dict[int, None] = field(default_factory=dict)
    objective: list[str] = field(default_factory=list)
    activities: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    held: Held = field(default_factory=Held)

    def add(self, text: str, held: Held, number: int) -> None:
        self.held = self.held.joined(held)
        self.closing.append(text)
        others = {known: None for known in self.numbers if known != number}
        self.numbers = {number: None, **others} if len(self.closing) == 1 else {**others, number: None}

    def hold(self, one: Statement, held: Held) -> None:
        if held.position:
            self.add(one.text, held, one.number)


@dataclass(frozen=True)
class Listed:
    """A proposal with a heading of its own."""

    title: str
    presenters: tuple[str, ...] = ()
    mark: str = ""
    part: int = -1  # the place of the part that heads it


class Stories:
    """A proposal is known by its name, and by a shorter one: "the task team on the Agenda"."""

    def __init__(self, headed: Iterable[Listed]) -> None:
        self._by_key = {key_of(one.title): Told(one.title, one.presenters, one.mark) for one in headed}

    def of(self, name: str) -> Told | None:
        return self._by_key.get(key_of(name)) or self._of_shorter(name)

    def opened(self, name: str) -> Told:
        """That of the name; a new one where none is."""
        return self.of(name) or self._by_key.setdefault(key_of(name), Told(name, ()))

    def with_position(self) -> list[Told]:
        return [story for story in self._by_key.values() if story.held.position]

    def _of_shorter(self, name: str) -> Told | None:
        kind, words = _kind_and_words(name)
        longer = [
            story
            for story in self._by_key.values()
            for its_kind, its_words in [_kind_and_words(story.name)]
            if words
            and ((kind and kind == its_kind and words < its_words) or (not its_kind and words == its_words))
        ]
        return longer[0] if len(longer) == 1 else None


@lru_cache(maxsize=1_000)  # asked of each story for each name that is met
def _kind_and_words(name: str) -> tuple[str, frozenset[str]]:
    """ "img" and {"sand", "dust"} of "Issue Management Group on Sand and Dust"."""
    kind = kind_in(name)
    topic = name.partition(kind)[2] if kind else name
    return key_of(kind), frozenset(re.findall(r"[\w+-]+", topic.casefold())) - _SMALL
