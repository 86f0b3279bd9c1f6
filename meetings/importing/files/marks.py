"""The marks of lists that a file does not write out but lets each reader's program count."""

import re

from emg.lib.numerals import letter, roman_numeral

BULLET = "-"
_HIGHEST = 5_000  # no list is longer; of a file's number, letters would be told without end


def counted(position: int, *, sign: str) -> str:
    """A number written as HTML and OpenDocument name it by its first: "1", "a", "A", "i" or "I"."""
    if not 1 <= position <= _HIGHEST or sign not in {"a", "A", "i", "I"}:
        return str(position)
    written = letter(position) if sign in "aA" else roman_numeral(position)
    return written.upper() if sign.isupper() else written


def number_in(text: str) -> int:
    """A number as a file gives it: where a list begins, how deep it is; 0 for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else 0


class Counts:
    """How far a list of several levels has counted: an item of one level lets the deeper begin anew."""

    def __init__(self) -> None:
        self._at: dict[int, int] = {}

    def count(self, level: int, *, start: int) -> None:
        self._at = {known: count for known, count in self._at.items() if known <= level}
        self._at[level] = self._at.get(level, start - 1) + 1

    def set(self, level: int, count: int) -> None:
        """The next item of the level is `count`."""
        self._at[level] = count - 1

    def at(self, level: int, *, start: int) -> int:
        """The number of the last item; where there was none, as of a level left out, the first."""
        return self._at.get(level, start)
