"""Sees to it that a draft prints what its source prints, where the records would write it otherwise.

What the records write is laid beside the blocks of the source; where a passage of the one stands for one of
the other in other words, or a list has other letters, that is kept as "printed otherwise".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Block, Heading, ItemList, Paragraph
from meetings.models import BlockOverride, Report, Section
from meetings.report import sentences
from meetings.report.compose import LISTS, blocks_of, generated, grouped

from .source import BlockKind, Sentence, Source, SourceBlock

_NEAR = 20  # so many blocks on it is looked for: hundreds would take seconds
_ALIKE = 0.5  # the share of letters from which two passages are one that is worded otherwise
_WORTH_TELLING = 30  # letters: what is shorter may stand in a passage by chance
_SAME = 0.8  # … from which they are one sentence, with nothing before or behind it

_STYLES = (
    (ListStyle.ROMAN, re.compile(r"\(i\)")),
    (ListStyle.PARENTHESES, re.compile(r"\([a-z]+\)")),
    (ListStyle.BRACKET, re.compile(r"[a-z]+\)")),
    (ListStyle.BULLET, re.compile(r"[-–—•·*]")),
)


@dataclass(frozen=True)
class _Passage:
    """A heading or paragraph the records write, or one item of their lists."""

    text: str
    block: Heading | Paragraph | ItemList
    place: int = 0  # among the items of its list


def print_as(report: Report, source: Source) -> list[BlockOverride]:
    """Record what is printed otherwise than the records of the draft write it."""
    printed = _whole_paragraphs(source)
    _part_lead_in(report, printed)
    overrides = list(_overrides(generated(report), printed))
    for override in overrides:
        override.report = report
        override.save()
    return overrides


def not_printed(report: Report, source: Source) -> list[Sentence]:
    """The sentences of the source that the paper of the report does not print, as it stands now."""
    printed = " ".join(" ".join(map(str, blocks_of(report))).split())
    return [sentence for sentence in source.sentences if " ".join(sentence.text.split()) not in printed]


def style_of(marker: str) -> ListStyle | None:
    """The style of a list that begins with this mark; None for one this system does not print."""
    return next((style for style, pattern in _STYLES if pattern.fullmatch(marker)), None)


def _part_lead_in(report: Report, printed: Sequence[SourceBlock]) -> None:
    """Where the source begins a paragraph with the lead-in of the first list, so does the section.

    Records write it behind the opening sentence, unless the text says where the lists stand.
    """
    section = report.sections.filter(kind=Section.Kind.PROGRESS).first()
    entries = list(report.entries.order_by("order", "pk"))
    if section is None or not entries or LISTS in section.text:
        return
    first = grouped(entries)[0]
    written = sentences.lead_in(
        first[0].status, basis=first[0].basis, horizon=first[0].horizon, count=len(first)
    )
    text = section.text or sentences.opening(entries)
    opening = sentences.with_count(text, count=sentences.ongoing_count(entries))
    texts = [block.text for block in printed if block.kind == BlockKind.PARAGRAPH]
    parts_it = any(_is_alike(other, written, by=_SAME) for other in texts)
    if parts_it and any(_is_alike(other, opening, by=_SAME) for other in texts):
        section.text = f"{text}\n\n{LISTS}"
        section.save()


def _overrides(blocks: Sequence[Block], printed: Sequence[SourceBlock]) -> Iterator[BlockOverride]:
    passages = list(_passages(blocks))
    twins = {
        place: twin
        for place, twin in _paired(passages, printed)
        if not _says_more(twin, passages[place], others=passages)
    }
    for block in dict.fromkeys(passage.block for passage in passages):
        if isinstance(block, ItemList):
            own = [place for place, passage in enumerate(passages) if passage.block is block]
            override = _of_list(block, [twins.get(place) for place in own])
        else:
            place = next(place for place, passage in enumerate(passages) if passage.block is block)
            twin = twins.get(place)
            text = twin.text if twin and twin.text != passages[place].text else ""
            override = BlockOverride(block_id=block.id, text=text, replaces=block.text) if text else None
        if override:
            override.reason = _("As the imported report prints it.")
            yield override


def _says_more(twin: SourceBlock, passage: _Passage, *, others: Sequence[_Passage]) -> bool:
    """Whether it holds what other passages print too, or is a paragraph that tells of what records list."""
    if isinstance(passage.block, ItemList) and twin.kind != BlockKind.ITEM and twin.text != passage.text:
        return True
    if passage.text.endswith(":") != twin.text.endswith(":"):
        return True  # what leads to a list must go on leading to it, and nothing else does
    whole = {sentence.text for sentence in twin.sentences}
    return any(
        other is not passage
        and (other.text in whole or (len(other.text) >= _WORTH_TELLING and other.text in twin.text))
        and other.text not in passage.text
        for other in others
    )


def _of_list(block: ItemList, twins: Sequence[SourceBlock | None]) -> BlockOverride | None:
    first = next((twin for twin in twins if twin is not None), None)
    style = style_of(first.marker) if first else None
    texts = [twin.text if twin else item.text for twin, item in zip(twins, block.items, strict=True)]
    text = "" if texts == [item.text for item in block.items] else "\n".join(texts)
    other_style = style if style and style != block.style else ""
    if not text and not other_style:
        return None
    return BlockOverride(block_id=block.id, text=text, list_style=other_style, replaces=block.text)


def _whole_paragraphs(source: Source) -> list[SourceBlock]:
    """The blocks, with the paragraphs put together again that rules have parted."""
    blocks: list[SourceBlock] = []
    for block in source.blocks:
        is_rest = block.continues and block.kind == BlockKind.PARAGRAPH
        if is_rest and blocks and blocks[-1].kind == BlockKind.PARAGRAPH:
            blocks[-1] = replace(blocks[-1], sentences=blocks[-1].sentences + block.sentences)
        else:
            blocks.append(block)
    return blocks


def _passages(blocks: Sequence[Block]) -> Iterator[_Passage]:
    for block in blocks:
        if isinstance(block, ItemList):
            yield from (_Passage(item.text, block, place) for place, item in enumerate(block.items))
        elif isinstance(block, Heading | Paragraph):
            yield _Passage(block.text, block)


def _paired(
    passages: Sequence[_Passage], printed: Sequence[SourceBlock]
) -> Iterator[tuple[int, SourceBlock]]:
    """Each passage with the block of the source it stands for, in the order of both."""
    ours, theirs = [passage.text for passage in passages], [block.text for block in printed]
    for tag, start, end, first, last in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(start, end), printed[first:last], strict=True)
        elif tag == "replace":
            yield from _alike(ours, range(start, end), printed[first:last])


def _alike(
    ours: Sequence[str], places: range, printed: Sequence[SourceBlock]
) -> Iterator[tuple[int, SourceBlock]]:
    following = 0
    for place in places:
        for number in range(following, min(following + _NEAR, len(printed))):
            if _is_alike(ours[place], printed[number].text):
                yield place, printed[number]
                following = number + 1
                break


def _is_alike(one: str, other: str, *, by: float = _ALIKE) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= by and matcher.quick_ratio() >= by and matcher.ratio() >= by
