"""Pages that only list links or documents: lines that name things and tell nothing."""

import re
from collections.abc import Sequence

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.meeting.meeting_numbers import number_in
from meetings.importing.rules.meeting.symbols import symbol_in
from meetings.importing.rules.meeting.titles import titled

_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# The frame of a web page, which may stand around a report, too.
_OF_LINKS = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?:PDF|DOCX?|PPTX?|XLSX?)\b(?:,? \d[\d.,]* ?[KM]B)?\)?$|\(\d[\d.,]* ?[KM]B\)",
        r"^(?:download|click here|read more|see also|useful links|related (?:links|documents|pages)|external links|back to top|all documents|documents?:)\b",
        r"^(?:home|home ?page|contact(?: us)?|about(?: us)?|site ?map|search|login|log in|menu|navigation|skip to (?:main )?content|privacy(?: policy)?|terms of use|cookies?)(?:\W|$)",
        r"©|\bcopyright \d{4}|\ball rights reserved\b",
        r"^home ?[>»|/›]",
    )
]
_MOST = 300  # lines that are looked at
_TITLE = 200  # signs of a title at most
_LONGEST = 1000  # signs of a line


def is_list_of_links(lines: Sequence[str]) -> bool:
    words = [word for line in lines for word in line.split()]
    links = sum(bool(_LINK.search(word)) for word in words)
    return links >= 3 and 8 * links > len(words)


def names_papers(lines: Sequence[str]) -> bool:
    """Lines that name papers, or the meetings they are of, and hardly a sentence."""
    lines = [line[:_LONGEST] for line in lines[:_MOST]]
    numbers = {
        number_in(line) for line in lines if len(line) < _TITLE and titled(line) and not FINITE.search(line)
    }
    told = sum(line.endswith(".") or bool(FINITE.search(line)) for line in lines)
    clues = sum(any(shape.search(line) for line in lines) for shape in _OF_LINKS)
    symbols = sum(bool(symbol_in(line[:60])) and not FINITE.search(line) for line in lines)
    return (len(numbers - {""}) >= 3 or clues >= 2 or 2 * symbols > len(lines) > 3) and 4 * told < len(lines)
