"""Opens a table that comes from outside: what it is, its content says, not its name."""

from django.utils.translation import gettext as _

from emg.lib.packed_xml import OLE, ZIP
from emg.lib.refused_files import RefusedFileError

from .csv_file import read_csv
from .sheet import Sheet
from .xlsx_file import read_xlsx

MOST_BYTES = 5_000_000


def opened(content: bytes) -> Sheet:
    """The table in a CSV file or an Excel workbook. Raises RefusedFileError for anything else."""
    if len(content) > MOST_BYTES:
        raise RefusedFileError(
            _("This file is larger than %d MB: split it and import the parts one after the other.")
            % (MOST_BYTES // 1_000_000)
        )
    if content.startswith(OLE):
        raise RefusedFileError(
            _("This is an old Excel file (.xls), or has a password: save it as .xlsx without one.")
        )
    return read_xlsx(content) if content.startswith(ZIP) else read_csv(content)
