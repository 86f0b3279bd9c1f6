"""Status entries: what the report says of each workstream, in lists, under headings and in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Doubt, Fact, ReadEntry, Sureness
from meetings.importing.source import BlockKind

from . import statuses
from .horizons import horizon_in
from .list_leads import Setting, said_by_lead
from .names import begins_with_kind, heads_workstream, key_of, names
from .outline import Part
from .run_in_lists import run_in_list, without_comment
from .section_words import is_of_actions, is_of_proposals, is_progress
from .statements import Statement, statements, without_end
from .status_labels import said_by_label
from .status_objects import DECIDED_AT_ONCE
from .status_rows import cells_of, is_header, said_by_row
from .status_sentences import StatusSaid, heard_in
from .statuses import DECIDED, EXPECTED
from .targets import only_name

_NO_STATUS = "The text names it and says no status."
_SUBJECTLESS = re.compile(
    r"(?:Expected|Will|To be|Due|Is|Was|Has|Continues?|Extended|Completed|Concluded|On hold)\b"
)
_NO_KIND = "The name begins with no kind of workstream."
_BARE = re.compile(r"(?P<name>[A-Z][^:–—|.;]{2,90}?)(?: \([^()]*\))?(?:: | [–—-] )(?P<label>[^:]+)")
_BY_PRONOUN = "The sentence before names them; this one speaks of them all."
_TOLD_OF_IT = re.compile(r",? [–—-] (?=[a-z])")
_TOPIC = re.compile(
    r"(?:(?P<of>(?:On|As (?:to|for|regards)|Concerning|Regarding|(?:With|In) (?:regard|respect) to) )(?:the (?:topic|subject|issue|question|area) of )?)?(?P<topic>[A-Za-z][^:,.;()]{2,70})"
    r"(?(of),|:) (?:[^.;]{0,60}? )?(?:the|this|its) (?:IMG|issue management group|task (?:team|force)|working group|coalition|consultative process)\b(?! (?:on|for|to)\b)"
)
_NO_NAME = re.compile(
    r"(?:Proposed|Proposals?|Possible|Discussion|General|Other|Conclusions?|Summary|Decisions?|Next|Overview)\b"
)
_PLURAL = re.compile(
    r"(?:Both|They|All of them|All (?:two|three|four|five)|These|The (?:two|three) (?:groups|workstreams|teams|processes)) (?=[a-z])"
)
_PRONOUN = re.compile(
    r"It (?=(?:will|shall|should|is|was|has|had|remains?|continues?)\b(?! (?:also )?(?:agreed|decided|noted|recalled|proposed|suggested)))"
)
_LABELLED = re.compile(
    r"(?:(?:Current|Expected|Present) )?(?:Status|State|Outlook|Outcome|Conclusion|Decision|Result|Standing|Mandate)\s?[:–—] ?(?=\w)"
)


@dataclass(frozen=True)
class Entries:
    facts: tuple[Fact[ReadEntry], ...]
    doubts: tuple[Doubt, ...]


def read_entries(parts: Sequence[Part], setting: Setting) -> Entries:
    found: list[Fact[ReadEntry]] = []
    doubts: list[Doubt] = []
    section = ""
    for part in parts:
        if not heads_workstream(part.title):
            section = part.title if not part.blocks else ""
        of_part = _Reader(part if part.above else replace(part, above=section), setting)
        said = list(of_part.read())
        found += said
        doubts += of_part.doubts
        found += of_part.without_status(said)
    return Entries(tuple(_once_each(found)), tuple(doubts))


class _Reader:
    """Reads one part of the report, with the workstream that "the group" stands for."""

    def __init__(self, part: Part, setting: Setting) -> None:
        self._part, self._setting = part, setting
        self._headed: list[tuple[str, int]] = []  # the workstreams that head the part, and their sentences
        self._recent: tuple[str, int] | None = None  # the last one named alone
        self._spoken_at = -1  # the last sentence that spoke of it, or the heading
        self._named: tuple[str, ...] = ()  # the workstreams that the last sentence named
        self._header: list[str] = []  # the columns of the table
        self.doubts: list[Doubt] = []
        if part.heading and (self._heads_workstream(part.title) or self._is_below_progress()):
            self._headed.append((without_comment(part.title), part.heading.sentences[0].number))
            self._spoken_at = part.heading.sentences[-1].number

    def _heads_workstream(self, title: str) -> bool:
        return heads_workstream(title) and not (is_of_proposals(self._part.above) or is_of_proposals(title))

    def read(self) -> Iterator[Fact[ReadEntry]]:
        if is_of_proposals(self._part.title):
            return
        for statement in statements(self._part):
            if statement.block.kind == BlockKind.HEADING and heads_workstream(statement.text):
                self._headed.append((without_comment(statement.text), statement.number))
                self._spoken_at = statement.number
                self._recent = None
                continue
            if cells := cells_of(statement.block.text):
                if statement.is_first:
                    yield from self._of_row(statement, cells)
                continue
            listed = (
                list(self._run_in(statement))
                or list(self._several(statement))
                or list(self._bare(statement))
                or [fact for fact in (self._listed(statement) if statement.is_item else None,) if fact]
            )
            yield from listed or self._heard(statement)
            self._named = tuple(dict.fromkeys(name.printed for name in names(statement.text)))

    def _of_row(self, statement: Statement, cells: Sequence[str]) -> Iterator[Fact[ReadEntry]]:
        if is_header(cells):
            self._header = list(cells)
            return
        row = said_by_row(cells, self._header, day=self._setting.day)
        if row is None:
            return
        is_expected = row.is_forecast and (row.said.basis == EXPECTED or not self._setting.decides)
        has_happened = row.said.status in (*statuses.HAPPENED, "on_hold")
        basis = DECIDED if has_happened else EXPECTED if is_expected else row.said.basis
        horizon = "" if row.said.status in statuses.HAPPENED else row.horizon
        entry = ReadEntry(row.name, row.said.status, basis, horizon)
        yield Fact(entry, tuple(sentence.number for sentence in statement.block.sentences))

    def _run_in(self, statement: Statement) -> Iterator[Fact[ReadEntry]]:
        """ "Going on through 2025: IMG on Land; Coalition on Sand"."""
        lead, listed = run_in_list(statement.text) or ("", [])
        if said := said_by_lead(lead, self._setting) if listed else None:
            for name, comment in listed:
                horizon = horizon_in(comment, day=self._setting.day, is_only_until=True) or said.horizon
                yield Fact(ReadEntry(name, said.status, said.basis, horizon), statement.numbers)

    def _bare(self, statement: Statement) -> Iterator[Fact[ReadEntry]]:
        """ "Biodiversity: continues until 2023" in the section on progress: a name that begins with no kind."""
        match = _BARE.fullmatch(without_end(statement.text)) if is_progress(self._part.title) else None
        if match is None or not statement.is_first or names(match["name"]) or begins_with_kind(match["name"]):
            return
        if _LABELLED.match(statement.text) or FINITE.search(match["name"]):
            return
        label = f"{match['label'][:1].lower()}{match['label'][1:]}"
        said = said_by_label(match["label"]) or statuses.said_behind(label)
        if said is None or said_by_lead(match["name"], self._setting):
            return
        horizon = horizon_in(match["label"][said.end :], day=self._setting.day)
        basis = EXPECTED if said.is_forecast and not self._setting.decides else said.basis
        horizon = "" if said.status in statuses.HAPPENED else horizon
        entry = ReadEntry(match["name"], said.status, basis, horizon, statement.block.marker)
        yield Fact(entry, statement.numbers, Sureness.LIKELY, _NO_KIND)

    def _several(self, statement: Statement) -> Iterator[Fact[ReadEntry]]:
        """ "Both will continue in 2023." behind a sentence that names two."""
        pronoun = _PLURAL.match(statement.text)
        if statement.is_first or len(self._named) < 2 or not pronoun:
            return
        heard = heard_in(
            f"{self._named[0]} {statement.text[pronoun.end() :]}",
            known="",
            day=self._setting.day,
            decides=self._setting.decides,
        )
        for said in heard.statuses[:1]:
            for name in self._named:
                entry = ReadEntry(name, said.status, said.basis, said.horizon)
                yield Fact(entry, (statement.number, statement.number - 1), Sureness.LIKELY, _BY_PRONOUN)

    def _heard(self, statement: Statement) -> Iterator[Fact[ReadEntry]]:
        known = (
            self._topic(statement)
            or self._recent
            or (self._headed[-1] if self._headed else (self._setting.own, -1))
        )
        text = self._with_subject(statement, known)
        is_supplied = text != statement.said
        start = statement.start
        if is_of_actions(self._part.title) and DECIDED_AT_ONCE.match(text):
            text, start = f"Decision: {text}", start + len("Decision: ")
        heard = heard_in(
            text,
            known=known[0],
            day=self._setting.day,
            decides=self._setting.decides,
            start=start,
        )
        for said in heard.statuses:
            is_short = said.is_short or is_supplied
            yield _fact(replace(said, name=self._as_headed(said.name), is_short=is_short), statement, known)
            self._spoken_at = statement.number
        if heard.doubt and not heard.statuses:
            self.doubts.append(Doubt(statement.number, heard.doubt))
        if name := only_name(statement.text):
            self._recent = (self._as_headed(name.printed), statement.number)
            self._spoken_at = statement.number

    def _topic(self, statement: Statement) -> tuple[str, int] | None:
        """ "Land: the IMG should go on", "As to land, the IMG goes on": a topic for which a kind stands behind."""
        match = _TOPIC.match(statement.text)
        if match is None or names(match["topic"]) or FINITE.search(match["topic"]):
            return None
        topic = re.sub(r"^the ", "", match["topic"])
        return f"{topic[:1].upper()}{topic[1:]}", statement.number

    def _as_headed(self, name: str) -> str:
        """A name in running text ends where the heading says that it ends."""
        return next((title for title, _number in self._headed if name.startswith(f"{title} ")), name)

    def _with_subject(self, statement: Statement, known: tuple[str, int]) -> str:
        """ "Expected to continue in 2021." behind a sentence that names a workstream says it of that one."""
        text = statement.text
        if not known[0]:
            return statement.said
        if (label := _LABELLED.match(text)) and not only_name(text):
            return f"{known[0]}: {text[label.end() :]}"
        if self._spoken_at == statement.number - 1 and (pronoun := _PRONOUN.match(text)):
            return f"{known[0]} {text[pronoun.end() :]}"
        if statement.is_first or self._recent is None or not _SUBJECTLESS.match(text):
            return statement.said
        return f"{known[0]}: {text[:1].lower()}{text[1:]}"

    def _listed(self, statement: Statement) -> Fact[ReadEntry] | None:
        """An item that is a name, under words that say a status of all items: a sentence, or the heading."""
        lead = statement.lead.text if statement.lead else self._part.title
        if not statement.lead and not said_by_label(lead):
            return None
        name = _bare_name(statement.text, is_surely=bool(re.search(r"\b(?:following|these) ", lead)))
        if not name:
            return None
        said = said_by_lead(lead, self._setting)
        own = heard_in(
            statement.text, known="", day=self._setting.day, decides=self._setting.decides
        ).statuses
        if own:
            return None
        if said is None:
            if not (is_progress(self._part.title) and begins_with_kind(name)):
                return None
            entry = ReadEntry(name, "", "", marker=statement.block.marker)
            return Fact(entry, statement.numbers, Sureness.UNSURE, _NO_STATUS)
        horizon = horizon_in(statement.text[len(name) :], day=self._setting.day) or said.horizon
        entry = ReadEntry(name, said.status, said.basis, horizon, statement.block.marker)
        sureness = Sureness.SURE if begins_with_kind(name) else Sureness.LIKELY
        reason = "" if begins_with_kind(name) else _NO_KIND
        return Fact(entry, statement.numbers, sureness, reason)

    def _is_below_progress(self) -> bool:
        """A heading inside the section on progress is a name, though it begins with no kind."""
        is_within = is_progress(self._part.above) and not is_progress(self._part.title)
        return is_within and not _NO_NAME.match(self._part.title)

    def without_status(self, said: Iterable[Fact[ReadEntry]]) -> Iterator[Fact[ReadEntry]]:
        """The workstreams that head the part and of which nothing was understood."""
        known = {key_of(fact.value.name) for fact in said}
        for title, number in self._headed:
            is_said = known if self._is_below_progress() else key_of(title) in known
            if not is_said:
                yield Fact(ReadEntry(title, "", ""), (number,), Sureness.UNSURE, _NO_STATUS)


def _bare_name(text: str, *, is_surely: bool) -> str:
    """The name an item consists of, without a comment in parentheses; "" for other items."""
    name = without_comment(without_end(text)).strip(" .,;:–—-")
    if begins_with_kind(name):
        name = _TOLD_OF_IT.split(name, maxsplit=1)[0]
    if len(name) > 250 or not name or (name[0].islower() and not (is_surely or begins_with_kind(name))):
        return ""
    if begins_with_kind(name):
        return name
    return "" if FINITE.search(name.lower()) else name


def _fact(said: StatusSaid, statement: Statement, known: tuple[str, int]) -> Fact[ReadEntry]:
    entry = ReadEntry(
        said.name, said.status, said.basis, said.horizon, statement.block.marker if statement.is_item else ""
    )
    numbers = statement.numbers
    if said.is_short and said.name == known[0]:
        numbers = (*numbers, *([known[1]] if known[1] >= 0 and known[1] not in numbers else []))
        reason = (
            said.reason or f"“{known[0]}” is named elsewhere; this sentence speaks of it by a shorter word."
        )
        sureness = said.sureness if said.sureness != Sureness.SURE else Sureness.LIKELY
        return Fact(entry, numbers, sureness, reason)
    return Fact(entry, numbers, said.sureness, said.reason)


def _once_each(found: Sequence[Fact[ReadEntry]]) -> Iterator[Fact[ReadEntry]]:
    """Of each workstream one entry: where the text says two things, the first decided one, and it is not sure."""
    by_key: dict[str, list[Fact[ReadEntry]]] = {}
    for fact in found:
        by_key.setdefault(key_of(fact.value.name), []).append(fact)
    for facts in by_key.values():
        told = [fact for fact in facts if fact.value.status] or facts
        first = next((fact for fact in told if fact.value.basis != EXPECTED), told[0])
        numbers = tuple(dict.fromkeys((*first.sentences, *(n for fact in told for n in fact.sentences))))
        if len({fact.value.status for fact in told}) > 1:
            reason = "The text says different things of it: see its sentences."
            yield Fact(first.value, numbers, Sureness.UNSURE, reason)
        else:
            yield replace(first, sentences=numbers)
