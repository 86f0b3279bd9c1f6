"""The paper as PDF: tagged and accessible (PDF/UA-1, ISO 14289-1), to be kept (PDF/A-2a, ISO 19005-2)."""

import json
import logging
import re
from datetime import date
from typing import Any

from emg.lib.direction import is_right_to_left
from emg.paper.blocks import Block, Heading, ItemList, Masthead, Paragraph, Table
from emg.paper.paper import Paper, page_number_words

from . import fonts
from .printing import PrintingError, asked

logger = logging.getLogger(__name__)

STANDARDS = ["ua-1", "a-2a"]
UNDATED = ["ua-1"]  # what is to be kept must be dated
# Characters: what is longer may be parted anywhere, or it would leave the page or its column.
_LONGEST_WORD = 60
_LONGEST_IN_CELL = 20


def as_pdf(paper: Paper) -> bytes:
    """The file. The same paper gives the same bytes: its date and its identifier are the paper's own."""
    data = json.dumps(_data(paper), ensure_ascii=False)
    answer = asked({"asks": "file", "paper": data, "standards": STANDARDS if paper.dated else UNDATED})
    if "refused" in answer:
        # Signs that no one font draws together: readable still, but the file claims no standard.
        logger.error("%s: the paper is made without the standards: %s", paper.title, answer["refused"])
        answer = asked({"asks": "file", "paper": data, "standards": []})
    if "refused" in answer:
        raise PrintingError(answer["refused"])
    file: bytes = answer["file"]
    return file


def _data(paper: Paper) -> dict[str, Any]:
    """What the layout reads."""
    following = [*paper.blocks[1:], None]
    return {
        "title": fonts.shown(paper.title) or "—",
        "language": paper.language,
        "fonts": fonts.FAMILIES,
        "dated": _day(paper.dated),
        "head": _said(paper.head),
        "foot": _said(paper.foot),
        "mark": _said(paper.mark),
        "page_number": [fonts.shown(piece) for piece in page_number_words()],
        "blocks": [
            {**_block(block), "leads_in": isinstance(after, ItemList | Table)}
            for block, after in zip(paper.blocks, following, strict=True)
        ],
    }


def _day(day: date | None) -> list[int] | None:
    return [day.year, day.month, day.day] if day else None


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Masthead():
            lines = {"organisation": block.organisation, "details": block.details}
            said = {name: [_said(line) for line in value] for name, value in lines.items()}
            return {"type": "masthead", "title": _said(block.title), "paper": _said(block.paper), **said}
        case Heading():
            return {"type": "heading", "level": block.level, "text": _said(str(block))}
        case Paragraph():
            return {"type": "paragraph", "text": _said(block.text)}
        case ItemList():
            items = [_said(item.text) for item in block.items]
            markers = [] if block.is_bulleted else [marker for marker, _item in block.marked()]
            return {"type": "list", "markers": markers, "items": items}
        case Table():
            return {
                "type": "table",
                "caption": _said(block.caption),
                "widths": block.widths,
                "header": [_in_cell(cell) for cell in block.header],
                "rows": [[_in_cell(cell) for cell in row.cells] for row in block.rows],
            }


def _said(text: str, *, longest: int = _LONGEST_WORD) -> dict[str, Any]:
    # An issued paper can hold breaks within a text, which a web page shows as a space.
    on_one_line = re.sub(r"[\r\n]+", " ", text)
    return {
        "text": _parted(fonts.shown(on_one_line), longest=longest),
        "is_right_to_left": is_right_to_left(text),
    }


def _in_cell(text: str) -> dict[str, Any]:
    return _said(text, longest=_LONGEST_IN_CELL)


def _parted(text: str, *, longest: int) -> str:
    """Longer words with a place to break (zero-width space) after every so many characters."""
    return re.sub(rf"\S{{{longest}}}(?=\S)", "\\g<0>\u200b", text)
