"""Tables of actions, read by the names of their columns."""

import re
from collections.abc import Iterator, Mapping, Sequence

from meetings.importing.reading import Fact, ReadAction

from . import action_words as words
from .deadlines import deadline_in, deadline_of_label
from .decided import Around, Decided
from .decision_clauses import decided_in, has_subject
from .listed_tasks import labelled_task, verb_of
from .statements import Statement
from .task_verbs import of_participle
from .tasks import bare_task

_CELLS = re.compile(r"\s*\|\s*")
_COLUMNS = {
    "text": r"(?:agreed |follow-?up |proposed )?(?:actions?|tasks?|decisions?|activit(?:y|ies)|recommendations?|conclusions?)(?: points?| items?| required| requested"
    r"| to be taken| agreed)?|(?:actions?|tasks?|follow-?up)(?:,? (?:and )?(?:by )?(?:whom?|responsib\w+|lead)|(?:,? and|,) (?:by )?(?:when|deadlines?|dates?)){2,3}|who (?:does|will do|is to do) what(?:,? (?:and )?(?:by )?when)?|what|follow-?up|next steps?|to do|description|deliverables?",
    "addressee": r"who|by whom|responsib(?:le|ility|ilities)(?: \w+| for action)?|addressees?|lead(?: agency| agencies| entity|s)?|action by|owners?|assigned to"
    r"|(?:responsible )?(?:entity|entities|agency|agencies|organi[sz]ations?|parties|party)|in charge|focal points?",
    "deadline": r"(?:by )?when|deadlines?|due(?: date| by)?|dates?|time ?lines?|time ?frames?|target(?: date)?|timing|completion(?: date)?|by",
    "agenda_item": r"(?:agenda )?item(?: no\.?)?",
    "status": r"status|state|progress|implementation(?: status)?|result|done\??",
    "other": r"no\.?|nr\.?|#|n°|number|ref\.?|remarks?|comments?|notes?|topic|subject|issue|priority|workstream",
}
# What else the name of a column may say, in a few words: "What was agreed", "Who will do it".
_WORDS = {
    "deadline": r"when|deadline|due|timeline|time ?frame|date",
    "addressee": r"who|whom|responsib\w+|lead|addressee|owner|actors?|in charge",
    "status": r"status|progress",
    "agenda_item": r"agenda item",
    "text": r"what|actions?|tasks?|decisions?|decided|agreed|measures?|steps?|recommendations?|conclusions?|follow-up|outputs?|deliverables?",
}
_HAS = {name: re.compile(rf"\b(?:{shape})\b", re.IGNORECASE) for name, shape in _WORDS.items()}
_NAMES = {name: re.compile(shape, re.IGNORECASE) for name, shape in _COLUMNS.items()}
# What has another status was looked at again.
_IS_NEW = re.compile(r"(?:new|open|to do|agreed|planned|to be started|[–—-]*)", re.IGNORECASE)
# "Minutes of the fourth meeting approved"
_IS_PROCEDURE = re.compile(r"(?:the )?(?:minutes|agenda)\b.* (?:approved|adopted|accepted)\b", re.IGNORECASE)
_TO_BE_DONE = re.compile(r"\b(?:to|will|should|shall|must) be ([a-z]+)\b")
_NEXT_TASK = re.compile(r"(?<=[.;]) (?=[A-Z])")
_NUMBER = re.compile(r"(?:no\.?|nr\.?|#) +(?=\S)", re.IGNORECASE)
_ITEM = re.compile(r"(\d{1,2}(?:\.\d)?(?: ?\([a-z]\))?|\d{1,2}[a-z])(?![\w/])")


