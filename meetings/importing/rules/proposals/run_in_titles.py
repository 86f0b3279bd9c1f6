"""Titles of proposals that a paragraph or item begins with: "IMG on Sand (UNDP). The objective is …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.agencies import AGENCIES
from meetings.importing.rules.words.names import kind_in, names
from meetings.importing.rules.words.section_words import is_of_proposals
from meetings.importing.source import BlockKind, Sentence, SourceBlock

from .attitudes import attitude_alone
from .presenters import presenters_said
from .proposal_headings import headed

LONGEST_TITLE = 300  # signs
# "4.2 Environment in peace operations (presented by DOS) The proposal is …": no stop behind the title
_BY_IN_BRACKETS = re.compile(
    r"[A-Z0-9“\"][^.:;()]{2,160} \((?:jointly )?(?:presented|proposed|submitted|introduced|tabled|put forward|suggested)(?: jointly)? by [^()]{2,120}\)(?= [A-Z])"
)
_WITH_AGENCIES = re.compile(
    rf"(?P<count>(?:Topic|Proposal|Idea) (?:\d{{1,2}}|[A-H])\. )?[A-Z0-9“\"][^.:;()]{{2,160}} \({AGENCIES}\)(?= [A-Z][a-z]*\b|,? (?:(?:in order |so as )?to [a-z]|which |that (?:would|will|is)|with the |whose |aim|intended|designed|meant))"
)
# "Task Team on Litter, presented by IMO, to map the activities of the system."
_BY_BEHIND_COMMA = re.compile(
    rf"[A-Z0-9“\"][^.:;()]{{2,160}}?, (?:jointly )?(?:presented|proposed|submitted|introduced|tabled|put forward|suggested)(?: jointly)? by {AGENCIES}(?=\.$|,? (?:(?:in order |so as )?to [a-z]|aim|intended|designed|meant|with the aim|which (?:would|will|is to)))"
)
_MOST_WORDS = 14  # of a title without a kind
_MOST_BARE_WORDS = 8  # of one without kind and presenters
_COUNT = re.compile(
    r"(?:New )?(?:Topic|Proposal|Idea|Suggestion|Initiative) (?:no\. ?)?(?:\d{1,2}|[A-Z]|[IVX]+)\.",
    re.IGNORECASE,
)
_BROUGHT_IT = re.compile(
    r"(?:The|This) (?:topic|idea|proposal|item) was (?:\w+ )?(?:presented|introduced|proposed|tabled|submitted) by\b"
)
_THE_PROPOSAL = re.compile(
    r"\b(?:presented|introduced|tabled|submitted|explained|outlined) (?:the|their|its|this) (?:\w+ )?(?:proposal|idea|concept note)\b"
)
# What heads a part of the discussion, and no proposal.
_NO_TITLE = re.compile(
    r"(?:The )?(?:discussions?|conclusions?|decisions?|outcomes?|background|comments|next steps|introductions?|introductory|general|opening|procedure|context|remarks|presentations?|members?|agencies|meeting|secretariat|chair|agenda|summary|actions?|views?|reactions?|results?|status|proponents?|presenters?|objectives?|duration|budget|leads?|in general|overall|position|recommendations?|other matters|documents?|papers?)\b",
    re.IGNORECASE,
)
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


def leads(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock | None]:
    """For each block the last one before it that is no item."""
    lead: SourceBlock | None = None
    for block in blocks:
        yield lead
        if block.kind != BlockKind.ITEM:
            lead = block


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
    counted, sentences = _without_count(block.sentences)
    in_place = in_place or bool(counted)
    for place, sentence in enumerate(sentences):
        is_first = place == 0
        titled = _titled(sentence, is_first=is_first, is_last=sentence == sentences[-1], in_place=in_place)
        if titled is None and is_first and len(sentences) > 1:
            titled = _before_presenters(sentence, sentences[1], in_place=in_place)
        if titled is None and in_place and is_first and block.kind == BlockKind.ITEM:
            titled = _before_outcome(sentence)
        if titled is None and is_first:
            body.extend(counted)
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
        above = counted if is_first else ()
        yield Apart(replace(block, kind=BlockKind.HEADING, sentences=(*above, title)), is_run_in=True)
        body = [rest] if rest else []
    if body:
        yield Apart(_text(block, body) if is_titled else replace(block, sentences=tuple(body)))


def _without_count(sentences: Sequence[Sentence]) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """ "Topic 1. Circular procurement (UNOPS). The aim is …": the count stands as a sentence before the title."""
    is_counted = len(sentences) > 1 and _COUNT.fullmatch(sentences[0].text)
    return (sentences[:1], sentences[1:]) if is_counted else ((), sentences)


def _before_presenters(
    sentence: Sentence, following: Sentence, *, in_place: bool
) -> tuple[Sentence, None] | None:
    """ "Nature-based sport. UNEP presented the idea": a title without a kind, and who brought it."""
    if not is_bare_title(sentence.text) or names(following.text):
        return None
    is_brought = _BROUGHT_IT.match(following.text) or (
        presenters_said(following.text) and (in_place or _THE_PROPOSAL.search(following.text))
    )
    return (sentence, None) if is_brought else None


def _before_outcome(sentence: Sentence) -> tuple[Sentence, Sentence] | None:
    """ "(c) Noise: noted": a title without a kind, and what was held of it."""
    title, colon, rest = sentence.text.partition(": ")
    if not colon or not attitude_alone(rest) or not _is_bare_title(title):
        return None
    return replace(sentence, text=title), replace(sentence, text=rest)


def is_bare_title(text: str) -> bool:
    """ "Water and sanitation.": a sentence that is none."""
    return text.endswith(".") and _is_bare_title(text[:-1])


def end_of_first(blocks: Sequence[SourceBlock], mark: str) -> int:
    """Where a numbered paragraph has a title of its own, or is counted on from the heading: "4.2 Title", "4.3 UPU asked"."""
    return next(
        (
            place
            for place, block in enumerate(blocks)
            if block.marker[:1].isdigit()
            and (
                (len(block.sentences) > 1 and is_bare_title(block.sentences[0].text))
                or ("." in mark.strip(".") and _follows(block.marker, mark))
            )
        ),
        len(blocks),
    )


def _follows(marker: str, before: str) -> bool:
    """ "4.3" behind "4.2"."""
    outer, _, last = marker.strip(".").rpartition(".")
    its_outer, _, its_last = before.strip(".").rpartition(".")
    return outer == its_outer and last.isdigit() and its_last.isdigit() and int(last) > int(its_last)


def _is_bare_title(text: str) -> bool:
    return (
        len(text.split()) <= _MOST_BARE_WORDS
        and text[:1].isupper()
        and not re.search(r"[:;,|]", text)
        and not FINITE.search(text)
        and not is_of_proposals(text)
        and not _NO_TITLE.match(text)
    )


def _text(block: SourceBlock, sentences: Sequence[Sentence]) -> SourceBlock:
    return replace(block, kind=BlockKind.PARAGRAPH, marker="", sentences=tuple(sentences), continues=False)


def _is_whole(title: str) -> bool:
    found = headed(title)
    return found.is_presented or bool(kind_in(found.title) and not FINITE.search(found.title))


def _titled(
    sentence: Sentence, *, is_first: bool, is_last: bool, in_place: bool
) -> tuple[Sentence, Sentence | None] | None:
    """The title and what stands behind it in its sentence; both rest on that sentence."""
    match = _BY_IN_BRACKETS.match(sentence.text) or _WITH_AGENCIES.match(sentence.text)
    is_plain = match is not None and (match.re is _BY_IN_BRACKETS or bool(match["count"]))
    if match and is_first and (in_place or is_plain) and _is_whole(match[0]):
        title, rest = match[0], sentence.text[match.end() :].lstrip(", ")
        return replace(sentence, text=title), replace(sentence, text=rest)
    match = _BY_BEHIND_COMMA.match(sentence.text)
    if match and is_first and in_place and kind_in(headed(match[0]).title):
        rest = sentence.text[match.end() :].strip(", .")
        said = replace(sentence, text=f"{rest}.") if rest else None
        return replace(sentence, text=match[0].rstrip(", ")), said
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
