"""The source as the review screen shows it: every sentence with what became of it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from meetings.importing.reading import Sureness
from meetings.importing.source import BlockKind, SourceBlock

from .review import Item, Review


class Understood(TextChoices):
    YES = "yes", _("understood")
    DOUBTFUL = "doubtful", _("doubtful")
    NO = "no", _("not understood")


SIGNS = {Understood.YES: "✓", Understood.DOUBTFUL: "?", Understood.NO: "✗"}


@dataclass(frozen=True)
class MarkedSentence:
    number: int  # as people count, from 1
    text: str
    understood: Understood
    anchor: str  # of the fact that rests on it; "" without one

    @property
    def sign(self) -> str:
        return SIGNS[self.understood]


@dataclass(frozen=True)
class MarkedBlock:
    block: SourceBlock
    sentences: list[MarkedSentence]

    @property
    def is_heading(self) -> bool:
        return self.block.kind == BlockKind.HEADING

    @property
    def is_item(self) -> bool:
        return self.block.kind == BlockKind.ITEM


def marked_source(review: Review) -> list[MarkedBlock]:
    rest = {item.sentences[0]: item for item in review.rest}
    facts = _telling(review)
    doubtful = {doubt.sentence for doubt in review.read.doubts}

    def marked(number: int, text: str) -> MarkedSentence:
        item = facts.get(number) or rest.get(number)
        if number in review.not_understood:
            understood = Understood.NO
        elif number in doubtful or (item and item.sureness == Sureness.UNSURE):
            understood = Understood.DOUBTFUL
        else:
            understood = Understood.YES
        return MarkedSentence(number + 1, text, understood, item.anchor if item else "")

    return [
        MarkedBlock(block, [marked(sentence.number, sentence.text) for sentence in block.sentences])
        for block in review.read.source.blocks
    ]


def _telling(review: Review) -> dict[int, Item]:
    """The item that says most of each sentence: a record before the section it stands in."""
    named = [*review.entries, *review.proposals, *review.chairs, *review.next_meeting]
    return {
        number: item
        for item in (review.meeting, *review.sections, *reversed(named))
        for number in item.sentences
    }