class Table:
    """Reads the rows of a table, once the row with the names of its columns has passed."""

    def __init__(self, *, day: str) -> None:
        self._day = day
        self._columns: list[str] = []

    def read(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        cells = _CELLS.split(statement.block.text.strip("| "))
        names = [_name_of(cell) for cell in cells]
        if _is_head(cells, names):
            self._columns = [name or "other" for name in names]
            return
        if not self._columns and len(cells) > 1:
            # The names of its columns stand elsewhere, but "UNEP to print it" in its last cell is plain.
            for text in _tasks_in(cells[-1]):
                if task := bare_task(text):
                    yield self._fact(statement, text, Decided(task.verb, task.who), {})
            return
        if not self._columns or len(cells) > len(self._columns):
            return
        row: dict[str, str] = {}
        # The number of a row is the mark of its block, not a cell.
        is_numbered = len(cells) < len(self._columns) and self._columns[0] == "other"
        for name, cell in zip(self._columns[is_numbered:], cells, strict=False):
            row.setdefault(name, cell)
        if not _IS_NEW.fullmatch(row.get("status", "")):
            return
        for text in _tasks_in(row.get("text", "")):
            decided = self._decided(text, has_addressee="addressee" in self._columns)
            if decided is None or len(text.split()) < 2:
                continue
            yield self._fact(statement, text, decided, row)

    def _fact(
        self, statement: Statement, text: str, decided: Decided, row: Mapping[str, str]
    ) -> Fact[ReadAction]:
        action = ReadAction(
            verb=decided.verb,
            addressee=row.get("addressee", "").strip(" –—-") or decided.who,
            text=text,
            deadline=deadline_of_label(row.get("deadline", ""), day=self._day)
            or deadline_in(text, day=self._day),
            agenda_item=_item_of(row.get("agenda_item", "")),
        )
        return Fact(action, tuple(sentence.number for sentence in statement.block.sentences))

    def _decided(self, text: str, *, has_addressee: bool) -> Decided | None:
        """What a cell says; where no column tells who is to act, its words do."""
        if has_addressee:
            if words.NOT_A_DECISION.search(text) or _IS_PROCEDURE.match(text):
                return None
            first = re.match(r"(?:to )?([A-Za-z]+)\b", text, re.IGNORECASE)
            done = _TO_BE_DONE.search(text)
            return Decided((verb_of(first[1]) if first else "") or (of_participle(done[1]) if done else ""))
        around = Around(self._day, is_of_actions=True, may_lack_subject=True)
        if decided := decided_in(text, around):
            return decided
        if has_subject(text, around) or words.NOT_A_DECISION.search(text) or words.IS_NOTHING.fullmatch(text):
            return None
        task = labelled_task(text)
        return Decided(task.verb, task.who) if task.verb else None


def _tasks_in(cell: str) -> list[str]:
    """ "UNEP to print it. WHO to send it": two, where each tells who is to act."""
    parts = _NEXT_TASK.split(cell)
    return parts if all(map(bare_task, parts)) else [cell]


def _item_of(cell: str) -> str:
    """ "3" of "3. Energy"."""
    match = _ITEM.match(re.sub(r"^(?:agenda )?item ", "", cell, flags=re.IGNORECASE))
    return match[1] if match else ""


def _is_head(cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the cells name their columns; one or two may be unknown: "Discussion"."""
    known = [name for name in names if name]
    is_short = all(len(cell.split()) < 6 and not (cell.endswith(".") and len(cell) > 6) for cell in cells)
    return "text" in names and len(known) > 1 and is_short and len(names) - len(known) < 2


def _name_of(cell: str) -> str:
    """What a column holds, by its name; a column of numbers may be run together with the next."""
    cell = _NUMBER.sub("", cell)
    names = [cell.strip(" :"), *(part.strip(" :)") for part in re.split(r"[/,(]| and | or ", cell))]
    if exact := next((name for part in names for name, shape in _NAMES.items() if shape.fullmatch(part)), ""):
        return exact
    if len(cell.split()) > 5 or cell.endswith((".", ";")):
        return ""
    return next((name for name, shape in _HAS.items() if shape.search(cell)), "")
