"""Opens a table that comes from outside: what it is, its content says, not its name."""

from django.utils.translation import gettext as _

from emg.lib.refused_files import RefusedFileError

from .csv_file import read_csv
from .sheet import Sheet
from .xlsx_file import read_xlsx

MOST_BYTES = 5_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Excel wrote until 2003, and what it wraps a secret file in


def opened(content: bytes) -> Sheet:
    """The table in a CSV file or an Excel workbook. Raises RefusedFileError for anything else."""
    if len(content) > MOST_BYTES:
        raise RefusedFileError(
            _("This file is larger than %d MB: split it and import the parts one after the other.")
            % (MOST_BYTES // 1_000_000)
        )
    if content.startswith(_OLE):
        raise RefusedFileError(
            _("This is an old Excel file (.xls), or has a password: save it as .xlsx without one.")
        )
    return read_xlsx(content) if content.startswith(_ZIP) else read_csv(content)
