"""The sections of the report, each with the text that no entry, proposal or action says again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from emg.lib.list_letters import ListStyle
from emg.lib.number_words import number_in_words
from meetings.importing.reading import Fact, ReadEntry, ReadNextMeeting, ReadSection, Sureness, sentences_of
from meetings.importing.rules.proposals.topics import topics
from meetings.importing.rules.words.section_words import (
    is_next_meeting,
    is_of_actions,
    is_of_proposals,
    is_progress,
)
from meetings.importing.source import BlockKind, SourceBlock
from meetings.lifecycle import ONGOING

from .outline import Part

# Section.Kind
NARRATIVE, PROGRESS, NEW_TOPICS = "narrative", "progress", "new_topics"
ACTIONS, NEXT_MEETING = "actions", "next_meeting"
_USUAL_OPENING = re.compile(
    r"An overview of progress made in \{count\} ongoing EMG workstreams? was presented\."
)
_USUAL_NO_TOPICS = "No new topics were proposed."
_ACTIONS_LEAD = re.compile(
    r"The following decisions? (?:and|or) actions? (?:was|were) recorded:|No decisions or actions were recorded\."
)


@dataclass(frozen=True)
class Understood:
    """What the rules have read, by the numbers of its sentences."""

    entries: tuple[Fact[ReadEntry], ...]
    proposals: frozenset[int]
    actions: frozenset[int]
    next_meeting: Fact[ReadNextMeeting] | None

    @property
    def of_entries(self) -> frozenset[int]:
        return sentences_of(self.entries)


def read_sections(parts: Sequence[Part], understood: Understood) -> tuple[Fact[ReadSection], ...]:
    kept = [part for part in parts if not _is_proposal(part)]
    kinds = _kinds(kept, understood)
    return tuple(_section(part, kind, understood) for part, kind in zip(kept, kinds, strict=True))


def _is_proposal(part: Part) -> bool:
    """A part that is one proposal stands in the section on new topics, not beside it."""
    return is_of_proposals(part.above)


def _kinds(parts: Sequence[Part], understood: Understood) -> list[str]:
    """One section of each kind at most: that which holds most of what its kind prints."""
    weights = [_weights(part, understood) for part in parts]
    kinds = [NARRATIVE] * len(parts)
    for kind in (NEW_TOPICS, PROGRESS, ACTIONS, NEXT_MEETING):
        free = [
            place for place in range(len(parts)) if kinds[place] == NARRATIVE and weights[place].get(kind)
        ]
        if free:
            kinds[max(free, key=lambda place: (weights[place][kind], -place))] = kind
    return kinds


def _weights(part: Part, understood: Understood) -> dict[str, int]:
    numbers = _numbers(part)
    entries = len([fact for fact in understood.entries if fact.sentences[0] in numbers])
    title = part.title
    weights = {
        PROGRESS: entries + 2 * (is_progress(title) and not is_of_actions(title))
        if entries > 1 or is_progress(title)
        else 0,
        NEW_TOPICS: 10 * is_of_proposals(title) + len(list(topics(part))),
        ACTIONS: len(understood.actions & numbers) * 2 if is_of_actions(title) else 0,
        NEXT_MEETING: 3 * is_next_meeting(title),
    }
    if understood.next_meeting and understood.next_meeting.sentences[0] in numbers and is_next_meeting(title):
        weights[NEXT_MEETING] += 10
    if weights[NEXT_MEETING] and "clos" in title.lower():
        weights[NEXT_MEETING] = 0
    return weights


def _numbers(part: Part) -> frozenset[int]:
    return frozenset(sentence.number for block in part.blocks for sentence in block.sentences)


def _section(part: Part, kind: str, understood: Understood) -> Fact[ReadSection]:
    away = _said_elsewhere(part, kind, understood)
    text = "\n\n".join(_paragraphs(part.blocks, away, kind))
    if kind == PROGRESS:
        text = _with_count(text, understood.entries)
    if (kind == NEW_TOPICS and text == _USUAL_NO_TOPICS) or (
        kind == ACTIONS and _ACTIONS_LEAD.fullmatch(text)
    ):
        text = ""
    section = ReadSection(part.title, kind, text, _list_style(part, kind))
    if part.heading is None:
        first = next(iter(sorted(_numbers(part))), 0)
        reason = "The text has no heading here."
        return Fact(replace(section, heading="Introduction"), (first,), Sureness.UNSURE, reason)
    heads = _table_heads(part.blocks, away) if kind == ACTIONS else []
    return Fact(
        section, tuple(sentence.number for block in (part.heading, *heads) for sentence in block.sentences)
    )


def _said_elsewhere(part: Part, kind: str, understood: Understood) -> frozenset[int]:
    """The sentences that the records print in a section of its kind."""
    if kind == PROGRESS:
        return understood.of_entries
    if kind == NEW_TOPICS:
        return frozenset(
            sentence.number
            for topic in topics(part)
            for block in (topic.heading, *topic.blocks)
            for sentence in block.sentences
        )
    return understood.actions if kind == ACTIONS else frozenset()


def _paragraphs(blocks: Sequence[SourceBlock], away: frozenset[int], kind: str) -> Iterator[str]:
    paragraph: list[str] = []
    for block, following in pairwise([*blocks, None]):
        assert block is not None
        kept = [sentence.text for sentence in block.sentences if sentence.number not in away]
        is_bare_lead = (
            kept
            and kind in (PROGRESS, ACTIONS)
            and following is not None
            and following.kind == BlockKind.ITEM
            and block.kind != BlockKind.ITEM
            and following.sentences[0].number in away
        )
        if kind == ACTIONS and _is_table_head(block, following, away):
            kept = []
        if is_bare_lead and block.sentences[-1].number not in away and kept[-1].endswith(":"):
            kept = kept[:-1]
        if paragraph and not block.continues:
            yield " ".join(paragraph)
            paragraph = []
        if kept:
            paragraph.append(" ".join((*([block.marker] if block.marker else []), *kept)))
    if paragraph:
        yield " ".join(paragraph)


def _table_heads(blocks: Sequence[SourceBlock], away: frozenset[int]) -> list[SourceBlock]:
    return [block for block, following in pairwise(blocks) if _is_table_head(block, following, away)]


def _is_table_head(block: SourceBlock, following: SourceBlock | None, away: frozenset[int]) -> bool:
    """The names of the columns, over rows that are actions."""
    is_row = following is not None and " | " in following.text and following.sentences[0].number in away
    return is_row and " | " in block.text


def _with_count(text: str, entries: Sequence[Fact[ReadEntry]]) -> str:
    """The number of ongoing workstreams as `{count}`, where the text counts them as the record does.

    The usual opening is left to the program.
    """
    ongoing = sum(fact.value.status in ONGOING for fact in entries)
    word = number_in_words(ongoing)
    counted = re.sub(
        rf"\b{word}\b(?= (?:\w+ )?(?:ongoing |EMG )*(?:workstreams?|processes|issue management))",
        "{count}",
        text,
        count=1,
    )
    return "" if _USUAL_OPENING.fullmatch(counted) else counted


def _list_style(part: Part, kind: str) -> str:
    """The style of the first lettered list; of a section on new topics that of its headings."""
    blocks = [topic.heading for topic in topics(part)] if kind == NEW_TOPICS else part.blocks
    for block in blocks:
        for style, shape in (
            (ListStyle.ROMAN, r"\([ivx]+\)"),
            (ListStyle.PARENTHESES, r"\([a-z]+\)"),
            (ListStyle.BRACKET, r"[a-z]+\)"),
        ):
            if re.fullmatch(shape, block.marker):
                return style.value
        if kind == PROGRESS and block.kind == BlockKind.ITEM and re.fullmatch(r"[-–—•*·]", block.marker):
            return ListStyle.BULLET.value
    return ""
