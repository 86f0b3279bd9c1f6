"""A PDF becomes lines: PDFium tells its characters and where they stand, and the rest is worked out here."""

from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from emg.lib.refused_files import DAMAGED, WITH_PASSWORD, RefusedFileError, gettext_noop
from meetings.importing.source import Line

from .limits import refuse_too_many_characters, refuse_too_many_pages
from .pdf_lines import lines_of_pages
from .pdf_pieces import UNREADABLE, Piece, pieces_of

_ONLY_PICTURES = gettext_noop(
    "This PDF holds no text, only pictures: run text recognition on it first, or paste the text."
)
_NO_TEXT = gettext_noop("This PDF holds no text.")
_NO_LETTERS = gettext_noop(
    "The text of this PDF cannot be read: its fonts do not say which letters they show. Run text recognition "
    "on it, or paste the text."
)
_END, _AT_THE_END = b"%%EOF", 4_096  # bytes in which the end must stand: some programs add to a file
_MOST_UNREADABLE = 0.2  # of the characters


def lines(content: bytes) -> Iterator[Line]:
    if _END not in content[-_AT_THE_END:]:
        raise RefusedFileError(DAMAGED)  # what could be read of it would not be all
    try:
        document = pdfium.PdfDocument(content)
        pages, has_pictures = _pages(document)
    except pdfium.PdfiumError as error:
        has_password = error.err_code == raw.FPDF_ERR_PASSWORD
        raise RefusedFileError(WITH_PASSWORD if has_password else DAMAGED) from error
    text = "".join(piece.text for page in pages for piece in page)
    if not text:
        raise RefusedFileError(_ONLY_PICTURES if has_pictures else _NO_TEXT)
    if text.count(UNREADABLE) > _MOST_UNREADABLE * len(text):
        raise RefusedFileError(_NO_LETTERS)
    yield from lines_of_pages(pages)


def _pages(document: pdfium.PdfDocument) -> tuple[list[list[Piece]], bool]:
    """The pieces of each page, and whether any page shows something."""
    refuse_too_many_pages(len(document))
    pages, count, has_pictures = [], 0, False
    for page in document:
        pieces = pieces_of(page)
        count += sum(len(piece.text) for piece in pieces)
        refuse_too_many_characters(count)
        has_pictures = has_pictures or raw.FPDFPage_CountObjects(page) > 0
        pages.append(pieces)
        page.close()
    return pages, has_pictures
