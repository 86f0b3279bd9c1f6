"""How much of a report is read. Whoever sends more is told the limit, and what to send instead."""

from collections.abc import Iterable, Iterator

from emg.lib.refused_files import RefusedFileError, gettext_noop
from meetings.importing.source import Line

MOST_BYTES = 20_000_000  # of a file: pictures included; nginx takes 25 MB of a form
MOST_BYTES_OF_PAGE = 5_000_000  # of HTML, whose tags cost time: more are pictures written into it
MOST_CHARACTERS = 500_000  # some 150 pages; the reports of the EMG have three to twenty
MOST_LINES = 8_000  # as many pages of 50 lines; a person has to look at what is read
MOST_PAGES = 600  # of a PDF, empty ones and pictures included: it is looked at page by page

_LINES = gettext_noop(
    "This has more than %(most)s lines; a report that is read here has at most so many. Send the pages of "
    "the report alone, or a part of it."
)
_CHARACTERS = gettext_noop(
    "This has more than %(most)s characters; a report that is read here has at most so many. Send the pages "
    "of the report alone, or a part of it."
)
_PAGES = gettext_noop(
    "This has more than %(most)s pages; a report that is read here has at most so many. Send the pages of "
    "the report alone."
)


def refuse_too_many_pages(count: int) -> None:
    """Raises RefusedFileError."""
    _refuse_more(count, MOST_PAGES, message=_PAGES)


def refuse_too_many_characters(count: int) -> None:
    """Raises RefusedFileError."""
    _refuse_more(count, MOST_CHARACTERS, message=_CHARACTERS)


def within_limits(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, as long as there are not too many. Raises RefusedFileError before the first too many."""
    characters = 0
    for number, line in enumerate(lines, start=1):
        characters += len(line.text)
        _refuse_more(number, MOST_LINES, message=_LINES)
        refuse_too_many_characters(characters)
        yield line


def _refuse_more(count: int, most: int, *, message: str) -> None:
    if count > most:
        raise RefusedFileError(message, most=f"{most:,}")
