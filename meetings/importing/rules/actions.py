"""Decisions and actions: what the meeting decided, or asked somebody to do, that is no status and no proposal."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.reading import Doubt, Fact, ReadAction, Sureness

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in, agenda_item_of
from .deadlines import deadline_in
from .outline import Part
from .recorded_actions import Table, recorded
from .section_words import is_of_actions
from .statements import Statement, statements, without_end


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
        self._is_of_actions = is_of_actions(part.title) or is_of_actions(part.above)
        self._meeting_spoke = False
        self._of_recorded: set[int] = set()  # the sentences of items that are actions as a whole
        self._table = Table(day=day)
        self.doubts: list[Doubt] = []

    def read(self) -> Iterator[Fact[ReadAction]]:
        for statement in statements(self._part):
            if statement.number in self._of_recorded:
                continue
            has_status = statement.number in self._taken.statuses
            told = recorded(statement, day=self._day, has_status=has_status) if self._is_of_actions else None
            if told:
                self._of_recorded.update(sentence.number for sentence in statement.block.sentences)
                yield told
                continue
            if statement.number in self._taken.wholly:
                self._listen(statement)
                continue
            if words.MAY_WISH.search(statement.said):
                reason = (
                    "It says what the meeting may wish to decide: a proposal of a decision, not a decision."
                )
                self.doubts.append(Doubt(statement.number, reason))
                continue
            if " | " in statement.text:
                if row := self._table.read(statement):
                    yield row
                continue
            if statement.is_lead and not words.SUBJECT.search(statement.text):
                continue
            if statement.is_lead:
                self._meeting_spoke = True
                continue
            yield from self._decided(statement)

    def _decided(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        if label := words.LABEL.match(statement.text):
            yield from self._labelled(statement, statement.text[label.end() :])
            return
        text = statement.said
        start = len(text) - len(_own(statement))
        pieces = list(_pieces(text, start, is_item=statement.is_item))
        spoke = False
        for place, (piece, is_first) in enumerate(pieces):
            action = self._piece(piece, statement, is_first=is_first, spoke=spoke or place > 0)
            spoke = spoke or bool(words.SUBJECT.match(piece))
            if action:
                yield action
        self._listen(statement)

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
        if match := words.PASSIVE.match(piece):
            return self._passive(piece, statement, match)
        subject = words.SUBJECT.search(piece) or (words.IMPERSONAL.match(piece) if not spoke else None)
        if subject:
            who = (subject.groupdict().get("who") or "it").lower()
            if who in ("it", "they") and not self._meeting_spoke and not words.IMPERSONAL.match(piece):
                return None
        elif is_listed or spoke or (statement.is_item and self._is_of_actions):
            subject = words.VERB_FIRST.match(piece)
        if subject:
            return self._active(piece, statement, subject, is_listed=is_listed or self._is_of_actions)
        if is_listed and is_first and self._led_by_agreement(statement):
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
        return self._fact(piece, statement, verb, addressee_in(behind, verb))

    def _passive(self, piece: str, statement: Statement, match: re.Match[str]) -> Fact[ReadAction] | None:
        is_standing = match["is"].lower() in ("is", "are") and match["verb"].lower() in words.STANDING
        is_here = statement.is_item or self._is_of_actions or bool(deadline_in(piece, day=self._day))
        if is_standing and not is_here:
            return None
        verb = verbs.BASE.get(match["verb"].lower(), "remind")
        who = re.sub(r"^.*?,\s+(?=(?:the|all|members|UN|[A-Z])\b[^,]*$)", "", match["who"])
        return self._fact(piece, statement, verb, who)

    def _promised(self, piece: str, statement: Statement) -> Fact[ReadAction] | None:
        """ "The Secretariat will send out the invitations": a task somebody has taken on."""
        if statement.number in self._taken.statuses:
            return None
        shape = words.TO_DO if self._is_of_actions and statement.is_item else words.WILL
        match = shape.match(piece)
        if not match or match["verb"].lower() in words.NO_TASK:
            return None
        reason = (
            "" if self._is_of_actions else "It says what somebody will do, not that the meeting asked for it."
        )
        sureness = Sureness.SURE if self._is_of_actions else Sureness.LIKELY
        task = self._fact(piece, statement, match["verb"].lower(), match["who"])
        return replace(task, sureness=sureness, reason=reason)

    def _labelled(self, statement: Statement, text: str) -> Iterator[Fact[ReadAction]]:
        """ "Action: UNU to circulate the third draft by 20 January 2017."."""
        if found := words.SUBJECT.search(text) or words.PASSIVE.match(text) or words.IMPERSONAL.match(text):
            action = self._piece(text, statement, is_first=True, spoke=False)
            if action and found:
                yield action
            return
        match = words.TO_DO.match(text) or words.DASHED.match(text)
        verb, who = (match["verb"].lower(), match["who"]) if match else ("", "")
        if not match and (first := re.match(r"[A-Z][a-z]+\b", text)):
            verb = first[0].lower()
        yield self._fact(text, statement, verb, who)

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
        if text.startswith("that ") or statement.lead.text.rstrip(" :").endswith("that"):
            that = text.removeprefix("that ")
            return self._fact(text, statement, "agree", addressee_in(f"agreed that {that}", "agree"))
        first = re.match(r"(?:to )?(?P<verb>take note|call (?:up)?on|[A-Za-z]+)\b", text)
        if match := words.TO_DO.match(text) if text[:1].isupper() or text.startswith("the ") else None:
            return self._fact(text, statement, match["verb"].lower(), match["who"])
        verb = first["verb"].lower() if first else ""
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
            agenda_item=agenda_item_of(self._part),
        )
        return Fact(action, statement.numbers)


def _own(statement: Statement) -> str:
    """What of the whole sentence is the statement's own."""
    return without_end(statement.text) if statement.is_item else statement.text


def _pieces(text: str, start: int, *, is_item: bool) -> Iterator[tuple[str, bool]]:
    """The sentence cut where its next verb decides something else; each with whether it is the first."""
    own = text[start:] if is_item else text
    cuts = [0, *(match.end() for match in words.NEXT_VERB.finditer(own)), len(own)]
    joints = {match.end(): match.start() for match in words.NEXT_VERB.finditer(own)}
    for place, (first, last) in enumerate(itertools.pairwise(cuts)):
        yield own[first : joints.get(last, last)].strip(), place == 0
