"""The source as the review screen shows it: every sentence with what became of it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from meetings.importing.reading import Sureness
from meetings.importing.source import BlockKind, SourceBlock
from meetings.importing.usual_words import is_usual

from .item import Item
from .review import Review


class Understood(TextChoices):
    YES = "yes", _("understood")
    DOUBTFUL = "doubtful", _("doubtful")
    TEXT = "text", _("kept as text")
    NO = "no", _("not understood")


SIGNS = {Understood.YES: "✓", Understood.DOUBTFUL: "?", Understood.TEXT: "¶", Understood.NO: "✗"}


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
    facts = _telling(review)
    rest = {item.sentences[0]: item for item in review.text.rest if item.sentences}

    def marked(number: int, text: str) -> MarkedSentence:
        item = rest.get(number) or facts.get(number)
        return MarkedSentence(
            number + 1, text, _understood(review, number, item), item.anchor if item else ""
        )

    return [
        MarkedBlock(block, [marked(sentence.number, sentence.text) for sentence in block.sentences])
        for block in review.read.source.blocks
    ]


def _understood(review: Review, number: int, item: Item | None) -> Understood:
    if number in review.text.doubts or (item and item.sureness == Sureness.UNSURE and item.sentences):
        is_lost = number in review.text.not_understood and number not in review.text.kept_as_text
        return Understood.NO if is_lost else Understood.DOUBTFUL
    if number not in review.text.not_understood or is_usual(review.text.texts[number]):
        return Understood.YES
    return Understood.TEXT if number in review.text.kept_as_text else Understood.NO


def _telling(review: Review) -> dict[int, Item]:
    """The item that says most of each sentence: a record before the section it stands in."""
    named = [*review.entries, *review.proposals, *review.actions, *review.chairs, *review.next_meeting]
    text_of = {item.form.prefix: item for item in review.text.sections}
    return {
        number: item
        for item in (review.meeting, *review.text.sections, *reversed(named))
        for number in item.sentences
    } | {number: text_of[home] for number, home in review.text.kept_as_text.items()}
