"""A report as it came: its lines, then its paragraphs and sentences. Nothing is understood yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Line:
    """A line of a text or PDF; or a whole paragraph of a file that knows its paragraphs (Word, HTML)."""

    text: str  # with the mark of its list in front, "(a) ", "1. ", "- ", where the file counts by itself
    page: int = 1
    heading: int = 0  # its level, where the file says that it is a heading; otherwise 0
    is_whole: bool = False  # a whole paragraph; otherwise perhaps a part of one, and "" stands between two


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True)
class Sentence:
    number: int  # its place in the text, from 0
    text: str  # as in the source, with the words mended that a line's end had cut


@dataclass(frozen=True)
class SourceBlock:
    """A heading, a paragraph or an item of a list."""

    kind: BlockKind
    marker: str  # "(a)", "a)", "1.", "-" as it stands there; "" without one
    level: int  # how deep: of a heading from 1, of an item from 1
    sentences: tuple[Sentence, ...]
    continues: bool = False  # in the source it stands in the same paragraph as the block before it

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True)
class Source:
    blocks: tuple[SourceBlock, ...]
    left_out: tuple[str, ...] = ()  # page numbers, running heads and feet: lines that are no part of the text

    @property
    def sentences(self) -> Iterator[Sentence]:
        return (sentence for block in self.blocks for sentence in block.sentences)
