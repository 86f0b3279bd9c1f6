"""Sentences with what they rest on: an item of a list is read behind the words that lead it in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .outline import Part

LONGEST = 2000  # signs; what is longer is no sentence, and is left as not understood
_ITEM_END = re.compile(r"(?:[;,]|[;,]? (?:and|or)|[;,] ?(?:and|or))$")
_LEAD_END = re.compile(r"[:\s]+$")


@dataclass(frozen=True)
class Statement:
    """A sentence of the text. `lead` is the sentence it completes, where it is an item of a list."""

    text: str
    number: int
    block: SourceBlock
    part: Part
    lead: "Statement | None" = None
    is_lead: bool = False
    is_first: bool = True  # of its block

    @cached_property
    def said(self) -> str:
        """The whole sentence: "The meeting agreed to" and "extend the IMG on Land"."""
        text = without_end(self.text) if self.block.kind == BlockKind.ITEM else self.text
        if self.lead is None or not self.is_first:
            return text
        lead = _LEAD_END.sub("", self.lead.said)
        return f"{lead} {text}" if _goes_on(text) else text

    @property
    def start(self) -> int:
        """Where in `said` its own words begin."""
        own = without_end(self.text) if self.is_item else self.text
        return len(self.said) - len(own)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its own sentence first, then those that lead it in."""
        return (self.number, *(self.lead.numbers if self.lead else ()))

    @property
    def is_item(self) -> bool:
        return self.block.kind == BlockKind.ITEM


def statements(part: Part) -> Iterator[Statement]:
    leads: dict[int, Statement] = {}  # by the level of the items they lead in
    for block, after in pairwise([*part.blocks, None]):
        assert block is not None
        is_item = block.kind == BlockKind.ITEM
        if not is_item:
            leads = {}
        lead = leads.get(block.level) if is_item else None
        opens = (
            after is not None
            and after.kind == BlockKind.ITEM
            and not (is_item and after.level <= block.level)
        )
        for place, sentence in enumerate(block.sentences):
            if len(sentence.text) > LONGEST:
                continue
            is_lead = opens and place == len(block.sentences) - 1 and _leads(sentence, after)
            statement = Statement(sentence.text, sentence.number, block, part, lead, is_lead, place == 0)
            yield statement
            if is_lead:
                leads[block.level + 1 if is_item else 1] = statement
        if is_item:
            leads = {level: known for level, known in leads.items() if level <= block.level + 1}


def _leads(sentence: Sentence, after: SourceBlock | None) -> bool:
    return (
        sentence.text.endswith(":")
        or (after is not None and after.continues)
        or not sentence.text.endswith(".")
    )


def _goes_on(text: str) -> bool:
    """Whether an item goes on in the sentence of its lead-in: it has no subject of its own."""
    return text[:1].islower() or bool(
        re.match(r"[A-Z][a-z]+(?:ed|e|d|t|n)? (?:the|an?|that|to|in|on|note|its)\b", text)
    )


def without_end(text: str, *, keep_stop: bool = False) -> str:
    """An item without the "; and" that joins it to the next one, and without its full stop."""
    text = _ITEM_END.sub("", text.rstrip())
    if keep_stop:
        return text
    return text[:-1] if text.endswith(".") and not text.endswith(("..", " al.", " etc.")) else text


def all_statements(parts: Sequence[Part]) -> list[Statement]:
    return [statement for part in parts for statement in statements(part)]
