"""A zip file of XML becomes lines: of Word, or of OpenDocument."""

from collections.abc import Iterator

from emg.lib.packed_xml import PackedXml, unpacked
from emg.lib.refused_files import RefusedFileError, gettext_noop
from meetings.importing.source import Line

from . import open_document, word

_ARCHIVE = gettext_noop(
    "This file is an archive, or a document of a kind that is not read here. If the report is in it, take "
    "it out and send that; a report is read from .docx, .odt, .pdf, .html and .txt files."
)
_SPREADSHEET = gettext_noop("This file is a spreadsheet, not a report.")
_SLIDES = gettext_noop("This file is a presentation. Send the report of the meeting instead.")
_TEXT = b"application/vnd.oasis.opendocument.text"
_OTHERS = {"xl/workbook.xml": _SPREADSHEET, "xl/workbook.bin": _SPREADSHEET, "ppt/presentation.xml": _SLIDES}


def lines(content: bytes) -> Iterator[Line]:
    with unpacked(content, otherwise=_ARCHIVE) as file:
        for name, refusal in _OTHERS.items():
            if name in file:
                raise RefusedFileError(refusal)
        if word.RELATIONS in file:
            yield from word.lines(file)
        elif _is_open_document(file):
            yield from open_document.lines(file)
        else:
            raise RefusedFileError(_ARCHIVE)


def _is_open_document(file: PackedXml) -> bool:
    if "mimetype" not in file or open_document.TEXT not in file:
        return False
    kind = file.content("mimetype")
    if b"spreadsheet" in kind:
        raise RefusedFileError(_SPREADSHEET)
    if b"presentation" in kind:
        raise RefusedFileError(_SLIDES)
    return kind.startswith(_TEXT)
