"""Decisions and actions: what the meeting decided, or asked somebody to do, that is no status and no proposal."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.blocks.markers import Style, marked
from meetings.importing.reading import Doubt, Fact, ReadAction, Sureness

from . import action_words as words
from .deadlines import deadline_in
from .labelled_actions import Labelled, labelled
from .outline import Part
from .section_words import is_of_actions
from .statements import Statement, statements, without_end

_THAT_WHO = re.compile(
    r"^\w+(?: in principle| also)? that (?P<who>(?:the )?[^.;]{2,80}?) (?:will|should|would|shall|must|is to|are to|be)\b",
    re.IGNORECASE,
)
_ASKED_WHO = re.compile(
    r"^(?P<verb>\w+(?: (?:on|upon))?) (?:that )?(?P<who>[^;]{2,200}?)(?:,[^,;]{2,80},)? (?:not )?(?:to|with|for)\b"
)
_LISTS_ACTIONS = re.compile(r"\b(?:decisions?|actions?|action points|follow-up)\b[^.]*:$", re.IGNORECASE)
_CELLS = re.compile(r" \| ")
_HEAD_CELL = re.compile(
    r"^(?:no\.?|#|item|agenda item|addressee|responsible|who|action|actions|action point|decision|what|deadline|by when|due|date|when|status|lead)$",
    re.I,
)


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
        self._columns: list[str] = []
        self.doubts: list[Doubt] = []

    def read(self) -> Iterator[Fact[ReadAction]]:
        for statement in statements(self._part):
            if statement.number in self._of_recorded:
                continue
            if recorded := self._recorded(statement):
                yield recorded
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
                yield from self._row(statement)
                continue
            if statement.is_lead and not words.SUBJECT.search(statement.text):
                continue
            if statement.is_lead:
                self._meeting_spoke = True
                continue
            yield from self._decided(statement)

    def _recorded(self, statement: Statement) -> Fact[ReadAction] | None:
        """An item of a list of actions, which is one as a whole, with the labels behind it."""
        if not (self._is_of_actions and statement.is_item and statement.lead and statement.is_first):
            return None
        whole = statement.block.text
        told = labelled(whole)
        is_listed = (
            _LISTS_ACTIONS.search(statement.lead.text) and statement.number not in self._taken.statuses
        )
        if told is None and not is_listed:
            return None
        told = told or Labelled(without_end(whole, keep_stop=True))
        numbers = [sentence.number for sentence in statement.block.sentences]
        self._of_recorded.update(numbers)
        first = words.VERB_FIRST.match(told.text) or re.match(r"(?:to )?(?P<verb>[A-Za-z]+)\b", told.text)
        verb = first["verb"].lower() if first else ""
        verb = words.BASE.get(verb, verb)
        who = _addressee(told.text[first.start("verb") :], verb) if first else ""
        dated = deadline_in(f"by {told.deadline}", day=self._day) if told.deadline else ""
        action = ReadAction(
            verb=verb,
            addressee=told.addressee or who,
            text=told.text,
            deadline=_plain(dated, told.deadline) or deadline_in(told.text, day=self._day),
            agenda_item=told.agenda_item or _agenda_item(self._part),
        )
        return Fact(action, (*numbers, *statement.lead.numbers))

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
        verb = words.BASE.get(subject["verb"].lower(), "agree")
        behind = piece[subject.start("verb") :]
        if subject["verb"].lower() in words.IN_LISTS and not (is_listed and statement.is_item):
            return None
        if (
            verb in words.WEAK
            and not is_listed
            and not (verb == "accept" or re.match(r"\w+ (?:that|on)\b", behind))
        ):
            return None
        if statement.number in self._taken.statuses and verb in {
            "agree",
            "decide",
            "take note",
            "support",
            "extend",
            "establish",
            "conclude",
            "launch",
            "approve",
            "endorse",
            "recommend",
        }:
            return None
        if verb == "take note" and statement.number in self._taken.statuses:
            return None
        return self._fact(piece, statement, verb, _addressee(behind, verb))

    def _passive(self, piece: str, statement: Statement, match: re.Match[str]) -> Fact[ReadAction] | None:
        deadline = deadline_in(piece, day=self._day)
        if (
            match["is"].lower() in ("is", "are")
            and not deadline
            and not statement.is_item
            and not self._is_of_actions
        ):
            return None  # a standing invitation: "Members are invited to propose topics"
        verb = {"reminded": "remind", "called upon": "call on"}.get(match["verb"].lower()) or words.BASE[
            match["verb"].lower()
        ]
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
            return self._fact(text, statement, "agree", _addressee(f"agreed that {that}", "agree"))
        first = re.match(r"(?:to )?(?P<verb>take note|call (?:up)?on|[A-Za-z]+)\b", text)
        if match := words.TO_DO.match(text) if text[:1].isupper() or text.startswith("the ") else None:
            return self._fact(text, statement, match["verb"].lower(), match["who"])
        verb = first["verb"].lower() if first else ""
        verb = words.BASE.get(verb, verb)
        behind = text[first.start("verb") :] if first else text
        who = _addressee(behind, verb) if verb in words.ASKS else ""
        return self._fact(text, statement, verb, who)

    def _row(self, statement: Statement) -> Iterator[Fact[ReadAction]]:
        """A row of a table of actions, by the names of its columns."""
        cells = [cell.strip() for cell in _CELLS.split(statement.text)]
        if sum(bool(_HEAD_CELL.match(cell)) for cell in cells) >= max(2, len(cells) - 1):
            self._columns = [cell.casefold() for cell in cells]
            return
        if not self._columns or len(cells) > len(self._columns):
            return
        row = dict(zip(self._columns, cells, strict=False))

        def cell(*names: str) -> str:
            return next((row[name] for name in names if row.get(name)), "")

        text = cell("action", "actions", "action point", "decision", "what")
        if not text:
            return
        first = re.match(r"(?:to )?([A-Za-z]+)\b", text)
        deadline = cell("deadline", "by when", "due", "date", "when")
        dated = deadline_in(f"by {deadline}", day=self._day) if deadline else ""
        action = ReadAction(
            verb=words.BASE.get(first[1].lower(), first[1].lower()) if first else "",
            addressee=cell("addressee", "responsible", "who", "lead"),
            text=text,
            deadline=_plain(dated, deadline),
            agenda_item=cell("agenda item", "item"),
        )
        yield Fact(action, statement.numbers)

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
            agenda_item=_agenda_item(self._part),
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


def _addressee(behind: str, verb: str) -> str:
    """Who is to act: "requested the Secretariat to …", "agreed that UNEP would …"."""
    if verb in words.ASKS and (match := _ASKED_WHO.match(behind)):
        return _without_clause(match["who"])
    if match := _THAT_WHO.match(behind):
        who = match["who"]
        return (
            who
            if re.search(r"[Ss]ecretariat|[A-Z]{2,}|[Mm]embers|[Aa]genc|[Ll]ead|Director|Chair", who)
            and len(who.split()) < 10
            else ""
        )
    return ""


def _without_clause(who: str) -> str:
    """ "the Secretariat, in cooperation with UNITAR" is the Secretariat."""
    return re.sub(
        r",? (?:in (?:cooperation|consultation|collaboration|coordination)|together|jointly) with .*$",
        "",
        who,
    )


def _agenda_item(part: Part) -> str:
    marker = part.heading.marker if part.heading else ""
    mark = marked(f"{marker} X") if marker else None
    if mark is None or mark.style != Style.AGENDA:
        return ""
    match = re.search(r"\d{1,2}(?: ?\(?[a-z]\))?", marker)
    return match[0] if match else ""


def _plain(dated: str, printed: str) -> str:
    if dated.startswith("by "):
        return printed
    return dated or {"ongoing": "ongoing", "on-going": "ongoing", "n/a": "N/A"}.get(
        printed.casefold(), printed
    )
