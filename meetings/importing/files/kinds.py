"""What a file is, by what it holds: a name may say anything."""

import re
from enum import StrEnum

from emg.lib.packed_xml import ZIP, refuse_old_office
from emg.lib.refused_files import RefusedFileError, gettext_noop

from .decoding import decoded


class FileKind(StrEnum):
    TEXT = "text"
    PAGE = "page"  # HTML
    PDF = "PDF"
    PACKED = "packed"  # Word or OpenDocument, or any other zip file


_PICTURE = gettext_noop(
    "This file is a picture. Run text recognition on it first and send what that gives, or paste the text."
)
_PROGRAM = gettext_noop("This file is a program, not a report.")
_ARCHIVE = gettext_noop("This file is an archive. Take the report out of it and send that.")
_RICH_TEXT = gettext_noop("This is a file of rich text (.rtf). In Word, save it as “Word Document (.docx)”.")
_XML = gettext_noop("This file is XML of a kind that is not read here. Save it as .docx, .odt or PDF.")
_NO_TEXT = gettext_noop(
    "This file holds no text that can be read. A report is read from .docx, .odt, .pdf, .html and .txt files."
)
_FIRST_BYTES = {
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
    b"BM": _PICTURE,
    b"RIFF": _PICTURE,
    b"\0\0\0\x18ftyp": _PICTURE,
    b"MZ": _PROGRAM,
    b"\x7fELF": _PROGRAM,
    b"\xcf\xfa\xed\xfe": _PROGRAM,
    b"\x1f\x8b": _ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": _ARCHIVE,
    b"Rar!": _ARCHIVE,
    b"BZh": _ARCHIVE,
    b"\xfd7zXZ": _ARCHIVE,
    b"PK\x05\x06": _ARCHIVE,  # an empty one
    rb"{\rtf": _RICH_TEXT,
}
_LETTERS_ALONE = {b"BM", b"MZ", b"RIFF", b"GIF8", b"BZh", b"Rar!"}  # a text may begin with these
_PDF = b"%PDF-"
_BEGINNING = 1_024  # bytes: a PDF may begin after so much of anything
_SAMPLE = 100_000
# A page begins with these, whatever stands in front of them; a text that only mentions HTML does not.
_PAGE = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html|head|body|meta|title|div|h[1-6]|p|table|ul|ol)"
    r"[\s>/]",
    re.I | re.S,
)
_NAME_OF_PAGE = re.compile(r"\.x?html?$", re.I)
_TAG = re.compile(r"<(?:p|br|a|b|i|em|strong|span|font|li|div)[\s>/]", re.I)
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05  # of the characters: what is no text has one in ten


def kind_of(content: bytes, *, name: str) -> FileKind:
    """Raises RefusedFileError for what is recognised as something that no report is read from.

    The name is asked only for a part of a page, which begins as any text may begin.
    """
    refuse_old_office(content)
    if content.startswith(ZIP):
        return FileKind.PACKED
    if content.lstrip().startswith(_PDF) or (_PDF in content[:_BEGINNING] and b"endobj" in content):
        return FileKind.PDF
    for first, refusal in _FIRST_BYTES.items():
        if content.startswith(first) and not (first in _LETTERS_ALONE and _is_text(content)):
            raise RefusedFileError(refusal)
    if not _is_text(content):
        raise RefusedFileError(_NO_TEXT)
    beginning = decoded(content[:_SAMPLE])
    if _PAGE.match(beginning) or (_NAME_OF_PAGE.search(name) and _TAG.search(beginning)):
        return FileKind.PAGE
    if beginning.lstrip().startswith("<?xml"):
        raise RefusedFileError(_XML)
    return FileKind.TEXT


def _is_text(content: bytes) -> bool:
    text = decoded(content[:_SAMPLE]).replace("\0", "")
    return bool(text.strip()) and len(_CONTROLS.findall(text)) <= _MOST_CONTROLS * len(text)
