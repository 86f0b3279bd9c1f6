"""What the papers made of the record have in common: one masthead, numbered sections, rows of text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from emg.dashboard.as_of import AsOf
from emg.lib.list_letters import ListStyle
from emg.lib.plain_text import paragraphs
from emg.paper.blocks import Block, Heading, Item, ItemList, Masthead, Paragraph, Row, Table
from emg.paper.paper import Paper, running_head
from meetings.report.compose import ORGANISATION

from .moment import dated, day_in_words, moment_in_words


class PaperSection(NamedTuple):
    """One section of a paper."""

    id: str
    heading: str
    blocks: Sequence[Block]


def paper_of(as_of: AsOf, *, subject: str, name: str, blocks: Iterable[Block]) -> Paper:
    """A paper on the subject: "IMG on Biodiversity", of the kind `name`: "Workstream fact sheet"."""
    return Paper(
        title=f"{name} – {subject}",
        blocks=(Masthead("masthead", ORGANISATION, subject, (moment_in_words(as_of),), name), *blocks),
        head=running_head(name, subject, day_in_words(as_of)),
        dated=dated(as_of),
    )


def numbered(sections: Iterable[PaperSection]) -> Iterator[Block]:
    """The sections under their headings, "1.", "2.", …; one without a block is left out."""
    with_words = [section for section in sections if section.blocks]
    for number, section in enumerate(with_words, start=1):
        yield Heading(section.id, level=2, marker=f"{number}.", text=section.heading)
        yield from section.blocks


def table(
    table_id: str,
    caption: str,
    *,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[tuple[str, Sequence[str]]],
) -> list[Table]:
    """One table; none without rows.

    `columns`: each title, and its share of the width; `rows`: the id of each, and its cells.
    """
    made = tuple(Row(row_id, tuple(cells)) for row_id, cells in rows)
    titles, widths = zip(*columns, strict=True)
    return [Table(table_id, caption, widths=widths, header=titles, rows=made)] if made else []


def bullets(list_id: str, items: Iterable[tuple[str, str]]) -> list[ItemList]:
    """One list; none without items. `items`: id and words."""
    made = tuple(Item(item_id, text) for item_id, text in items)
    return [ItemList(list_id, ListStyle.BULLET, made)] if made else []


def text(paragraphs_id: str, words: str) -> list[Paragraph]:
    """What somebody typed, in its paragraphs."""
    return [
        Paragraph(f"{paragraphs_id}-p{place}", paragraph)
        for place, paragraph in enumerate(paragraphs(words), start=1)
    ]


def sentence(paragraph_id: str, words: str) -> list[Paragraph]:
    """One paragraph; none without words."""
    return [Paragraph(paragraph_id, words)] if words else []
