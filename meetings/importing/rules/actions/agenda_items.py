"""Under which item of the agenda something was said."""

import re
from collections.abc import Sequence
from itertools import pairwise

from meetings.importing.blocks.markers import Style, marked
from meetings.importing.rules.outline import Part
from meetings.importing.source import BlockKind, SourceBlock

_NUMBER = r"(?P<item>\d{1,2}(?:\.\d)?(?: ?\([a-z]\))?|\d{1,2}[a-z])"
# "… [Agenda item 3]"
_BEHIND = re.compile(
    rf"[(\[](?:(?:under|see|cf\.?) )?(?:agenda )?item:? {_NUMBER}(?: of the agenda)?[)\]]\.?$", re.IGNORECASE
)
# "Under item 3 (b), the meeting …"
_IN_FRONT = re.compile(
    rf"(?:(?:Under|On|Regarding|Concerning|With regard to|As regards|As to|In relation to|Concluding|Closing) )?(?:the )?(?:agenda )?item {_NUMBER}(?: of the agenda)?"
    r"(?: \([A-Z][^)]{2,60}\)| [“\"][^”\"]{2,80}[”\"])?(?:,|:| [–—-]) ",
    re.IGNORECASE,
)
_TAIL = 80  # signs


def agenda_item_of(*markers: str) -> str:
    """The item that the first of the marks names."""
    return next((item for marker in markers if (item := _item_in(marker))), "")


def markers_of(part: Part) -> tuple[str, str]:
    """The marks of its heading and of the one above."""
    return part.heading.marker if part.heading else "", part.above_marker


def items_said(part: Part) -> dict[int, str]:
    """The items that paragraphs and lists name in words, by the first sentence of each of their blocks."""
    found: dict[int, str] = {}
    if titled := _BEHIND.search(part.title) or _BEHIND.search(part.above):
        found = {block.sentences[0].number: titled["item"] for block in part.blocks}
    for paragraph in _paragraphs(part.blocks):
        tail = paragraph[-1].text[-_TAIL:]
        match = _IN_FRONT.match(paragraph[0].text) or _BEHIND.search(tail)
        for block in paragraph if match else ():
            found[block.sentences[0].number] = match["item"] if match else ""
        own = [(block, _BEHIND.search(block.text[-_TAIL:])) for block in paragraph]
        found |= {block.sentences[0].number: said["item"] for block, said in own if said}
    return found


def _paragraphs(blocks: Sequence[SourceBlock]) -> list[list[SourceBlock]]:
    """Blocks of one paragraph of the source, with the items of the list that it leads in."""
    found: list[list[SourceBlock]] = []
    for before, block in pairwise([None, *blocks]):
        assert block is not None
        is_led = before is not None and block.kind == BlockKind.ITEM
        if found and (block.continues or is_led):
            found[-1].append(block)
        else:
            found.append([block])
    return found


def _item_in(marker: str) -> str:
    mark = marked(f"{marker} X") if marker else None
    if mark is None or mark.style != Style.AGENDA:
        return ""
    match = re.search(r"\d{1,2}(?: ?\(?[a-z]\))?", marker)
    return match[0] if match else ""
