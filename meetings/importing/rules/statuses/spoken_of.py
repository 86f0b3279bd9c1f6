"""Which workstream a sentence speaks of that does not name it: "the group", "it", or a topic."""

import re
from typing import NamedTuple

from meetings.importing.blocks.sentence_starts import FINITE, STARTERS
from meetings.importing.rules.statements import Statement, without_end
from meetings.importing.rules.words.names import kind_in, names
from meetings.importing.rules.words.section_words import is_progress
from meetings.importing.source import SourceBlock

from .targets import only_name

_SUBJECTLESS = re.compile(
    r"(?:Expected|Not|Will|To be|Due|Is|Was|Has|Continues?|Extended|Completed|Concluded|On hold)\b"
)
_TOPIC = re.compile(
    r"(?:(?P<of>(?:On|As (?:to|for|regards)|Concerning|Regarding|(?:With|In) (?:regard|respect) to) )(?:the (?:topic|subject|issue|question|area) of )?)?(?P<topic>[A-Za-z][^:,.;()]{2,70})"
    r"(?(of),|:) (?:[^.;]{0,60}? )?(?:the|this|its) (?:work|mandate|group|process|IMG|issue management group|task (?:team|force)|working group|coalition|consultative process)\b(?! (?:on (?!for|until|through|this|that)|for\b|to\b))"
)
# "Green economy: nobody was in the room": a topic, where topics stand so in the paragraph
_COLON = re.compile(r"(?P<topic>[A-Z][^:.;()]{2,50})(?: \([^()]*\))?: ")
_FIELD = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2} ?: ")
_TITLE = re.compile(r"[A-Z][^.:;]{2,60}\.")
_PRONOUN = re.compile(
    r"It (?=(?:will|shall|should|is|was|has|had|remains?|continues?)\b(?! (?:also )?(?:agreed|decided|noted|recalled|proposed|suggested)))"
)
LABELLED = re.compile(
    r"(?:(?:Current|Expected|Present) )?(?:Status|State|Outlook|Outcome|Conclusion|Decision|Result|Standing|Mandate)\s?[:–—] ?(?=\w)"
)
# "They", where the name is a plural one: "the Nexus Dialogues".
_THEY = re.compile(r"They (?=(?:will|shall|should|are|were|have|had|remain|continue)\b)")
_IS_PLURAL = re.compile(
    r"\b(?:dialogues|consultations|(?:peer )?reviews|coalitions|series|processes|groups|teams)\b",
    re.IGNORECASE,
)
# Behind such a label it is the workstream; elsewhere "the Group" may be the EMG.
_THE_GROUP = re.compile(
    r"^The (?:Issue Management |Working )?(?:Group|Team|Task Team|Process)\b", re.IGNORECASE
)
# "The group met in May. It …": the sentence between is about the group, too.
_STAYS = re.compile(
    r"(?:The|This) (?:IMG|group|team|process|coalition|task (?:team|force)|working group|consultative process) (?:has |have )?(?:met|held|published|finished|completed|worked|organi[sz]ed|produced|issued|prepared|drafted|delivered|continued|started|began)\b",
)
# "The task team" is no dialogue.
_OF_KIND = re.compile(
    r"(?:The|This) (?P<kind>task (?:team|force)|working group|coalition|consultative process|(?:nexus )?dialogue|peer review)\b(?! (?:on|for|of)\b)",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(
    r"(?:It|Its|This|That|These|They|Their|Both|All)\b|The (?:IMG|group|team|process|coalition|mandate|work|task (?:team|force)|working group|series|dialogue)\b(?! (?:on|for|of)\b)"
    rf"|{_SUBJECTLESS.pattern}|{LABELLED.pattern}"
)


class Known(NamedTuple):
    """A workstream by its name; "" for none."""

    name: str
    number: int = -1  # of the sentence that names it; -1 where none does


class SpokenOf:
    """The workstreams that head a part, and the one spoken of last."""

    def __init__(self, own: str) -> None:
        self.headed: list[Known] = []
        self._own = own  # whose meeting it is
        self._recent: Known | None = None  # the last one named alone
        self._spoken_at = -1  # the last sentence that spoke of it, or the heading
        self._by_colon: SourceBlock | None = None  # where topics stand before colons

    def heads(self, title: str, number: int, last: int | None = None) -> None:
        self.headed.append(Known(title, number))
        self._spoken_at = number if last is None else last
        self._recent = None

    def known(self, statement: Statement) -> Known:
        """The one a statement speaks of if it names none; "" for nobody."""
        text = statement.text
        if statement.is_first and not _REFERS_BACK.match(text) and not _FIELD.match(text):
            self._recent = None
        if self._recent and (of := _OF_KIND.match(text)) and not _is_of_kind(self._recent.name, of["kind"]):
            self._recent = None
        if topic := self._topic(statement):
            self._recent = topic
        return self._recent or (self.headed[-1] if self.headed else Known(self._own))

    def has_spoken(self, number: int) -> None:
        self._spoken_at = number

    def hears_name(self, statement: Statement) -> None:
        if name := only_name(statement.text):
            self._recent = Known(self.as_headed(name.printed), statement.number)
            self._spoken_at = statement.number
        elif self._spoken_at == statement.number - 1 and _STAYS.match(statement.text):
            self._spoken_at = statement.number

    def _topic(self, statement: Statement) -> Known | None:
        """ "Land: the IMG should go on", "As to land, the IMG goes on": a topic for which a kind stands behind."""
        if (title := _title_of(statement)) and not statement.is_first:
            return Known(title, statement.block.sentences[0].number)
        match = _TOPIC.match(statement.text)
        colon = _COLON.match(statement.text)
        if match and colon:
            self._by_colon = statement.block
        elif colon and self._by_colon is statement.block:
            match = colon
        if (
            match is None
            or LABELLED.match(statement.text)
            or names(match["topic"])
            or FINITE.search(match["topic"])
        ):
            return None
        topic = re.sub(r"^the ", "", match["topic"])
        return Known(f"{topic[:1].upper()}{topic[1:]}", statement.number)

    def as_headed(self, name: str) -> str:
        """A name in running text ends where the heading says that it ends."""
        return next((title for title, _number in self.headed if name.startswith(f"{title} ")), name)

    def with_subject(self, statement: Statement, known: Known) -> str:
        """ "Expected to continue in 2021." behind a sentence that names a workstream says it of that one."""
        text = statement.text
        if not known.name:
            return statement.said
        if (label := LABELLED.match(text)) and not only_name(text):
            return f"{known.name}: {_THE_GROUP.sub(lambda words: words[0].lower(), text[label.end() :])}"
        pronoun = _PRONOUN.match(text) or (_IS_PLURAL.search(known.name) and _THEY.match(text))
        if self._spoken_at == statement.number - 1 and pronoun:
            return f"{known.name} {text[pronoun.end() :]}"
        if statement.is_first or self._recent is None or not _SUBJECTLESS.match(text):
            return statement.said
        return f"{known.name}: {text[:1].lower()}{text[1:]}"


def _is_of_kind(name: str, kind: str) -> bool:
    its_kind = kind_in(name).casefold()
    return not its_kind or kind.casefold().split()[-1] in its_kind


def _title_of(statement: Statement) -> str:
    """ "Land. The group met twice.": in the section on progress a first sentence that is a title."""
    first = statement.block.sentences[0].text
    if not is_progress(statement.part.title) or not _TITLE.fullmatch(first) or FINITE.search(first):
        return ""
    return "" if first.split()[0] in STARTERS or names(first) else without_end(first)
