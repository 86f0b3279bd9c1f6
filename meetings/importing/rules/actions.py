"""Decisions and actions: what the meeting decided, or asked somebody to do, that is no status and no proposal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Doubt, Fact, ReadAction, Sureness

from . import action_words as words
from . import decision_verbs as verbs
from .action_tables import Table
from .addressees import addressee_in, agenda_item_of
from .deadlines import deadline_in
from .outline import Part
from .pieces import own, pieces
from .recorded_actions import recorded, with_labels
from .section_words import LOOKED_AT, is_of_actions, is_of_old_actions, lists_tasks
from .statements import Statement, statements, without_end
from .tasks import INFINITIVES, Task, labelled_task, listed_task, one_who_acts, promised


@dataclass(frozen=True)
class Actions:
    facts: tuple[Fact[ReadAction], ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True)
class Taken:
    """What other rules have understood already, by the numbers of sentences."""

    wholly: frozenset[int]  # nothing more is read of them
    statuses: frozenset[int]  # a part of them says a status
    status_leads: frozenset[int]  # the most telling of these


def read_actions(parts: Sequence[Part], taken: Taken, *, day: str) -> Actions:
    found: list[Fact[ReadAction]] = []
    doubts: list[Doubt] = []
    for part in parts:
        reader = _Reader(part, taken, day)
        found += reader.read()
        doubts += reader.doubts
    return Actions(tuple(found), tuple(doubts))


class _Reader:
    """Reads one part; it remembers whether "it" and "they" are the meeting."""

    def __init__(self, part: Part, taken: Taken, day: str) -> None:
        self._part, self._taken, self._day = part, taken, day
        self._is_old = is_of_old_actions(part.title) or is_of_old_actions(part.above)
        self._is_of_actions = not self._is_old and (is_of_actions(part.title) or is_of_actions(part.above))
        self._lists_tasks = not self._is_old and lists_tasks(part.title)
        self._meeting_spoke = False
        self._of_recorded: set[int] = set()  # the sentences of items that are actions as a whole
        self._table = Table(day=day)
        self.doubts: list[Doubt] = []

    def read(self) -> list[Fact[ReadAction]]:
        found: list[Fact[ReadAction]] = []
        for statement in statements(self._part):
            if statement.number in self._of_recorded or _is_old(statement, in_old_part=self._is_old):
                continue
            if (
                self._is_of_actions
                and found
                and (labelled := with_labels(found[-1], statement, day=self._day))
            ):
                found[-1] = labelled
                continue
            has_status = statement.number in self._taken.statuses
            told = recorded(statement, day=self._day, has_status=has_status) if self._is_of_actions else None
            if told:
                self._of_recorded.update(sentence.number for sentence in statement.block.sentences)
                found.append(told)
            elif statement.number in self._taken.wholly:
                self._listen(statement)
            else:
                found += self._said(statement)
        return found

    def _said(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        if words.MAY_WISH.search(statement.said):
            reason = "It says what the meeting may wish to decide: a proposal of a decision, not a decision."
            self.doubts.append(Doubt(statement.number, reason))
        elif " | " in statement.block.text:
            if statement.is_first and (row := self._table.read(statement)):
                yield row
        elif statement.is_lead:
            self._meeting_spoke = self._meeting_spoke or bool(words.SUBJECT.search(statement.text))
        else:
            yield from self._decided(statement)

    def _decided(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        if label := words.LABEL.match(statement.text):
            if not _is_topic(statement, label.end()):
                yield from self._labelled(statement, statement.text[label.end() :])
            return
        text = statement.said
        start = len(text) - len(own(statement))
        spoke = False
        for piece, is_first in pieces(text, start, is_item=statement.is_item):
            action = self._piece(piece, statement, is_first=is_first, spoke=spoke)
            spoke = spoke or self._is_meetings(piece) or statement.is_item
            if action:
                yield action
        self._listen(statement)

    def _is_meetings(self, piece: str) -> bool:
        """Whether the meeting is the subject of the words, so that it is of the verbs behind them, too."""
        subject = words.SUBJECT.search(piece)
        if subject is None:
            return bool(words.IMPERSONAL.match(piece))
        return subject["who"].lower() not in ("it", "they") or self._meeting_spoke

    def _listen(self, statement: Statement) -> None:
        """Remember who spoke."""
        subject = words.SUBJECT.search(statement.said)
        if subject and subject["who"].lower() not in ("it", "they", "there", "also"):
            self._meeting_spoke = True
        elif not subject and not re.match(r"(?:It|They)\b", statement.text):
            self._meeting_spoke = False

    def _piece(
        self, piece: str, statement: Statement, *, is_first: bool, spoke: bool
    ) -> Fact[ReadAction] | None:
        """The decision in a sentence, or in the part of it from one verb to the next."""
        if words.NOT_A_DECISION.search(piece):
            return None
        is_listed = statement.is_item and statement.lead is not None
        if (match := words.PASSIVE.match(piece)) and one_who_acts(match["who"]):
            return self._passive(piece, statement, match)
        if (match := words.OF_MATTER.match(piece)) and (
            self._is_of_actions or words.LABEL.match(statement.block.text)
        ):
            return self._fact(piece, statement, verbs.BASE[match["verb"].lower()], "")
        subject = words.SUBJECT.search(piece) or (words.IMPERSONAL.match(piece) if not spoke else None)
        if subject:
            who = (subject.groupdict().get("who") or "it").lower()
            if who in ("it", "they") and not self._meeting_spoke and not words.IMPERSONAL.match(piece):
                return None
        elif is_listed or spoke or (statement.is_item and self._is_of_actions):
            subject = words.VERB_FIRST.match(piece)
        elif is_first and statement.is_first and not statement.is_item:
            subject = words.OPERATIVE.match(piece) if piece[:1].isupper() else None
        if subject:
            return self._active(piece, statement, subject, is_listed=is_listed or self._is_of_actions)
        if is_listed and is_first and (self._led_by_agreement(statement) or _recommended(statement)):
            return self._agreed_item(statement)
        return self._promised(piece, statement)

    def _active(
        self, piece: str, statement: Statement, subject: re.Match[str], *, is_listed: bool
    ) -> Fact[ReadAction] | None:
        verb = verbs.BASE.get(subject["verb"].lower(), "agree")
        behind = piece[subject.start("verb") :]
        if subject["verb"].lower() in verbs.IN_LISTS and not (is_listed and statement.is_item):
            return None
        if (
            verb in verbs.WEAK
            and not is_listed
            and not (verb == "accept" or re.match(r"\w+ (?:that|on)\b", behind))
        ):
            return None
        if statement.number in self._taken.statuses and verb in verbs.SAYS_STATUS:
            return None
        if verb in ("agree", "conclude") and not is_listed and words.IS_VIEW.match(behind):
            return None
        who = subject.groupdict().get("who") or ""
        if words.IS_THANKS.match(behind) or words.IS_OF_SOME.match(who) or verb in verbs.ONLY_TALKS:
            return None
        if verb == "agree" and words.IS_OPINION.match(behind):
            return None
        return self._fact(piece, statement, verb, addressee_in(behind, verb))

    def _passive(self, piece: str, statement: Statement, match: re.Match[str]) -> Fact[ReadAction] | None:
        is_standing = match["is"].lower() in ("is", "are") and match["verb"].lower() in words.STANDING
        is_here = statement.is_item or self._is_of_actions or bool(deadline_in(piece, day=self._day))
        if is_standing and not is_here:
            return None
        verb = verbs.BASE.get(match["verb"].lower(), "remind")
        who = re.sub(r"^.*?,\s+(?=(?:the|all|members|UN|[A-Z])\b[^,]*$)|^[Tt]hat ", "", match["who"])
        return self._fact(piece, statement, verb, words.OPENING.sub("", who))

    def _promised(self, piece: str, statement: Statement) -> Fact[ReadAction] | None:
        """ "The Secretariat will send out the invitations": a task somebody has taken on."""
        if statement.number in self._taken.statuses:
            return None
        is_numbered = statement.is_first and bool(statement.block.marker)
        is_listed = (self._is_of_actions and (statement.is_item or is_numbered)) or (
            self._lists_tasks and statement.is_first
        )
        if is_listed and (task := listed_task(piece)):
            return self._task(task, statement)
        if not (task := promised(piece)) or self._is_old:
            return None
        reason = "It says what somebody will do, not that the meeting asked for it."
        fact = self._task(task, statement)
        return fact if self._is_of_actions else replace(fact, sureness=Sureness.LIKELY, reason=reason)

    def _task(self, task: Task, statement: Statement) -> Fact[ReadAction]:
        fact = self._fact(task.text, statement, task.verb, task.who)
        deadline = fact.value.deadline or deadline_in(without_end(statement.text), day=self._day)
        return replace(fact, value=replace(fact.value, deadline=deadline))

    def _labelled(self, statement: Statement, text: str) -> Iterator[Fact[ReadAction]]:
        """ "Action: UNU to circulate the third draft by 20 January 2017."."""
        if found := words.SUBJECT.search(text) or words.PASSIVE.match(text) or words.IMPERSONAL.match(text):
            action = self._piece(text, statement, is_first=True, spoke=False)
            if action and found:
                yield action
            return
        if words.IS_NOTHING.fullmatch(text):
            return
        task = labelled_task(text)
        yield self._fact(text, statement, task.verb, task.who)

    def _led_by_agreement(self, statement: Statement) -> bool:
        lead = statement.lead
        return lead is not None and bool(
            words.SUBJECT.search(lead.said) or re.search(r"\b(?:agreed|decided)\b", lead.said)
        )

    def _agreed_item(self, statement: Statement) -> Fact[ReadAction] | None:
        """An item under "agreed to:" with a verb of its own."""
        text = without_end(statement.text)
        if statement.number in self._taken.statuses:
            return None
        assert statement.lead is not None
        if (
            re.search(r"\bso as to$|\bin order to$", statement.lead.text.rstrip(" :"))
            or statement.lead.number in self._taken.status_leads
        ):
            return None
        if text.lower().startswith("that ") or statement.lead.text.rstrip(" :").endswith("that"):
            that = re.sub(r"^that ", "", text, flags=re.IGNORECASE)
            verb = "recommend" if _recommended(statement) else "agree"
            return self._fact(text, statement, verb, addressee_in(f"agreed that {that}", "agree"))
        if text[:1].isupper() or text.startswith("the "):
            task = listed_task(text)
            if task and task.who:
                return self._task(task, statement)
        first = re.match(r"(?:to )?(?P<verb>take note|call (?:up)?on|[A-Za-z]+)\b", text)
        verb = first["verb"].lower() if first else ""
        if verb not in INFINITIVES and verb not in verbs.BASE and (text[:1].isupper() or FINITE.search(text)):
            return self._fact(text, statement, "agree", addressee_in(f"agreed that {text}", "agree"))
        verb = verbs.BASE.get(verb, verb)
        behind = text[first.start("verb") :] if first else text
        who = addressee_in(behind, verb) if verb in verbs.ASKS else ""
        return self._fact(text, statement, verb, who)

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
            agenda_item=agenda_item_of(self._part, statement.block.marker),
        )
        return Fact(action, statement.numbers)


def _recommended(statement: Statement) -> bool:
    """ "… the following recommendations:" and an item with "that"."""
    lead = statement.lead
    return (
        lead is not None and "recommend" in lead.text.lower() and statement.text.lower().startswith("that ")
    )


def _is_old(statement: Statement, *, in_old_part: bool) -> bool:
    """An action of an earlier meeting that is looked at again."""
    is_listed = (
        statement.is_item or " | " in statement.block.text or bool(words.LABEL.match(statement.block.text))
    )
    return is_listed and (in_old_part or bool(LOOKED_AT.search(statement.block.text)))


def _is_topic(statement: Statement, start: int) -> bool:
    """ "Decision 6: E-waste." is a heading in front of the sentence that decides."""
    rest = statement.text[start:]
    return (
        len(statement.block.sentences) > 1
        and statement.is_first
        and not FINITE.search(rest)
        and len(rest.split()) < 11
    )
