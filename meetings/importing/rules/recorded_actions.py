"""Actions that stand in a list or a table as such: with labels behind their words, or in columns."""

import re

from meetings.importing.reading import Fact, ReadAction

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in, agenda_item_of
from .deadlines import deadline_in
from .labelled_actions import Labelled, labelled
from .statements import Statement, without_end

_LISTS_ACTIONS = re.compile(r"\b(?:decisions?|actions?|action points|follow-up)\b[^.]*:$", re.IGNORECASE)
_CELLS = re.compile(r" \| ")
_HEAD_CELL = re.compile(
    r"^(?:no\.?|#|item|agenda item|addressee|responsible|who|action|actions|action point|decision|what|deadline|by when|due|date|when|status|lead)$",
    re.I,
)


def recorded(statement: Statement, *, day: str, has_status: bool) -> Fact[ReadAction] | None:
    """An item of a list of actions, which is one as a whole, with the labels behind it."""
    if not (statement.is_item and statement.lead and statement.is_first):
        return None
    whole = statement.block.text
    told = labelled(whole)
    is_listed = _LISTS_ACTIONS.search(statement.lead.text) and not has_status
    if told is None and not is_listed:
        return None
    told = told or Labelled(without_end(whole, keep_stop=True))
    numbers = [sentence.number for sentence in statement.block.sentences]
    first = words.VERB_FIRST.match(told.text) or re.match(r"(?:to )?(?P<verb>[A-Za-z]+)\b", told.text)
    verb = first["verb"].lower() if first else ""
    verb = verbs.BASE.get(verb, verb)
    who = addressee_in(told.text[first.start("verb") :], verb) if first else ""
    dated = deadline_in(f"by {told.deadline}", day=day) if told.deadline else ""
    action = ReadAction(
        verb=verb,
        addressee=told.addressee or who,
        text=told.text,
        deadline=_as_deadline(dated, told.deadline) or deadline_in(told.text, day=day),
        agenda_item=told.agenda_item or agenda_item_of(statement.part),
    )
    return Fact(action, (*numbers, *statement.lead.numbers))


class Table:
    """Reads the rows of a table of actions, by the names of its columns."""

    def __init__(self, *, day: str) -> None:
        self._day = day
        self._columns: list[str] = []

    def read(self, statement: Statement) -> Fact[ReadAction] | None:
        """A row of a table of actions, by the names of its columns."""
        cells = [cell.strip() for cell in _CELLS.split(statement.text)]
        if sum(bool(_HEAD_CELL.match(cell)) for cell in cells) >= max(2, len(cells) - 1):
            self._columns = [cell.casefold() for cell in cells]
            return None
        if not self._columns or len(cells) > len(self._columns):
            return None
        row = dict(zip(self._columns, cells, strict=False))

        def cell(*names: str) -> str:
            return next((row[name] for name in names if row.get(name)), "")

        text = cell("action", "actions", "action point", "decision", "what")
        if not text:
            return None
        first = re.match(r"(?:to )?([A-Za-z]+)\b", text)
        deadline = cell("deadline", "by when", "due", "date", "when")
        dated = deadline_in(f"by {deadline}", day=self._day) if deadline else ""
        action = ReadAction(
            verb=verbs.BASE.get(first[1].lower(), first[1].lower()) if first else "",
            addressee=cell("addressee", "responsible", "who", "lead"),
            text=text,
            deadline=_as_deadline(dated, deadline),
            agenda_item=cell("agenda item", "item"),
        )
        return Fact(action, statement.numbers)


def _as_deadline(dated: str, printed: str) -> str:
    if dated.startswith("by "):
        return printed
    return dated or {"ongoing": "ongoing", "on-going": "ongoing", "n/a": "N/A"}.get(
        printed.casefold(), printed
    )
