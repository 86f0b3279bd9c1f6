"""Titles of proposals that a paragraph or item begins with: "IMG on Sand (UNDP). The objective is …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .names import kind_in
from .presenters import headed

LONGEST_TITLE = 300  # signs
_MOST_WORDS = 14  # of a title without a kind
_BEHIND = re.compile(r"(?:: ?| – | — )(?=\S)")
_PROPOSED = re.compile(
    r"\b(?:proposed|suggested|submitted|put forward) by\b|^(?:new |joint )?proposals?\b", re.IGNORECASE
)
_LABEL = re.compile(r"[A-Z][^.:]{2,60}: ")


_LEADS_TOPICS = re.compile(
    r"\b(?:proposals?|topics|ideas|initiatives|suggestions|items)\b[^.]{0,80}:$|\b(?:proposed|presented|suggested|introduced|submitted)(?: by \w+)?:$"
    r"|^(?:The (?:following )?)?(?:(?:one|two|three|four|five|six|\d|several|following) )?(?:new )?(?:proposals?|topics|ideas)(?: for new \w+)? (?:was|were|had been|have been) (?:\w+ )?(?:presented|made|submitted|tabled|received|discussed|considered|introduced|put forward|brought forward)(?: (?:by|to) (?:the )?\w+)?\.$"
    r"|^(?:Members|Participants|The (?:meeting|segment|group|secretariat)) (?:heard|considered|discussed|examined|received|had before (?:them|it)) (?:the following )?(?:one |two |three |four |five |six |several )?(?:new )?(?:proposals?|topics|ideas)(?: for new \w+)?\.$",
    re.IGNORECASE,
)


def leads_topics(text: str) -> bool:
    """ "Two proposals were presented.", "The following topics were suggested:"."""
    return bool(_LEADS_TOPICS.search(text))


@dataclass(frozen=True)
class Apart:
    block: SourceBlock
    is_run_in: bool = False  # a title cut off from the text behind it


def titles_apart(blocks: Sequence[SourceBlock], *, in_place: bool) -> Iterator[Apart]:
    """The blocks, each title a heading of its own. `in_place`: the section is one on new topics."""
    lead: SourceBlock | None = None
    for block in blocks:
        is_led = block.kind == BlockKind.ITEM and lead is not None and leads_topics(lead.text)
        lead = lead if block.kind == BlockKind.ITEM else block
        if block.kind == BlockKind.HEADING or " | " in block.text:
            yield Apart(block)
        else:
            yield from _apart(block, in_place=in_place or is_led)


def _apart(block: SourceBlock, *, in_place: bool) -> Iterator[Apart]:
    body: list[Sentence] = []
    is_titled = False
    for place, sentence in enumerate(block.sentences):
        titled = _titled(
            sentence, is_first=place == 0, is_last=sentence == block.sentences[-1], in_place=in_place
        )
        if titled is None and not (is_titled and _LABEL.match(sentence.text)):
            body.append(sentence)
            continue
        if body:
            yield Apart(_text(block, body) if is_titled else replace(block, sentences=tuple(body)))
        body = []
        if titled is None:
            body.append(sentence)
            continue
        is_titled = True
        title, rest = titled
        yield Apart(replace(block, kind=BlockKind.HEADING, sentences=(title,)), is_run_in=True)
        body = [rest] if rest else []
    if body:
        yield Apart(_text(block, body) if is_titled else replace(block, sentences=tuple(body)))


def _text(block: SourceBlock, sentences: Sequence[Sentence]) -> SourceBlock:
    return replace(block, kind=BlockKind.PARAGRAPH, marker="", sentences=tuple(sentences), continues=False)


def _titled(
    sentence: Sentence, *, is_first: bool, is_last: bool, in_place: bool
) -> tuple[Sentence, Sentence | None] | None:
    """The title and what stands behind it in its sentence; both rest on that sentence."""
    for colon in _BEHIND.finditer(sentence.text, 0, LONGEST_TITLE):
        title = sentence.text[: colon.start()]
        if _is_title(title, is_first=is_first, in_place=in_place):
            return replace(sentence, text=title), replace(sentence, text=sentence.text[colon.end() :])
    if (
        not is_last
        and sentence.text.endswith(".")
        and _is_title(sentence.text, is_first=is_first, in_place=in_place)
    ):
        return sentence, None
    return None


def _is_title(text: str, *, is_first: bool, in_place: bool) -> bool:
    if len(text) >= LONGEST_TITLE or FINITE.search(
        re.sub(r"\([^()]*\)", "", text).replace("proposed by", "")
    ):
        return False
    found = headed(text)
    if _PROPOSED.search(text) and (found.is_presented or kind_in(found.title)):
        return True
    is_brought = bool(found.presenters) and len(found.title.split()) <= _MOST_WORDS
    return in_place and is_first and (bool(kind_in(found.title)) or is_brought)
