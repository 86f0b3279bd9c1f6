"""How much of a report is read. Whoever sends more is told the limit, and what to send instead."""

from collections.abc import Iterable, Iterator

from emg.lib.refused_files import RefusedFileError, gettext_noop
from meetings.importing.source import Line

MOST_BYTES = 20_000_000  # of a file: pictures included; nginx takes 25 MB of a form
MOST_BYTES_OF_PAGE = 5_000_000  # of HTML, whose tags cost time: more are pictures written into it
MOST_CHARACTERS = 500_000  # some 150 pages; the reports of the EMG have three to twenty
MOST_LINES = 8_000  # as many pages of 50 lines; a person has to look at what is read
MOST_PAGES = 600  # of a PDF, empty ones and pictures included: it is looked at page by page

TOO_MANY_LINES = gettext_noop(
    "This file has more than %(most)d lines; a report that is read here has at most so many. Send the pages "
    "of the report alone, or a part of it."
)
TOO_MUCH_TEXT = gettext_noop(
    "This file has more than %(most)d characters; a report that is read here has at most so many. Send the "
    "pages of the report alone, or a part of it."
)
TOO_MANY_PAGES = gettext_noop(
    "This file has more than %(most)d pages; a report that is read here has at most so many. Send the pages "
    "of the report alone."
)


def refuse_too_many_characters(count: int) -> None:
    """Raises RefusedFileError."""
    if count > MOST_CHARACTERS:
        raise RefusedFileError(TOO_MUCH_TEXT, most=MOST_CHARACTERS)


def within_limits(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, as long as there are not too many. Raises RefusedFileError before the first too many."""
    characters = 0
    for number, line in enumerate(lines, start=1):
        characters += len(line.text)
        if number > MOST_LINES:
            raise RefusedFileError(TOO_MANY_LINES, most=MOST_LINES)
        refuse_too_many_characters(characters)
        yield line
