"""Plain text, a file's or pasted, becomes lines: each as it stands there, a form feed begins a page."""

import re
from collections.abc import Iterator

from emg.lib.plain_text import one_line
from meetings.importing.source import Line

from .plain_columns import with_bars

_END_OF_LINE = re.compile(r"\r\n?|[\n\v\x85\u2028]")
# Before each line of a mail that was answered or forwarded.
_QUOTED = re.compile(r"(?:> ?)*>(?: |$)")
_SOFT_HYPHEN = "\u00ad"
# Signs of the fonts Symbol and Wingdings, which stand in an area of Unicode for private use.
SYMBOLS = {
    **dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF06E, 0xF0A8), "•"),
    0xF02D: "-",
    0xF0E0: "→",
}


def plain_lines(text: str) -> Iterator[Line]:
    """A paragraph separator of Unicode parts paragraphs, as an empty line does."""
    for page, on_page in enumerate(text.replace("\u2029", "\n\n").split("\f"), start=1):
        lines = [line[_quoted(line) :] for line in _END_OF_LINE.split(on_page)]
        for line in with_bars(lines):
            yield Line(clean(line), page=page)


def _quoted(line: str) -> int:
    """How many signs of a line say only that it is quoted."""
    found = _QUOTED.match(line)
    return found.end() if found else 0


def clean(text: str) -> str:
    """On one line, without what cannot be seen; a word cut by a soft hyphen at its end shows a hyphen."""
    line = text.translate(SYMBOLS).rstrip()
    return one_line(line[:-1] + "-" if line.endswith(_SOFT_HYPHEN) else line)
