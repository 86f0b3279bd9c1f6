"""The four forms of a paper: the same words in the same order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .page import as_page
from .paper import Paper
from .pdf.document import as_pdf
from .text import as_text


@dataclass(frozen=True)
class Form:
    label: Promise
    content_type: str
    make: Callable[[Paper], bytes]


def _as_docx(paper: Paper) -> bytes:
    from .word.document import as_docx  # noqa: PLC0415 -- seven MB, which most processes never need

    return as_docx(paper)


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMS: Mapping[str, Form] = {
    "html": Form(_("Web page"), "text/html; charset=utf-8", lambda paper: as_page(paper).encode()),
    "pdf": Form(_("PDF"), "application/pdf", as_pdf),
    "docx": Form(_("Word"), DOCX, _as_docx),
    "txt": Form(_("Plain text"), "text/plain; charset=utf-8", lambda paper: as_text(paper).encode()),
}
