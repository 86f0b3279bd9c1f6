"""Tables of decisions: "No. | Agenda item | Decision | Addressee | By", a decision of the meeting a row.

The words of the decision are read as they would be in a section of decisions, and the columns beside them with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .action_tables import is_new
from .outline import Part
from .proposal_rows import names_proposals
from .section_words import is_of_proposals
from .status_rows import is_header
from .tables import cells_of, columns_of, row_of

_DECISION = re.compile(
    r"(?!.*\b(?:whom?|when|agreed (?:\w+ )?(?:actions?|tasks?|steps?|measures?))\b).*\b(?:decisions?|decided|agreed|conclusions?|concluded)\b",
    re.IGNORECASE,
)
_TITLE = "Decisions taken"


@dataclass(frozen=True)
class Apart:
    """The parts of a report, with the decisions of each table in a part of their own."""

    parts: tuple[Part, ...]
    rows: Mapping[int, Mapping[str, str]] = field(
        default_factory=dict
    )  # by the sentence: what stands beside it


def decisions_apart(parts: Sequence[Part], *, day: str) -> Apart:
    rows: dict[int, Mapping[str, str]] = {}
    return Apart(tuple(part for whole in parts for part in _apart(whole, rows, day=day)), rows)


def _apart(part: Part, rows: dict[int, Mapping[str, str]], *, day: str) -> Iterator[Part]:
    """The part up to its table, the decisions of the table, and what follows it."""
    for place, block in enumerate(part.blocks):
        columns = _columns(block, part)
        if not columns:
            continue
        found: list[SourceBlock] = []
        end = place + 1
        for row_block in part.blocks[end:]:
            if not (row := row_of(row_block, columns, day=day)):
                break
            decision = _decision(row_block, row) if is_new(row) else row_block
            rows.update(
                {sentence.number: row for sentence in decision.sentences if decision is not row_block}
            )
            found.append(decision)
            end += 1
        if place:
            yield replace(part, blocks=part.blocks[:place])
        heading = replace(
            block, kind=BlockKind.HEADING, marker="", sentences=(replace(block.sentences[0], text=_TITLE),)
        )
        yield Part(
            heading, tuple(found), " / ".join(filter(None, (part.above, part.title))), part.above_marker
        )
        if rest := part.blocks[end:]:
            yield from _apart(replace(part, blocks=rest), rows, day=day)
        return
    yield part


def _columns(block: SourceBlock, part: Part) -> list[str]:
    """What its columns hold, if it is the head of a table of decisions."""
    cells = cells_of(block.text)
    columns = columns_of(cells)
    is_of_others = is_header(cells) or names_proposals(cells, in_place=is_of_proposals(part.title))
    if not columns or is_of_others or not _DECISION.match(cells[columns.index("text")]):
        return []
    return columns


def _decision(block: SourceBlock, row: Mapping[str, str]) -> SourceBlock:
    """The block with nothing but the words of the decision."""
    said = row.get("text", "")
    start = block.text.find(said)
    return (
        replace(block, marker="", sentences=tuple(_within(block, start, start + len(said))))
        if said
        else block
    )


def _within(block: SourceBlock, start: int, end: int) -> Iterator[Sentence]:
    at = 0
    for sentence in block.sentences:
        if text := sentence.text[max(start - at, 0) : max(end - at, 0)].strip():
            yield replace(sentence, text=text)
        at += len(sentence.text) + 1
