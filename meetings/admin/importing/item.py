"""One fact on the review screen, and a group of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from meetings.importing.reading import Fact, Sureness


@dataclass(frozen=True)
class Item:
    """A form, the sentences its fact rests on, how sure it is and why."""

    form: Any
    sentences: tuple[int, ...]  # their numbers as the source counts them, from 0
    sureness: Sureness = Sureness.SURE
    reason: str = ""

    @classmethod
    def of(cls, form: Any, fact: Fact[Any], doubts: Mapping[int, str] | None = None) -> "Item":
        """`doubts`: why a sentence seems to say more than was understood, by its number."""
        more = [doubts[number] for number in fact.sentences if number in doubts] if doubts else []
        reasons = filter(None, (fact.reason, *more))
        return cls(form, fact.sentences, Sureness.UNSURE if more else fact.sureness, " ".join(reasons))

    @property
    def anchor(self) -> str:
        return f"of-{self.form.prefix}"

    @property
    def title(self) -> str:
        return str(self.form.heading)

    @property
    def is_to_decide(self) -> bool:
        return self.form.is_undecided

    @property
    def needs_a_look(self) -> bool:
        """Whether its fields stand open before anybody asks."""
        return bool(self.form.errors) or self.sureness == Sureness.UNSURE


@dataclass(frozen=True)
class Group:
    name: str  # in addresses
    title: str
    items: Sequence[Item]
    note: str = ""
