"""Tables of actions: a task a row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Fact, ReadAction
from meetings.importing.rules.statements import Statement
from meetings.importing.rules.statuses.status_rows import says_status
from meetings.importing.rules.tables import cells_of, columns_of, row_of

from . import action_words as words
from .deadlines import deadline_in, deadline_of_label
from .decided import Around, Decided
from .decision_clauses import decided_in, has_subject
from .decision_verbs import ASKS
from .listed_tasks import labelled_task, verb_of
from .pieces import pieces
from .task_verbs import of_participle
from .tasks import Task, bare_task

# What has another status was looked at again.
_IS_NEW = re.compile(r"(?:new|open|to do|agreed|planned|to be started|[–—-]*)", re.IGNORECASE)
# "Minutes of the fourth meeting approved"
_IS_PROCEDURE = re.compile(r"(?:the )?(?:minutes|agenda)\b.* (?:approved|adopted|accepted)\b", re.IGNORECASE)
_FIRST = re.compile(r"(?:to )?(?P<verb>[A-Za-z]+)\b(?P<of> (?:on|of|for|from|by)\b)?", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|shall|should|must|may|can)\b")
_DENIES = re.compile(r"(?:not?|nothing|nobody)\b(?! later)", re.IGNORECASE)
_IS_NOUN = re.compile(r"[a-z]+ of |work (?!on |with |out |towards |together )", re.IGNORECASE)
_TO_BE_DONE = re.compile(r"\b(?:to|will|should|shall|must) be ([a-z]+)\b")
_NEXT_SENTENCE = re.compile(r"(?<=[.;]) (?=[A-Z])")
_NEXT_TASK = re.compile(r"(?<=[.;]) (?=[A-Z])")
_IS_NOBODY = re.compile(r"n\.?/?a\.?|none|nobody|not applicable", re.IGNORECASE)
_ITEM = re.compile(r"(\d{1,2}(?:\.\d)?(?: ?\([a-z]\))?|\d{1,2}[a-z])(?![\w/])")


class Table:
    """Reads the rows of a table, once the row with the names of its columns has passed."""

    def __init__(self, *, day: str) -> None:
        self._day = day
        self._columns: list[str] = []
        self._is_of_statuses = False

    def read(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        cells = cells_of(statement.block.text)
        if columns := columns_of(cells):
            self._columns = columns
            self._is_of_statuses = says_status(cells[columns.index("text")], cells)
        elif not self._columns:
            # The names of its columns stand elsewhere, but "UNEP to print it" in its last cell is plain.
            for text in _tasks_in(cells[-1]):
                if task := bare_task(text):
                    yield self._fact(statement, text, Decided(task.verb, task.who), {})
        elif is_new(row := row_of(statement.block, self._columns, day=self._day)):
            if self._is_of_statuses:
                yield from self._beside_status(statement, row)
                return
            for text in _tasks_in(row.get("text", "")):
                yield from self.task(statement, text, row)

    def task(self, statement: Statement, text: str, row: Mapping[str, str]) -> Iterator[Fact[ReadAction]]:
        """What a cell says is to be done."""
        decided = self._decided(text, has_addressee="addressee" in row)
        if decided is not None and len(text.split()) > 1:
            yield self._fact(statement, text, decided, row)

    def _beside_status(self, statement: Statement, row: Mapping[str, str]) -> Iterator[Fact[ReadAction]]:
        """ "The mandate was extended and UNEP was asked to report": what somebody is asked to do."""
        for sentence in _NEXT_SENTENCE.split(row.get("text", "")):
            for piece, is_first in pieces(sentence, 0, is_item=False):
                around = Around(self._day, has_status=True, may_lack_subject=is_first, goes_on=not is_first)
                decided, task = decided_in(piece, around), bare_task(piece)
                if decided and decided.verb in ASKS:
                    yield self._fact(statement, piece, decided, {})
                elif task:
                    yield self._fact(statement, piece, Decided(task.verb, task.who), {})

    def _fact(
        self, statement: Statement, text: str, decided: Decided, row: Mapping[str, str]
    ) -> Fact[ReadAction]:
        action = ReadAction(verb=decided.verb, addressee=decided.who, text=text)
        numbers = tuple(sentence.number for sentence in statement.block.sentences)
        return Fact(beside(action, row, day=self._day), numbers)

    def _decided(self, text: str, *, has_addressee: bool) -> Decided | None:
        """What a cell says; where no column tells who is to act, its words do."""
        if words.NOT_A_DECISION.search(text) or words.IS_NOTHING.fullmatch(text) or _DENIES.match(text):
            return None
        if has_addressee:
            verb = _verb_in(text)
            return None if is_procedure(text) or (not verb and _is_told(text)) else Decided(verb)
        around = Around(self._day, is_of_actions=True, may_lack_subject=True)
        if decided := decided_in(text, around):
            return decided
        task = _task_in(text)
        if has_subject(text, around) or not task.verb or _IS_NOUN.match(text):
            return None
        return Decided(task.verb, task.who)


def _verb_in(text: str) -> str:
    """Of "UNEP to print it", "Print it", "Report on travel to be sent"."""
    first, done = _FIRST.match(text), _TO_BE_DONE.search(text)
    verb = verb_of(first["verb"]) if first and not _IS_NOUN.match(text) else ""
    passive = of_participle(done[1]) if done else ""
    if passive and (not verb or (first and first["of"])):
        return passive
    if verb:
        return verb
    task = _task_in(text)
    return verb_of(task.verb) if task.who else ""


def _task_in(text: str) -> Task:
    """Not of "UNEP’s offer to host it was welcomed": that is told."""
    if task := bare_task(text):
        return task
    return Task("", "", text) if _is_told(text) else labelled_task(text)


def _is_told(text: str) -> bool:
    return bool(FINITE.search(text)) and not _MODAL.search(text)


def _tasks_in(cell: str) -> list[str]:
    """ "UNEP to print it. WHO to send it": two, where each tells who is to act."""
    parts = _NEXT_TASK.split(cell)
    return parts if all(map(bare_task, parts)) else [cell]


def is_procedure(text: str) -> bool:
    return bool(_IS_PROCEDURE.match(text))


def is_new(row: Mapping[str, str]) -> bool:
    """Whether it is no decision of an earlier meeting, which was looked at again."""
    return bool(row) and bool(_IS_NEW.fullmatch(row.get("status", "")))


def beside(action: ReadAction, row: Mapping[str, str], *, day: str) -> ReadAction:
    """The action with what the columns beside its words say of it."""
    return replace(
        action,
        addressee=_said(row.get("addressee", "")) or action.addressee,
        deadline=deadline_of_label(row.get("deadline", ""), day=day)
        or action.deadline
        or deadline_in(action.text, day=day),
        agenda_item=_item_of(row.get("agenda_item", "")) or action.agenda_item,
    )


def _said(cell: str) -> str:
    cell = cell.strip(" –—-")
    return "" if _IS_NOBODY.fullmatch(cell) else cell


def _item_of(cell: str) -> str:
    """ "3" of "3. Energy"."""
    match = _ITEM.match(re.sub(r"^(?:agenda )?item ", "", cell, flags=re.IGNORECASE))
    return match[1] if match else ""
