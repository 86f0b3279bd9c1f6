"""Tables of proposals: "Topic | Presented by | Outcome", a proposal a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.importing.rules.outline import Part
from meetings.importing.rules.tables import cells_of
from meetings.importing.rules.words.section_words import is_of_proposals
from meetings.importing.source import SourceBlock

from .positions import Held, held_in
from .presenters import split_names

_TITLE = re.compile(
    r"(?:(?:new |proposed |title of (?:the )?)?(?:topics?|proposals?|titles?|initiatives?|ideas?|themes?|concept notes?|submissions?|suggestions?|subjects?|candidates?))(?: .*)?",
    re.IGNORECASE,
)
# Of these a table of decisions may have a column, too: "Subject | Decision | Action by".
_ANY_MATTER = re.compile(r"(?:topics?|titles?|initiatives?|themes?|subjects?)(?: .*)?", re.IGNORECASE)
# In a section on proposals also: "Workstream | Proposed by | …".
_NAME = re.compile(r"(?:(?:proposed |new )?work ?streams?|names?|groups?|what|items?)", re.IGNORECASE)
_WHO = re.compile(
    r"(?:present|propos|submitt|brought|introduc|tabled|sponsor)\w*(?: ?(?:by|agenc\w+|entit\w+|members?|organi[sz]ations?))?|proponents?|(?:co-?)?sponsors?|from|by|who|lead.*|agenc.*|entit.*",
    re.IGNORECASE,
)
_PROPOSED_BY = re.compile(
    r"(?:present|propos|submi|brought|introduc|tabled|sponsor|co-?sponsor).*", re.IGNORECASE
)
_HELD = re.compile(
    r"(?:(?:the|final|overall|agreed) )?(?:outcome|position|decision|conclusion|result|recommendation|what |status|reaction|views?\b|response|feedback|advice|assessment|meeting|members|held|agreed).*",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:main |overall )?(?:objective|purpose|aim|what for|goal)s?(?: .*)?", re.IGNORECASE)


# "Defer to SOM28": what is recommended.
_TO_BE_HELD = {
    "approve": "Approved", "adopt": "Adopted", "endorse": "Endorsed", "support": "Supported", "reject": "Rejected",
    "decline": "Declined", "defer": "Deferred", "postpone": "Postponed", "withdraw": "Withdrawn",
    "not to be": "Not",
}  # fmt: skip
_RECOMMENDS = re.compile(rf"(?:to (?:be )?)?({'|'.join(_TO_BE_HELD)})\b", re.IGNORECASE)


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
        elif names_proposals(cells, in_place=is_of_proposals(part.title)):
            header = cells
        elif header and len(cells) == len(header):
            yield _row(block, dict(zip(header, cells, strict=True)))


def names_proposals(cells: list[str], *, in_place: bool) -> bool:
    """`in_place`: the section is one on new topics."""
    if not in_place and not any(map(_PROPOSED_BY.fullmatch, cells)):
        cells = [cell for cell in cells if not _ANY_MATTER.fullmatch(cell)]
    titled = [cell for cell in cells if _TITLE.fullmatch(cell) or (in_place and _NAME.fullmatch(cell))]
    return bool(titled) and any(
        cell not in titled and (_HELD.fullmatch(cell) or _WHO.fullmatch(cell)) for cell in cells
    )


def _row(block: SourceBlock, by_title: dict[str, str]) -> ProposalRow:
    left = dict(by_title)

    def cell(*shapes: re.Pattern[str]) -> str:
        """That of the first column so named; each column is read once."""
        names = (name for shape in shapes for name in left if shape.fullmatch(name))
        return left.pop(next(names, ""), "")

    title, presenters, closing = cell(_TITLE, _NAME), cell(_WHO), cell(_HELD)
    return ProposalRow(
        block=block,
        title=title,
        presenters=split_names(presenters) if presenters[:1].isalpha() else (),
        objective=cell(_FOR),
        closing=closing,
        held=held_in(f"Outcome: {_as_held(closing)}") if closing else Held(),
    )


def _as_held(closing: str) -> str:
    return (
        _RECOMMENDS.sub(lambda verb: _TO_BE_HELD[verb[1].lower()], closing, count=1)
        if _RECOMMENDS.match(closing)
        else closing
    )
