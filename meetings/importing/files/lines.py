"""The lines of a report, of whatever file it came in."""

from emg.lib.refused_files import TOO_LARGE, RefusedFileError, gettext_noop
from meetings.importing.source import Line

from .apart import read_apart
from .decoding import decoded
from .kinds import FileKind, kind_of
from .limits import MOST_BYTES, MOST_BYTES_OF_PAGE, refuse_too_many_characters, within_limits
from .plain import plain_lines

_MOST_BYTES_A_CHARACTER = 4
_EMPTY = gettext_noop("This file is empty.")
_NO_WORDS = gettext_noop("There is no text in this.")


def lines_of(content: bytes, *, name: str) -> list[Line]:
    """What a file says. Raises RefusedFileError, which says why and what to do, and nothing else.

    What the file is, its content says; its `name` only where that leaves it open.
    """
    if len(content) > MOST_BYTES:
        raise RefusedFileError(TOO_LARGE)
    if not content.strip(b"\0 \t\r\n\f\v"):
        raise RefusedFileError(_EMPTY)
    kind = kind_of(content, name=name)
    if kind == FileKind.TEXT:
        refuse_too_many_characters(len(content) // _MOST_BYTES_A_CHARACTER)
        return lines_of_text(decoded(content))
    if kind == FileKind.PAGE and len(content) > MOST_BYTES_OF_PAGE:
        raise RefusedFileError(TOO_LARGE)
    return _with_words(read_apart(content, kind=kind))


def lines_of_text(text: str) -> list[Line]:
    """What was pasted. Raises RefusedFileError for too much, and for nothing."""
    refuse_too_many_characters(len(text))
    return _with_words(list(within_limits(plain_lines(text))))


def _with_words(lines: list[Line]) -> list[Line]:
    if not any(line.text for line in lines):
        raise RefusedFileError(_NO_WORDS)
    return lines
