"""Reads a CSV file, whichever program wrote it: its encoding and its separator are found out."""

import csv
import io

from django.utils.translation import gettext as _

from emg.lib.refused_files import RefusedFileError

from .sheet import Sheet, sheet_of

# Excel writes commas, semicolons where a comma is the decimal sign, and tabs as "Unicode text".
_SEPARATORS = ",;\t"
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def read_csv(content: bytes) -> Sheet:
    """Raises RefusedFileError, in words, for what is no such file."""
    text, note = _decoded(content)
    first_line = next((line for line in io.StringIO(text) if line.strip()), "")
    separator = max(_SEPARATORS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return sheet_of(reader, note=note)
    except csv.Error as error:
        raise RefusedFileError(
            _("Line %d cannot be read as CSV: look for a quotation mark that is not closed, or a huge cell.")
            % reader.line_num
        ) from error


def _decoded(content: bytes) -> tuple[str, str]:
    """The text, and a note where its encoding is a guess."""
    encoding = next((name for bom, name in _BOMS.items() if content.startswith(bom)), "")
    if not encoding and b"\x00" in content[:4]:
        encoding = "utf-16-be" if content.startswith(b"\x00") else "utf-16-le"
    try:
        return content.decode(encoding or "utf-8"), ""
    except UnicodeDecodeError as error:
        if encoding or b"\x00" in content:
            raise RefusedFileError(_no_text()) from error
    try:
        text = content.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise RefusedFileError(_no_text()) from error
    return text, _("Read as Windows-1252, as it is not UTF-8: look whether accents came through.")


def _no_text() -> str:
    return _("This file is neither an Excel workbook (.xlsx) nor a text: save the table as one of the two.")
