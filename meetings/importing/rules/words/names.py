"""Names of workstreams as printed: "IMG on Biodiversity", "the E-waste Coalition", "EMG Nexus Dialogue Series"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .name_ends import END
from .workstream_kinds import BEFORE, KIND, LAST, LINK

_WITH_LINK = re.compile(rf"\b{BEFORE}(?P<kind>{KIND})(?P<link>{LINK})(?=\S)")
_CAP = r"[A-Z][\w+’'/-]*"
_NO_WORDS_OF_NAMES = "The|This|That|An?|EMG|UN|Each|New|Members|All|No|Any|Its|Our|In|On|For|Of"
_TOPIC = rf"(?!(?:{_NO_WORDS_OF_NAMES})\b){_CAP}(?: (?:and|of|the|&|for|in) {_CAP}| {_CAP}){{0,6}}"
_KIND_LAST = re.compile(rf"\b{_TOPIC} (?P<kind>{LAST})\b(?! (?:on|for|to|of)\b)")
_ALONE = re.compile(
    r"\b(?:EMG )?(?:Nexus Dialogues?(?: Series)?|Dialogue Series|[Pp]eer [Rr]eview [Pp]rocess|Peer Reviews?(?= (?:should|shall|will|would|is|are|was|were|has|have|be|continue|until|to (?:be|continue|run|end)|in \d)\b))\b(?! (?:on|for|of)\b| to (?!(?:be|continue|remain|go|carry|run|end|finish|complete|conclude|close|stop|proceed|last)\b))"
)

_DURATION = r"(?:another|an?|one|two|three|four|five|\d+) (?:[\w-]+ )?(?:years?|months?|periods?|terms?|phase|duration)\b"
_OF_THE_PAPER = r"the (?:reports?|drafts?|future|proposals?|documents?|text|agenda|budget|terms|date|establishment|work|way|issue|question|topic|subject|matter|theme)\b"
# "Workstreams of the EMG"
_OF_THE_EMG = r"(?:the )?(?:EMG|(?:UN |United Nations )?Environment(?:al)? Management Group)(?! \w*[A-Z])"
_SMALL_WORDS = "the understanding|condition|the basis|the proviso|for|until|through|this|that|these|those|the same|such|hold|track|course|schedule|ice|it|them|its|their|which"
_NO_TOPIC = re.compile(
    rf"(?:SOM\b|SOM ?\d|{_DURATION}|{_OF_THE_PAPER}|{_OF_THE_EMG}|(?:{_SMALL_WORDS})\b)", re.IGNORECASE
)
_HEADS = re.compile(rf"(?:the )?{BEFORE}{KIND}{LINK}")
# "Consultation of members": what was done, and the name of nothing.
_OF_ALL_OR_PEOPLE = re.compile(
    rf"{_OF_THE_EMG}|(?:the |all |its )?(?:members|agencies|entities|stakeholders|experts|staff|partners|participants|focal points|governments|countries|friends)\b(?! (?:on|for)\b)",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"\b(?:the|an?|this|these|that|its|new|proposed|former|both|two|of|ongoing|existing|current)\s+$", re.I
)
BEGINS_WITH_KIND = rf"(?:the )?{BEFORE}{KIND}(?:{LINK}|$|s?\b)"
_BEGINS_WITH_KIND = re.compile(BEGINS_WITH_KIND)


@dataclass(frozen=True)
class Name:
    printed: str
    kind: str  # as printed: "IMG"
    start: int  # in the sentence
    end: int

    @property
    def key(self) -> str:
        return key_of(self.printed)


@lru_cache(maxsize=4096)  # several rules ask for those of one sentence
def names(text: str) -> tuple[Name, ...]:
    """The names in a sentence, in their order; a plural over two topics is left as it is."""
    found: list[Name] = []
    for match in _WITH_LINK.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        end = END.search(text, match.end())
        stop = end.start() if end else len(text)
        printed = text[match.start() : stop].rstrip(' ,;.”"')
        printed = re.sub(r" (?:and|or|for|of|the|an?)$", "", printed)
        if len(printed) > match.end() - match.start() and not _is_no_topic(text, match):
            found += _each(printed, match)
    taken = [(name.start, name.end) for name in found]
    for shape in (_KIND_LAST, _ALONE):
        for match in shape.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                kind = match.groupdict().get("kind") or match[0]
                found.append(Name(match[0], kind, match.start(), match.end()))
                taken.append((match.start(), match.end()))
    return tuple(sorted(found, key=lambda name: name.start))


def _is_no_topic(text: str, match: re.Match[str]) -> bool:
    """ "the IMG to complete": what follows is no topic."""
    begins_small = match["link"].strip() == "to" and text[match.end()].islower()
    return begins_small or bool(_NO_TOPIC.match(text, match.end()))


def _each(printed: str, match: re.Match[str]) -> Iterator[Name]:
    """Of a plural, a name for each topic: "IMGs on Biodiversity and on Land"."""
    start, end, kind = match.start(), match.start() + len(printed), match["kind"]
    topics = printed[match.end() - match.start() :]
    parts = re.split(rf",? and {match['link'].strip()} |, {match['link'].strip()} ", topics)
    if len(parts) == 1 and kind.lower().endswith(
        ("groups", "imgs", "cps", "processes", "teams", "dialogues", "coalitions")
    ):
        parts = re.split(r", and |, | and ", topics)
    if len(parts) == 1:
        yield Name(printed, kind, start, end)
        return
    single = kind[:-2] if kind.endswith("esses") else kind[:-1] if kind.endswith("s") else kind
    for part in parts:
        yield Name(f"{single}{match['link']}{part}", single, start, end)


def heads_workstream(title: str) -> bool:
    """Whether a heading is the name of one workstream: a kind with its topic, or one that needs none."""
    begun = _HEADS.match(title)
    is_whole = (begun and not _OF_ALL_OR_PEOPLE.match(title, begun.end())) or _KIND_LAST.fullmatch(title)
    return bool(is_whole or _ALONE.fullmatch(title)) and not title.lower().startswith("peer reviews")


def begins_with_kind(text: str) -> re.Match[str] | None:
    """Whether an item is a name: its kind comes first, or last."""
    return _BEGINS_WITH_KIND.match(text) or _KIND_LAST.match(text)


def kind_in(title: str) -> str:
    """The kind as printed where a title begins with one: "Issue Management Group"."""
    match = re.match(rf"(?:the |an? )?(?:EMG |UN )?({KIND})(?=\b)", title)
    return match[1] if match else ""


def key_of(printed: str) -> str:
    """The same for "the IMG on Land" and "Issue Management Group on Land"."""
    key = re.sub(r"[^\w ]", " ", printed.casefold())
    key = re.sub(r"\b(?:issues? management groups?|imgs?)\b", "img", key)
    key = re.sub(r"\b(?:consultative process(?:es)?|cps?)\b", "cp", key)
    key = re.sub(r"\b(?:the|emg|an?|new|united nations|un)\b", " ", key)
    return " ".join(key.split())


def qualifiers(before: str) -> Iterator[str]:
    """The small words right in front of a name, the nearest first: "proposed", "the"."""
    while match := _QUALIFIER.search(before):
        yield match[0].strip().lower()
        before = before[: match.start()]
