"""The actions in a sentence: what the meeting decided, what somebody has taken on, what stands behind "Action:"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Fact, ReadAction, Sureness
from meetings.importing.rules.outline import Part
from meetings.importing.rules.statements import Statement, without_end
from meetings.importing.rules.statuses.list_leads import Setting
from meetings.importing.rules.words.plain_clause import plain_clause
from meetings.importing.rules.words.section_words import is_of_actions, is_of_old_actions, lists_tasks

from . import action_words as words
from .addressees import meant_by
from .agenda_items import agenda_item_of, items_said, markers_of
from .conditions import is_conditional, is_told_of_the_past
from .deadlines import deadline_in, is_goal
from .decided import Around, Decided
from .decision_clauses import decided_in, has_subject
from .due_tasks import due_task, is_set_by_words
from .led_items import decided_item, lead_of, run_in_items
from .listed_tasks import labelled_task, listed_task
from .other_meetings import is_of_another_meeting
from .pieces import own, pieces
from .promises import promised
from .tasks import Task, bare_task

# Of notes in which nobody is the subject: "Format discussed at length. Agreed to keep it as it is."
_NOTED_AS_AGREED = re.compile(r"(?:Agreed|Decided|Resolved) (?:to|that) ")


@dataclass(frozen=True)
class Taken:
    """What other rules have understood already, by the numbers of sentences."""

    wholly: frozenset[int]  # nothing more is read of them
    statuses: frozenset[int]  # a part of them says a status
    status_leads: frozenset[int]  # the most telling of these


class Sentences:
    """Reads the sentences of one part; it remembers whether "it" and "they" are the meeting."""

    def __init__(self, part: Part, taken: Taken, setting: Setting) -> None:
        self._part, self._taken, self._setting, self._day = part, taken, setting, setting.day
        self.is_old = is_of_old_actions(part.title) or is_of_old_actions(part.above)
        self.is_of_actions = not self.is_old and (is_of_actions(part.title) or is_of_actions(part.above))
        self._lists_tasks = not self.is_old and lists_tasks(part.title)
        self._items = items_said(part)
        self._meeting_spoke = False

    def read(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        if label := words.LABEL.match(statement.text):
            if not _is_topic(statement, label.end()):
                yield from self._labelled(statement, label)
            return
        text = statement.said
        if is_of_another_meeting(text, number=self._setting.number) or is_told_of_the_past(
            text, day=self._day
        ):
            return
        if statement.number not in self._taken.statuses and (items := run_in_items(statement.text)):
            for piece, decided in items:
                yield self._fact(piece, statement, decided.verb, decided.who)
            return
        start = len(text) - len(own(statement))
        goes_on = False
        for piece, is_first in pieces(text, start, is_item=statement.is_item):
            action = self._piece(piece, statement, is_first=is_first, goes_on=goes_on)
            goes_on = goes_on or self._is_meetings(piece) or statement.is_item
            if action:
                yield action
        self.listen(statement)

    def _is_meetings(self, piece: str) -> bool:
        """Whether the meeting is the subject of the words, so that it is of the verbs behind them, too."""
        subject = words.SUBJECT.search(piece)
        if subject is None:
            # "The members were informed of it and …"; not "Several members found it useful and …".
            if words.HEARS.match(piece) and " that " not in piece and not words.IS_OF_SOME.match(piece):
                return True
            is_headless = self.is_of_actions and bool(re.match(r"To [a-z]", piece))
            return is_headless or bool(words.IMPERSONAL.match(piece))
        return subject["who"].lower() not in ("it", "they") or self._meeting_spoke

    def lead(self, statement: Statement) -> None:
        """Remember that the words over a list speak of the meeting."""
        self._meeting_spoke = self._meeting_spoke or bool(words.SPEAKS.match(statement.text))

    def listen(self, statement: Statement) -> None:
        """Remember who spoke."""
        subject = words.SPEAKS.match(statement.said)
        if subject:
            self._meeting_spoke = True
        elif not re.match(r"(?:It|They)\b", statement.text):
            self._meeting_spoke = False

    def _piece(
        self, piece: str, statement: Statement, *, is_first: bool, goes_on: bool
    ) -> Fact[ReadAction] | None:
        """What a sentence decides, or the part of it from one verb to the next."""
        around = self._around(statement, is_first=is_first, goes_on=goes_on)
        lead = lead_of(statement) if statement.is_item and is_first and statement.is_first else None
        is_status_list = statement.lead is not None and statement.lead.number in self._taken.status_leads
        if lead and (around.has_status or is_status_list):
            lead = None
        if lead and (lead.asks or lead.who) and not words.BEGINS_DECIDED.match(piece):
            return self._of(piece, statement, decided_item(statement, lead))
        if decided := decided_in(piece, around):
            return self._of(piece, statement, decided)
        if has_subject(piece, around) or words.NOT_A_DECISION.search(piece):
            return None
        if lead:
            return self._of(piece, statement, decided_item(statement, lead))
        return self._promised(piece, statement)

    def _around(self, statement: Statement, *, is_first: bool, goes_on: bool) -> Around:
        return Around(
            day=self._day,
            is_item=statement.is_item,
            is_listed=statement.is_item
            and (statement.lead is not None or words.ENDS_WITH_MEETING.search(self._part.title) is not None),
            is_of_actions=self.is_of_actions,
            is_labelled=bool(words.LABEL.match(statement.block.text)),
            has_status=statement.number in self._taken.statuses,
            meeting_spoke=self._meeting_spoke,
            goes_on=goes_on,
            may_lack_subject=is_first
            and (statement.is_first or bool(_NOTED_AS_AGREED.match(statement.text))),
            own=self._setting.own,
            called=self._setting.called,
        )

    def _of(self, piece: str, statement: Statement, decided: Decided | None) -> Fact[ReadAction] | None:
        if decided is None:
            return None
        who = meant_by(decided.who, statement.text.partition(piece)[0])
        return self._fact(piece, statement, decided.verb, who)

    def _promised(self, piece: str, statement: Statement) -> Fact[ReadAction] | None:
        """ "The Secretariat will send out the invitations": a task somebody has taken on."""
        if statement.number in self._taken.statuses:
            return None
        is_numbered = statement.is_first and bool(statement.block.marker)
        is_listed = (self.is_of_actions and (statement.is_item or is_numbered)) or (
            self._lists_tasks and statement.is_first
        )
        if is_listed and (task := listed_task(piece)):
            return self._task(task, piece, statement)
        if self.is_old or is_conditional(statement.said):
            return None
        if task := bare_task(piece):
            return self._task(task, piece, statement)
        text = plain_clause(piece)
        task = promised(text) or self._due(text)
        if task is None:
            return None
        reason = "It says what somebody will do, not that the meeting asked for it."
        fact = self._task(replace(task, text=piece), piece, statement)
        return fact if self.is_of_actions else replace(fact, sureness=Sureness.LIKELY, reason=reason)

    def _due(self, text: str) -> Task | None:
        """What should be done is a task where a day is set, or somebody to do it, or under "Next steps"."""
        task = due_task(text)
        is_set = (
            self._lists_tasks or deadline_in(text, day=self._day) or (task and is_set_by_words(task, text))
        )
        return task if is_set and not is_goal(text, day=self._day) else None

    def _task(self, task: Task, piece: str, statement: Statement) -> Fact[ReadAction]:
        fact = self._fact(task.text, statement, task.verb, task.who)
        deadline = fact.value.deadline or deadline_in(without_end(piece), day=self._day)
        return replace(fact, value=replace(fact.value, deadline=deadline))

    def _labelled(self, statement: Statement, label: re.Match[str]) -> Iterator[Fact[ReadAction]]:
        """ "Action: UNU to circulate the third draft by 20 January 2017."."""
        text = statement.text[label.end() :]
        around = self._around(statement, is_first=True, goes_on=False)
        if decided := decided_in(text, around):
            yield self._fact(text, statement, decided.verb, decided.who)
        elif not (
            words.IS_NOTHING.fullmatch(text)
            or words.NOT_A_DECISION.search(text)
            or has_subject(text, replace(around, may_lack_subject=False))
            or (label["view"] and not words.IS_TO_BE.search(text))
        ):
            task = labelled_task(text)
            who = label["in_brackets"] or label["by"] or task.who
            yield self._fact(text, statement, task.verb, who)

    def _fact(
        self,
        text: str,
        statement: Statement,
        verb: str,
        addressee: str,
    ) -> Fact[ReadAction]:
        text = without_end(text, keep_stop=True)
        if statement.text.endswith(f"{text}."):
            text = f"{text}."
        action = ReadAction(
            verb=verb,
            addressee=addressee.strip(" ,"),
            text=text,
            deadline=deadline_in(text, day=self._day),
            agenda_item=agenda_item_of(statement.block.marker)
            or self._items.get(statement.block.sentences[0].number, "")
            or agenda_item_of(*markers_of(self._part)),
        )
        return Fact(action, statement.numbers)


def _is_topic(statement: Statement, start: int) -> bool:
    """ "Decision 6: E-waste." is a heading in front of the sentence that decides."""
    rest = statement.text[start:]
    return not bare_task(rest) and (
        len(statement.block.sentences) > 1
        and statement.is_first
        and not FINITE.search(rest)
        and len(rest.split()) < 11
    )
