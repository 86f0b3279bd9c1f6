"""Two papers as one Word document with tracked changes: accepted it is the later one, rejected the other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from emg.lib.direction import is_right_to_left
from emg.paper.blocks import Block, Heading, Item, ItemList, Masthead, Paragraph
from emg.paper.differences import ComparedBlock, ComparedLine, Differences, Fate
from emg.paper.paper import Paper
from emg.paper.word_differences import Mark, Words

from .document import Writer
from .elements import element, run
from .package import UNDATED

AUTHOR = "EMG"


def as_tracked_docx(paper: Paper, found: Differences) -> bytes:
    """The file, made around `paper`, the later one. The same papers give the same bytes."""
    return _TrackingWriter(paper, found).written([_as_block(block) for block in found.blocks])


class _TrackingWriter(Writer):
    """Writes lines that are in one paper only, and words within lines, as inserted or deleted."""

    def __init__(self, paper: Paper, found: Differences) -> None:
        super().__init__(paper)
        self._lines = {line.id: line for line in found.lines}
        self._date = datetime.combine(paper.dated, time(), tzinfo=UTC) if paper.dated else UNDATED
        self._count = 0

    def runs(self, passage_id: str, text: str) -> list[BaseOxmlElement]:
        line = self._lines[passage_id]
        if line.fate == Fate.MOVED_HERE:
            # At its old place it stands as deleted, so here all of it is new.
            return [self._run(Words(Mark.NEW, text))]
        return [self._run(words) for words in line.words]

    def _fill(self, paragraph: WordParagraph, passage_id: str, text: str) -> WordParagraph:
        super()._fill(paragraph, passage_id, text)
        line = self._lines[passage_id]
        if line.is_only_before or line.is_only_after:
            mark = self._change("w:del" if line.is_only_before else "w:ins")
            paragraph._p.get_or_add_pPr().append(element("w:rPr", mark))
        return paragraph

    def _run(self, words: Words) -> BaseOxmlElement:
        is_gone = words.mark == Mark.GONE
        made = run(words.text, is_right_to_left=is_right_to_left(words.text), is_deleted=is_gone)
        if words.mark == Mark.SAME:
            return made
        return self._change("w:del" if is_gone else "w:ins", made)

    def _change(self, name: str, *children: BaseOxmlElement) -> BaseOxmlElement:
        self._count += 1
        date = self._date.strftime("%Y-%m-%dT%H:%M:%SZ")
        return element(name, *children, id=self._count, author=AUTHOR, date=date)


def _as_block(compared: ComparedBlock) -> Block:
    """A block with the lines of both papers."""
    lines, block = compared.lines, compared.block
    match block:
        case Masthead():
            return _as_masthead(block, lines)
        case ItemList():
            items = tuple(Item(line.id, line.line.text) for line in lines)
            return replace(block, items=items)
        case Heading() | Paragraph():
            return replace(block, id=lines[0].id)
        case _:
            raise TypeError("tables are not compared")


def _as_masthead(block: Masthead, lines: tuple[ComparedLine, ...]) -> Masthead:
    def texts(look: str) -> Iterator[str]:
        return (line.line.text for line in lines if line.line.look == look)

    return replace(
        block,
        organisation=tuple(texts("organisation")),
        title=next(texts("title")),
        details=tuple(texts("detail")),
        paper=next(texts("paper")),
    )
