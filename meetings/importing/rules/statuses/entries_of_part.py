"""Status entries of one part of a report: in lists, in tables, under headings and in running text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from meetings.importing.reading import Doubt, Fact, ReadEntry, Sureness
from meetings.importing.rules.outline import Part
from meetings.importing.rules.statements import Statement, statements, without_end
from meetings.importing.rules.tables import cells_of
from meetings.importing.rules.words.names import heads_workstream, names
from meetings.importing.rules.words.section_words import is_of_actions, is_of_proposals, is_progress
from meetings.importing.source import BlockKind
from meetings.lifecycle import Status

from .entries_of_several import NamedLast
from .entry_items import NO_STATUS, bare, in_group, is_group, listed, of_row, run_in
from .list_leads import Setting
from .run_in_lists import without_comment
from .spoken_of import Known, SpokenOf
from .status_objects import DECIDED_AT_ONCE
from .status_rows import is_header
from .status_sentences import StatusSaid, heard_in, of_topic
from .statuses import DECIDED, HAPPENED
from .told_elsewhere import is_of_another_som

_RESOLVES = re.compile(
    r"(?:Take note|Note|Decide|Request|Invite|Welcome|Endorse|Encourage|Urge|Approve|Defer|Regret|Thank|Agree|Call|Express|Recall|Commend|Adopt|Confirm|Extend|Establish|Conclude|Close|Ask|Instruct)\b"
)
_LEAST_VERBS = 3
_NO_NAME = re.compile(
    r"(?:Proposed|Proposals?|Possible|Discussion|General|Other|Conclusions?|Summary|Decisions?|Next|Overview)\b"
)
_EVENT = re.compile(r"\b(?:dialogues?|consultations?|round ?tables?|retreat)\b", re.IGNORECASE)
_IS_PROPOSED = re.compile(
    r"\b(?:(?:idea|proposal|topic|concept(?: note)?)s? (?:was|were|is|had been|has been) (?:\w+ )?(?:presented|introduced|submitted|put forward|tabled|proposed|made|explained|outlined)|(?:proposed|presented|submitted|put forward) by|(?:proposed|suggested|put forward|tabled|presented|introduced) (?:(?:the )?(?:creation|establishment|idea|proposal) (?:of|for) )?an? (?:[\w-]+ ){0,2}?(?:IMG|issue management group|task (?:team|force)|consultative process|working group|coalition|(?:nexus )?dialogue|community of practice)|proponents?:|presenters?:)",
    re.IGNORECASE,
)
_ON_PROPOSAL = re.compile(r"\b(?:the|this) (?:proposal|idea|proponents?|concept note)\b", re.IGNORECASE)
# They lead in items that each begin with their verb: "The Senior Officials", "(a) extend the IMG on Land".
_ALL_OF_THEM = re.compile(
    r"(?:the |we, the )?(?:senior officials|members|heads(?: of agencies)?|principals)(?: of the (?:EMG|group))?[:, ]*",
    re.IGNORECASE,
)


# "Decision 31/2: IMG on Land"
_COUNTED = re.compile(
    r"^(?:Decision|Conclusion|Recommendation|Agenda item|Item|Workstream|Group)(?: (?:[Nn]o\.? ?)?[\dIVX][\w/.-]*)? ?[:.–—-] (?=\S)",
    re.IGNORECASE,
)


class PartReader:
    """Reads one part, with the workstream that "the group" stands for."""

    def __init__(self, part: Part, setting: Setting) -> None:
        self._part, self._setting = part, setting
        self._spoken_of = SpokenOf(setting.own)
        self._named_last = NamedLast(setting)
        self._header: list[str] = []  # the columns of the table
        self._group: Statement | None = None  # the label over names: "a) Will continue in 2024"
        self._decides_at_once = is_of_actions(part.title) or _is_resolution(part)
        self.doubts: list[Doubt] = []
        if part.heading and (self._heads_workstream(_title_of(part)) or self._is_below_progress()):
            self._spoken_of.heads(*self._headed(part))

    def _headed(self, part: Part) -> tuple[str, int, int]:
        """The name, its sentence and the heading's last one; under "Land" the text may give the whole name."""
        assert part.heading is not None
        first, *_others, last = (*part.heading.sentences, part.heading.sentences[-1])
        title = without_comment(_title_of(part))
        whole = (
            (name.printed, sentence.number, last.number)
            for block in part.blocks
            for sentence in block.sentences
            for name in names(sentence.text)
            if name.printed.casefold().endswith(f" on {title.casefold()}")
        )
        itself = (title, first.number, last.number)
        return itself if heads_workstream(title) else next(whole, itself)

    def _heads_workstream(self, title: str) -> bool:
        return heads_workstream(title) and not (is_of_proposals(self._part.above) or is_of_proposals(title))

    def read(self) -> Iterator[Fact[ReadEntry]]:
        if is_of_proposals(self._part.title) or is_of_proposals(self._part.above):
            yield from self._founded()
            return
        for statement in statements(self._part):
            if is_group(statement):
                self._group = statement
                continue
            if self._group and (fact := in_group(statement, self._group, self._setting)):
                yield fact
                self._spoken_of.heads(fact.value.name, statement.number)
                continue
            self._group = None
            if statement.block.kind == BlockKind.HEADING and heads_workstream(statement.text):
                self._spoken_of.heads(without_comment(statement.text), statement.number)
                continue
            if cells := cells_of(statement.block.text):
                if is_header(cells):
                    self._header = list(cells)
                elif statement.is_first:
                    yield from of_row(statement, cells, self._header, self._setting)
                continue
            said = self._listed(statement) or list(self._heard(statement))
            yield from said
            self._named_last.hears(statement, said)

    def _listed(self, statement: Statement) -> list[Fact[ReadEntry]]:
        """What it says by its place in a list, or behind the sentence before it."""
        found = (
            list(run_in(statement, self._setting))
            or self._named_last.said_of_all(statement)
            or self._named_last.said_also_of(statement)
            or list(bare(statement, self._setting))
        )
        if found or not statement.is_item:
            return found
        item = listed(statement, self._setting)
        return [item] if item else []

    def _founded(self) -> Iterator[Fact[ReadEntry]]:
        """Of a section on proposals: only what was founded there by its whole name."""
        if not self._setting.decides:
            return
        for statement in statements(self._part):
            for fact in self._heard(statement):
                is_new = fact.value.status == Status.NEW and fact.value.basis == DECIDED
                if is_new and fact.sureness == Sureness.SURE:
                    yield fact

    def _heard(self, statement: Statement) -> Iterator[Fact[ReadEntry]]:
        known = self._spoken_of.known(statement)
        if is_of_another_som(statement.text, number=self._setting.number):
            return
        text = self._spoken_of.with_subject(statement, known)
        is_supplied = text != statement.said
        start = statement.start
        if self._is_led_by_all(statement) and DECIDED_AT_ONCE.match(statement.text):
            text, start = f"Decision: {without_end(statement.text)}", len("Decision: ")
        elif self._decides_at_once and DECIDED_AT_ONCE.match(text):
            text, start = f"Decision: {text}", start + len("Decision: ")
        heard = heard_in(
            text, known=known.name, day=self._setting.day, decides=self._setting.decides, start=start
        )
        if known.number >= 0 and not heard.statuses and not heard.doubt:
            heard = of_topic(text, known.name, day=self._setting.day, decides=self._setting.decides)
        for said in heard.statuses:
            if (said.is_short or is_supplied) and self._is_no_news(said, statement, known):
                continue
            is_short = said.is_short or is_supplied
            name = self._spoken_of.as_headed(said.name)
            yield _fact(replace(said, name=name, is_short=is_short), statement, known)
            self._spoken_of.has_spoken(statement.number)
        if heard.doubt and not heard.statuses:
            self.doubts.append(Doubt(statement.number, heard.doubt))
        self._spoken_of.hears_name(statement)

    def _is_led_by_all(self, statement: Statement) -> bool:
        leading = statement.lead.text if statement.lead else self._part.title
        return self._setting.decides and statement.is_item and bool(_ALL_OF_THEM.fullmatch(leading))

    def _is_no_news(self, said: StatusSaid, statement: Statement, known: Known) -> bool:
        """ "I closed the dialogue" is the end of the meeting; under a proposal "the team" is the proposed one."""
        is_end = known.number < 0 and said.status in HAPPENED and bool(_EVENT.search(said.name))
        return is_end or bool(_IS_PROPOSED.search(statement.block.text))

    def _is_below_progress(self) -> bool:
        """A heading inside the section on progress is a name, though it begins with no kind."""
        is_within = is_progress(self._part.above) and not is_progress(self._part.title)
        return is_within and not (_NO_NAME.match(self._part.title) or is_of_proposals(self._part.title))

    def without_status(self, said: Iterable[Fact[ReadEntry]]) -> Iterator[Fact[ReadEntry]]:
        """The workstreams that head the part and of which nothing was understood."""
        text = " ".join(block.text for block in self._part.blocks)
        if any(said) or _ON_PROPOSAL.search(text) or _IS_PROPOSED.search(text):
            return
        for title, number in self._spoken_of.headed:
            if heads_workstream(title):
                yield Fact(ReadEntry(title, "", ""), (number,), Sureness.UNSURE, NO_STATUS)


def _title_of(part: Part) -> str:
    """Without its count: "Decision 31/2: IMG on Land"."""
    return _COUNTED.sub("", part.title)


def _is_resolution(part: Part) -> bool:
    """ "1. Take note …; 2. Extend …; 3. Request …": each paragraph begins with the verb of a decision."""
    return sum(bool(_RESOLVES.match(block.text)) for block in part.blocks) >= _LEAST_VERBS


def _fact(said: StatusSaid, statement: Statement, known: Known) -> Fact[ReadEntry]:
    entry = ReadEntry(
        said.name, said.status, said.basis, said.horizon, statement.block.marker if statement.is_item else ""
    )
    numbers = statement.numbers
    if said.is_short and said.name == known.name:
        numbers = (*numbers, *([known.number] if known.number >= 0 and known.number not in numbers else []))
        reason = (
            said.reason or f"“{known.name}” is named elsewhere; this sentence speaks of it by a shorter word."
        )
        sureness = said.sureness if said.sureness != Sureness.SURE else Sureness.LIKELY
        return Fact(entry, numbers, sureness, reason)
    return Fact(entry, numbers, said.sureness, said.reason)
