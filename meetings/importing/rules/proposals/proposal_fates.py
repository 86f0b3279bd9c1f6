"""Titles that give the fate of the proposals below them: "Supported, goes to SOM30", "Proposals not supported"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from meetings.importing.rules.words.names import begins_with_kind, kind_in
from meetings.importing.source import BlockKind, SourceBlock
from meetings.lifecycle import Position

from .attitudes import attitude_alone
from .positions import Held, held_in

_MOST_WORDS = 10
_THEM = r"(?:(?:new|the|other|all) )*(?:proposals?|topics|ideas|suggestions|initiatives|concept notes|those)"
_IN_FRONT = re.compile(
    rf"{_THEM}(?: (?:which|that))?(?: (?:the )?(?:were|are|was|is|have been|had been))? (?=\w)", re.IGNORECASE
)
_BEHIND = re.compile(rf" (?:{_THEM})$", re.IGNORECASE)
# "Support by the Secretariat", "Proposals approved at the last meeting"
_NONE = re.compile(r"^support\b|\b(?:last|previous|earlier|past|status|follow-?up)\b", re.IGNORECASE)
# "Proposals discussed" gives none: each has its own.
_FATES = frozenset(Position) - {Position.CONSIDERED, Position.NOTED}


def gives_fate(title: str) -> bool:
    """Whether it is such a title, and no sentence."""
    attitude = attitude_alone(_fate(title))
    return (
        attitude is not None
        and attitude.position in _FATES
        and len(title.split()) <= _MOST_WORDS
        and title[:1].isupper()
        and not title.endswith((".", ";"))
        and not (kind_in(title) or _NONE.search(title))
    )


def with_fate(fate: SourceBlock | None, own: Held) -> Held:
    """What is held of a proposal that says `own` below such a title."""
    if fate is None:
        return own
    given = held_in(f"Outcome: {_fate(fate.text)}")
    is_closer = own.position == Position.SUPPORTED_WITH_CHANGES and given.position in (
        Position.SUPPORTED,
        Position.APPROVED,
    )
    return Held(own.attitude if is_closer else given.attitude, given.routed.or_better(own.routed))


def with_lists_apart(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """ "Supported: IMG on Heat (WMO); IMG on Dust (UNEP).": the title, and an item for each proposal."""
    for block in blocks:
        listed = [_listed(sentence.text) for sentence in block.sentences]
        if block.kind != BlockKind.PARAGRAPH or not all(listed):
            yield block
            continue
        for sentence, (fate, *names) in zip(block.sentences, listed, strict=True):
            yield replace(block, sentences=(replace(sentence, text=fate),), continues=False)
            for name in names:
                said = replace(sentence, text=name)
                yield replace(block, kind=BlockKind.ITEM, marker="-", sentences=(said,), continues=False)


def _listed(sentence: str) -> list[str]:
    """The title and the names behind its colon; none where the sentence is no such list."""
    fate, _, rest = sentence.rstrip(".").partition(": ")
    names = rest.split("; ")
    is_list = gives_fate(fate) and all(begins_with_kind(name) for name in names)
    return [fate, *names] if is_list else []


def by_fate(blocks: Sequence[SourceBlock]) -> Iterator[tuple[SourceBlock | None, Sequence[SourceBlock]]]:
    """The blocks below each title of the kind; first those, without any, in front of the first."""
    fate: SourceBlock | None = None
    start = 0
    for place, block in enumerate(blocks):
        if block.kind != BlockKind.ITEM and gives_fate(block.text):
            yield fate, blocks[start:place]
            fate, start = block, place + 1
    yield fate, blocks[start:]


def _fate(title: str) -> str:
    title = title.rstrip(": ")
    named = _IN_FRONT.match(title)
    return _BEHIND.sub("", title[named.end() :] if named else title)
