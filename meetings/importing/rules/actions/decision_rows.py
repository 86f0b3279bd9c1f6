"""Tables of decisions: "No. | Agenda item | Decision | Addressee | By", a decision of the meeting a row.

The words of the decision are read as they would be in a section of decisions, and the columns beside them with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from meetings.importing.rules.kinds.told_acts import without_mark
from meetings.importing.rules.outline import Part
from meetings.importing.rules.proposals.proposal_rows import names_proposals
from meetings.importing.rules.statuses.status_rows import is_header
from meetings.importing.rules.tables import cells_of, columns_of, row_of
from meetings.importing.rules.words.section_words import is_of_proposals
from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .action_tables import is_new

_DECISION = re.compile(
    r"(?!.*\b(?:whom?|when|agreed (?:\w+ )?(?:actions?|tasks?|steps?|measures?))\b).*\b(?:decisions?|decided|agreed|conclusions?|concluded)\b",
    re.IGNORECASE,
)
# Without a head: "Decision 4 | The meeting agreed to …"
_COUNTED = re.compile(r"(?:decision|conclusion|recommendation)s? (?:no\.? ?)?\d[\w./-]*", re.IGNORECASE)
_TITLE = "Decisions taken"

Rows = dict[int, Mapping[str, str]]  # by the sentence of a decision: what stands in its row


@dataclass(frozen=True)
class Apart:
    """The parts of a report, with the decisions of each table in a part of their own."""

    parts: tuple[Part, ...]
    rows: Rows


def decisions_apart(parts: Sequence[Part], *, day: str) -> Apart:
    rows: Rows = {}
    return Apart(tuple(part for whole in parts for part in _apart(whole, rows, day=day)), rows)


def _apart(part: Part, rows: Rows, *, day: str) -> Iterator[Part]:
    """The parts before, between and behind its tables, and the decisions of each table."""
    before: list[SourceBlock] = []
    blocks = iter(part.blocks)
    block = next(blocks, None)
    while block is not None:
        columns = _columns(block, part)
        if not columns:
            before.append(block)
            block = next(blocks, None)
            continue
        if before:
            yield replace(part, blocks=tuple(before))
        head, decisions = block, []
        block = block if _is_counted(block) else next(blocks, None)
        while block is not None and (row := row_of(block, columns, day=day)):
            decisions.append(_new(block, row, rows))
            block = next(blocks, None)
        yield _part_of(tuple(decisions), head, part)
        before = []
    if before or not part.blocks:
        yield replace(part, blocks=tuple(before))


def _new(block: SourceBlock, row: Mapping[str, str], rows: Rows) -> SourceBlock:
    """The words of its decision, if it is new."""
    if not (is_new(row) and row.get("text")):
        return block
    decision = _decision(block, without_mark(row["text"]))
    rows.update(dict.fromkeys((sentence.number for sentence in decision.sentences), row))
    return decision


def _part_of(decisions: tuple[SourceBlock, ...], head: SourceBlock, part: Part) -> Part:
    title = replace(head.sentences[0], text=_TITLE)
    heading = replace(head, kind=BlockKind.HEADING, marker="", sentences=(title,))
    above = " / ".join(filter(None, (part.above, part.title)))
    return Part(heading, decisions, above, part.above_marker)


def _columns(block: SourceBlock, part: Part) -> list[str]:
    """What its columns hold, if it is the head of a table of decisions."""
    if _is_counted(block):
        return ["other", "text"]
    cells = cells_of(block.text)
    columns = columns_of(cells)
    is_of_others = is_header(cells) or names_proposals(cells, in_place=is_of_proposals(part.title))
    if not columns or is_of_others or not _DECISION.match(cells[columns.index("text")]):
        return []
    return columns


def _is_counted(block: SourceBlock) -> bool:
    cells = cells_of(block.text)
    return len(cells) == 2 and bool(_COUNTED.fullmatch(cells[0]))


def _decision(block: SourceBlock, said: str) -> SourceBlock:
    start = block.text.find(said)
    return replace(block, marker="", sentences=tuple(_within(block, start, start + len(said))))


def _within(block: SourceBlock, start: int, end: int) -> Iterator[Sentence]:
    at = 0
    for sentence in block.sentences:
        if text := sentence.text[max(start - at, 0) : max(end - at, 0)].strip():
            yield replace(sentence, text=text)
        at += len(sentence.text) + 1
