"""A table read from a file: its columns and the texts of its cells."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.plain_text import one_line
from emg.lib.refused_files import RefusedFileError
from emg.lib.spreadsheets import without_apostrophe

MOST_ROWS = 5_000
MOST_COLUMNS = 100
MOST_CHARACTERS = 3_000_000  # of all cells together, and their separators


@dataclass(frozen=True)
class Row:
    number: int  # as a spreadsheet numbers it: the names of the columns are row 1
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""  # what its reader should know of how it was read


def sheet_of(lines: Iterable[Iterable[str]], *, note: str = "") -> Sheet:
    """The table in these lines of cells, the first with the names of the columns; empty lines are passed by.

    Raises RefusedFileError where the lines are no table, or more than is read at once.
    """
    columns: list[str] | None = None
    rows = []
    left = MOST_CHARACTERS
    for number, line in enumerate(lines, start=1):
        cells = [_text(cell, number=number) for cell in line]
        left -= sum(map(len, cells)) + len(cells)
        if not any(cells):
            cells = []
        elif columns is None:
            columns = _columns(cells)
        else:
            rows.append(Row(number, _fitting(cells, columns, number=number)))
        if number > MOST_ROWS + 1 or left < 0:
            raise RefusedFileError(too_large())
    if columns is None:
        raise RefusedFileError(_("This file is empty: its first row must name the columns."))
    if not rows:
        raise RefusedFileError(_("This file names its columns, but has no row below them."))
    return Sheet(tuple(columns), tuple(rows), note)


def too_large() -> str:
    return _(
        "This file is too large: a table may have %(rows)d rows and %(characters)d million characters. "
        "Split it and import the parts one after the other."
    ) % {"rows": MOST_ROWS, "characters": MOST_CHARACTERS // 1_000_000}


def _text(cell: str, *, number: int) -> str:
    if "\x00" in cell:
        raise RefusedFileError(
            _("Row %d holds a character no text has (NUL): save the file again from your spreadsheet.")
            % number
        )
    return without_apostrophe(cell.replace("\r\n", "\n").replace("\r", "\n").strip())


def _columns(cells: list[str]) -> list[str]:
    """The names as our files write them: "Mandate until" is mandate_until."""
    names = [one_line(cell).casefold().replace(" ", "_") for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise RefusedFileError(_("This file has more than %d columns.") % MOST_COLUMNS)
    if not all(names):
        raise RefusedFileError(_("Column %d has no name in the first row.") % (names.index("") + 1))
    if doubles := sorted(name for name, count in Counter(names).items() if count > 1):
        raise RefusedFileError(
            ngettext(
                "Two columns have the same name: %s. Keep one.",
                "Several columns have the same names: %s. Keep one of each.",
                len(doubles),
            )
            % ", ".join(doubles)
        )
    return names


def _fitting(cells: list[str], columns: list[str], *, number: int) -> tuple[str, ...]:
    """One cell for each column: what is missing at the end is empty, what is left over is refused."""
    if any(cells[len(columns) :]):
        raise RefusedFileError(
            _("Row %d has more cells than there are columns: look for a separator inside a text.") % number
        )
    return tuple((cells + [""] * len(columns))[: len(columns)])
