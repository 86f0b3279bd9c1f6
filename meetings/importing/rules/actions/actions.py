"""Decisions and actions: what the meeting decided, or asked somebody to do, that is no status and no proposal."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from meetings.importing.reading import Doubt, Fact, ReadAction
from meetings.importing.rules.outline import Part, is_annex
from meetings.importing.rules.statements import Statement, statements
from meetings.importing.rules.statuses.list_leads import Setting
from meetings.importing.rules.words.section_words import (
    LOOKED_AT,
    is_of_actions,
    is_of_agenda,
    is_of_rules,
    is_rule,
)

from . import action_words as words
from .action_sentences import Sentences, Taken
from .action_tables import Table, beside, is_procedure
from .deadlines import deadline_in
from .decision_rows import Apart, Rows
from .decision_verbs import ASKS
from .led_items import is_mandate
from .recorded_actions import recorded, with_labels

# Under "Follow-up to the decisions of the last meeting", too: "The Senior Officials:"
_DECIDES_NOW = re.compile(
    r"^(?:[^.;]{0,80}, )?(?:the )?(?:senior officials|meeting|members|group|segment|committee|network|task team|SOM)(?: (?:then|also|therefore|agreed|decided|resolved)(?: to)?)?:$",
    re.IGNORECASE,
)

# "adopted the work plan with these changes:" is decided, and the items are no decisions.
_WITH_CHANGES = re.compile(
    r"\b(?:with|subject to) (?:(?:these|the|following|a|few|some|several|two|three|minor|small) )+(?:changes|amendments|modifications|additions|corrections|revisions|comments|conditions|reservations):$"
)


@dataclass(frozen=True)
class Actions:
    facts: tuple[Fact[ReadAction], ...]
    doubts: tuple[Doubt, ...]


def read_actions(apart: Apart, taken: Taken, setting: Setting) -> Actions:
    found: list[Fact[ReadAction]] = []
    doubts: list[Doubt] = []
    for part in _deciding(apart.parts):
        reader = _Reader(part, apart.rows, taken, setting)
        found += reader.read()
        doubts += reader.doubts
    return Actions(tuple(found), tuple(doubts))


def _deciding(parts: Sequence[Part]) -> Iterator[Part]:
    """Without what an annex holds beside lists and tables of actions: an agenda to come, terms of reference."""
    annex = ""
    for part in parts:
        annex = part.title if is_annex(part.title) else annex
        titles = (annex, part.above, part.title)
        if is_of_agenda(part.title) or is_of_agenda(part.above):
            continue
        if not annex or (any(map(is_of_actions, titles)) and not any(map(is_of_rules, titles))):
            yield part
        elif not any(map(is_of_rules, titles)):
            yield replace(part, blocks=tuple(block for block in part.blocks if " | " in block.text))


class _Reader:
    """Reads one part: which of its sentences, items and rows are to be read as actions."""

    def __init__(self, part: Part, rows: Rows, taken: Taken, setting: Setting) -> None:
        self._rows = rows  # of tables of decisions
        self._part, self._taken, self._day = part, taken, setting.day
        self._sentences = Sentences(part, taken, setting)
        self._is_of_rules = is_of_rules(part.title) or is_of_rules(part.above)
        self._of_recorded: set[int] = set()  # the sentences of items that are actions as a whole
        self._table = Table(day=setting.day)
        self.doubts: list[Doubt] = []

    def read(self) -> list[Fact[ReadAction]]:
        found: list[Fact[ReadAction]] = []
        for statement in statements(self._part):
            if (
                statement.number in self._of_recorded
                or self._is_of_old(statement)
                or is_mandate(statement)
                or (statement.lead and _WITH_CHANGES.search(statement.lead.text))
                or (self._is_of_rules and is_rule(statement.said))
            ):
                continue
            if found and (labelled := self._with_labels(found[-1], statement)):
                found[-1] = labelled
                continue
            has_status = statement.number in self._taken.statuses
            told = (
                recorded(statement, day=self._day, has_status=has_status)
                if self._sentences.is_of_actions
                else None
            )
            if told:
                self._of_recorded.update(sentence.number for sentence in statement.block.sentences)
                found.append(told)
            elif statement.number in self._taken.wholly:
                self._sentences.listen(statement)
            else:
                found += self._said(statement)
        return found

    def _with_labels(self, fact: Fact[ReadAction], statement: Statement) -> Fact[ReadAction] | None:
        is_next = max(fact.sentences) == statement.number - 1
        if not is_next and not (self._sentences.is_of_actions and statement.is_first):
            return None
        return with_labels(fact, statement, day=self._day)

    def _is_of_old(self, statement: Statement) -> bool:
        """An action of an earlier meeting that is looked at again."""
        if statement.lead and _DECIDES_NOW.search(statement.lead.text):
            return False
        text = statement.block.text
        is_row = statement.is_item or " | " in text
        is_labelled = bool(words.LABEL.match(text))
        if not is_row and is_labelled and self._sentences.is_old:
            return not _is_to_come(text, day=self._day)
        return (is_row or is_labelled) and (self._sentences.is_old or bool(LOOKED_AT.search(text)))

    def _said(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        if words.MAY_WISH.search(statement.said) or _is_suggested(statement):
            reason = "It says what the meeting may wish to decide: a proposal of a decision, not a decision."
            self.doubts.append(Doubt(statement.number, reason))
        elif row := self._rows.get(statement.number):
            yield from self._decided(statement, row)
        elif " | " in statement.block.text:
            if statement.is_first:
                yield from self._table.read(statement)
        elif statement.is_lead:
            self._sentences.lead(statement)
            if _WITH_CHANGES.search(statement.text):
                yield from self._sentences.read(statement)
        else:
            yield from self._sentences.read(statement)

    def _decided(self, statement: Statement, row: Mapping[str, str]) -> Iterator[Fact[ReadAction]]:
        """What the words of a decision in a table say, and the columns beside them."""
        if is_procedure(statement.text):
            return
        said = list(self._sentences.read(statement))
        if not said and statement.number not in self._taken.statuses:
            tasks = self._table.task(statement, statement.text, row)
            said = [fact for fact in tasks if fact.value.verb or not statement.text.endswith(".")]
        is_only = len(said) == len(statement.block.sentences) == 1
        for fact in said:
            columns = row if is_only else _for_one_of_several(fact.value, row)
            yield replace(fact, value=beside(fact.value, columns, day=self._day))


def _for_one_of_several(action: ReadAction, row: Mapping[str, str]) -> Mapping[str, str]:
    """The columns are of the whole cell: of one of its decisions they say what it leaves open."""
    is_asked = bool(action.addressee) or action.verb in ASKS
    left_open = {"agenda_item"}
    if is_asked:
        left_open |= {name for name in ("addressee", "deadline") if not getattr(action, name)}
    return {name: cell for name, cell in row.items() if name in left_open}


def _is_suggested(statement: Statement) -> bool:
    """An item under "The Senior Officials may wish to:"."""
    return statement.lead is not None and bool(words.MAY_WISH.search(statement.lead.said))


def _is_to_come(text: str, *, day: str) -> bool:
    """Whether its deadline is later than the meeting: "Follow-up" may set a new task, too."""
    deadline = deadline_in(text, day=day)
    return bool(day) and deadline[:1].isdigit() and deadline > day
