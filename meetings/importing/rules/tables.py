"""Tables: the cells of their rows, and what each column holds by its name."""

import re
from collections.abc import Sequence

from meetings.importing.rules.actions.deadlines import deadline_in, deadline_of_label
from meetings.importing.source import SourceBlock

_CELLS = re.compile(r" ?\| ?")
_COLUMNS = {
    "text": r"(?:agreed |follow-?up |proposed )?(?:actions?|tasks?|decisions?|activit(?:y|ies)|recommendations?|conclusions?)(?: points?| items?| required| requested"
    r"| to be taken| agreed| taken| reached| adopted)?|(?:actions?|tasks?|follow-?up)(?:,? (?:and )?(?:by )?(?:whom?|responsib\w+|lead)|(?:,? and|,) (?:by )?(?:when|deadlines?|dates?)){2,3}|who (?:does|will do|is to do) what(?:,? (?:and )?(?:by )?when)?|what|follow-?up|next steps?|to do|description|deliverables?",
    "addressee": r"who|by whom|resp\.?|responsib(?:le|ility|ilities)(?: \w+| for action)?|addressees?|addressed to|lead(?: agency| agencies| entity|s)?|owners?|assigned to"
    r"|(?:responsible )?(?:entity|entities|agency|agencies|organi[sz]ations?|parties|party)|in charge|focal points?",
    "deadline": r"(?:by )?when|deadlines?|due(?: date| by)?|dates?|time ?lines?|time ?frames?|target(?: date)?|timing|completion(?: date)?",
    "by": r"(?:(?:actions?|done|for action|to be (?:done|taken|completed|implemented|carried out)) )?by",  # whom, or when
    "agenda_item": r"(?:agenda )?item(?: no\.?)?|agenda points?",
    "status": r"status|state|progress|implementation(?: status)?|result|done\??",
    "other": r"no\.?|nr\.?|#|n°|number|ref\.?|remarks?|comments?|notes?|topic|subject|issue|priority|workstream|para(?:graph)?s?\.?|points?|summary|discussions?|background|deliberations",
}
# What else the name of a column may say, in a few words: "What was agreed", "Who will do it".
_WORDS = {
    "deadline": r"when|deadline|due|timeline|time ?frame|date",
    "addressee": r"who|whom|responsib\w+|lead|addressee|owner|actors?|in charge",
    "status": r"status|progress",
    "agenda_item": r"agenda item",
    "text": r"what|actions?|tasks?|decisions?|decided|agreed|measures?|steps?|recommendations?|conclusions?|follow-up|outputs?|deliverables?",
    "other": r"discussions?|discussed|summary|comments?|remarks?|background|points?",
}
_HAS = {name: re.compile(rf"\b(?:{shape})\b", re.IGNORECASE) for name, shape in _WORDS.items()}
_NAMES = {name: re.compile(shape, re.IGNORECASE) for name, shape in _COLUMNS.items()}
_LONGEST_NAME = 120  # signs, of who is to act
_WHO_AND_WHEN = re.compile(r"(?P<who>[^\d(]*[^\d( ,;])(?:[,;]| –| \() ?(?:by |before )?(?P<when>[^()]+?)\)?")
_NUMBER = re.compile(r"(?:no\.?|nr\.?|#) +(?=\S)", re.IGNORECASE)


def cells_of(text: str) -> list[str]:
    """The cells of a row; none where the text is no row."""
    return [cell.strip() for cell in _CELLS.split(text.strip(" |"))] if " | " in text else []


def columns_of(cells: Sequence[str]) -> list[str]:
    """What the columns of a table of actions or decisions hold, if the cells name them: "text", "deadline" …

    One or two may be unknown: "Discussion".
    """
    names = [_name_of(cell) for cell in cells]
    known = [name for name in names if name]
    is_short = all(len(cell.split()) < 6 and not (cell.endswith(".") and len(cell) > 6) for cell in cells)
    is_head = "text" in names and len(known) > 1 and is_short and len(names) - len(known) < 2
    return [name or "other" for name in names] if is_head else []


def row_of(block: SourceBlock, columns: Sequence[str], *, day: str) -> dict[str, str]:
    """Its cells by what their columns hold, the first of each; empty where it is no row of the table."""
    cells = cells_of(block.text)
    if len(cells) > len(columns):
        return {}
    # The number of a row may be the mark of its block, and no cell.
    is_numbered = bool(block.marker) and len(cells) < len(columns) and columns[0] == "other"
    row: dict[str, str] = {}
    if columns[0] == "agenda_item" and block.marker and not is_numbered:
        cells[0] = f"{block.marker} {cells[0]}"
    for column, cell in zip(columns[is_numbered:], cells, strict=False):
        for name, said in _by(cell, day=day) if column == "by" else [(column, cell)]:
            row.setdefault(name, said)
    return row


def _by(cell: str, *, day: str) -> list[tuple[str, str]]:
    """Whom, or when, or both: "Secretariat, 30 June 2020"."""
    both = _WHO_AND_WHEN.fullmatch(cell) if len(cell) < _LONGEST_NAME else None
    if both and _is_time(both["when"], day=day) and not _is_time(both["who"], day=day):
        return [("addressee", both["who"]), ("deadline", both["when"])]
    return [("deadline" if _is_time(cell, day=day) else "addressee", cell)]


def _is_time(cell: str, *, day: str) -> bool:
    return deadline_of_label(cell, day=day) != cell or bool(deadline_in(f"by {cell}", day=day))


def _name_of(cell: str) -> str:
    """What a column holds, by its name; a column of numbers may be run together with the next."""
    cell = _NUMBER.sub("", cell)
    names = [cell.strip(" :"), *(part.strip(" :)") for part in re.split(r"[/,(]| and | or ", cell))]
    if exact := next((name for part in names for name, shape in _NAMES.items() if shape.fullmatch(part)), ""):
        return exact
    if len(cell.split()) > 5 or cell.endswith((".", ";")):
        return ""
    return next((name for name, shape in _HAS.items() if shape.search(cell)), "")
