"""Tables of proposals: "Topic | Presented by | Outcome", a proposal a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.importing.source import SourceBlock

from .outline import Part
from .positions import Held, held_in
from .presenters import split_names
from .status_rows import cells_of

_TITLE = re.compile(
    r"(?:(?:new |proposed )?(?:topics?|proposals?|titles?|initiatives?|ideas?|themes?))", re.IGNORECASE
)
_WHO = re.compile(
    r"(?:present|propos|submitt|brought|introduc|tabled)\w*(?: ?by)?|proponents?|sponsors?|lead.*|agenc.*",
    re.I,
)
_HELD = re.compile(
    r"outcome|position|decision|conclusion|result|recommendation|what .*|status|reaction.*|views?.*", re.I
)
_FOR = re.compile(r"objective|purpose|aim|what for|goal", re.IGNORECASE)


@dataclass(frozen=True)
class ProposalRow:
    block: SourceBlock
    title: str
    presenters: tuple[str, ...]
    objective: str
    closing: str
    held: Held


def proposal_rows(part: Part) -> Iterator[ProposalRow]:
    header: list[str] = []
    for block in part.blocks:
        cells = cells_of(block.text)
        if not cells:
            header = []
        elif _names_columns(cells):
            header = cells
        elif header and len(cells) == len(header):
            yield _row(block, dict(zip(header, cells, strict=True)))


def _names_columns(cells: list[str]) -> bool:
    return any(_TITLE.fullmatch(cell) for cell in cells) and any(
        _HELD.fullmatch(cell) or _WHO.fullmatch(cell) for cell in cells
    )


def _row(block: SourceBlock, by_title: dict[str, str]) -> ProposalRow:
    def cell(shape: re.Pattern[str]) -> str:
        return next((cell for title, cell in by_title.items() if shape.fullmatch(title)), "")

    closing = cell(_HELD)
    presenters = next(
        (cell for name, cell in by_title.items() if _WHO.fullmatch(name) and not _TITLE.fullmatch(name)), ""
    )
    return ProposalRow(
        block=block,
        title=cell(_TITLE),
        presenters=split_names(presenters) if presenters[:1].isalpha() else (),
        objective=cell(_FOR),
        closing=closing,
        held=held_in(f"Outcome: {closing}") if closing else Held(),
    )
