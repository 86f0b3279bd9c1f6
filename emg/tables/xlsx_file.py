"""Reads the first sheet of an Excel workbook, and trusts nothing in it: not its sizes, not its XML."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from emg.lib.refused_files import RefusedFileError

from .sheet import Sheet, sheet_of, too_large

_MOST_PARTS = 200
_MOST_UNPACKED = 20_000_000  # bytes of all parts together
_MOST_TAGS = 1_000_000
_LONGEST_CELL = 32_767  # characters, a limit of Excel
_KNOWN_PACKING = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# A document type, in the encodings XML may have here: no workbook has one, bombs are made of them.
_DOCTYPES = [
    sign.encode(encoding)
    for sign in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
]
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, SyntaxError),
    *(ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError),
)


def read_xlsx(content: bytes) -> Sheet:
    """Raises RefusedFileError, in words, for what is no such file."""
    import openpyxl  # noqa: PLC0415 -- a fifth of the start, and most processes never read a workbook

    try:
        _refuse_bombs(content)
        workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        try:
            return sheet_of(_lines(workbook.worksheets[0]))
        finally:
            workbook.close()
    except _DAMAGE as error:
        raise RefusedFileError(
            _("This workbook is damaged: open it in your spreadsheet, save it as .xlsx again and send that.")
        ) from error


def _refuse_bombs(content: bytes) -> None:
    """Unpacks every part, no further than the limit: what an archive says of sizes may be a lie."""
    left, tags = _MOST_UNPACKED, _MOST_TAGS
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = set(file.namelist())
        if "xl/workbook.xml" not in names:
            raise RefusedFileError(
                _("This is not an Excel workbook (.xlsx): save the table as one, or as CSV.")
            )
        if any(name.endswith("vbaProject.bin") for name in names):
            raise RefusedFileError(_("This workbook holds macros: save it as “Excel workbook (.xlsx)”."))
        if len(file.infolist()) > _MOST_PARTS:
            raise RefusedFileError(too_large())
        for part in file.infolist():
            if part.flag_bits & 1 or part.compress_type not in _KNOWN_PACKING:
                raise zipfile.BadZipFile
            with file.open(part) as packed:
                unpacked = packed.read(left + 1)
            left -= len(unpacked)
            tags -= unpacked.count(b"<")
            if left < 0 or tags < 0:
                raise RefusedFileError(too_large())
            if any(sign in unpacked for sign in _DOCTYPES):
                raise RefusedFileError(
                    _("This file defines a document type of its own, as no workbook does.")
                )


def _lines(sheet: Any) -> Iterator[list[str]]:
    # The size a sheet states may be a lie; without it, rows are read as they come.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield [_text(cell, number=number) for cell in cells]


def _text(cell: Any, *, number: int) -> str:
    """What a person sees in the cell."""
    value = cell.value
    if cell.data_type in {"f", "e"}:
        raise RefusedFileError(
            _("Row %(row)d, column %(column)s holds a formula or an error: put its value there instead.")
            % {"row": number, "column": cell.column_letter}
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime) and value.time() == time.min:
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "" if value is None else str(value)
    if len(text) >= _LONGEST_CELL:
        raise RefusedFileError(
            _("Row %(row)d, column %(column)s is as long as Excel can hold, so it may be cut off: use CSV.")
            % {"row": number, "column": cell.column_letter}
        )
    return text
