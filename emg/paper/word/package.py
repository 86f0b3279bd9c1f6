"""The file itself: its properties, and the same bytes for the same paper."""

import io
import zipfile
from datetime import UTC, datetime, time

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from emg.paper.paper import Paper

ORIGIN = "EMGReport"  # the name of the property that says which report a file holds
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Properties xmlns="{_CUSTOM}/custom-properties" xmlns:vt="{_CUSTOM}/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
    "<vt:lpwstr>{value}</vt:lpwstr></property></Properties>"
)
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)  # the first a zip file can name


def saved(document: Document, paper: Paper) -> bytes:
    """The document as a file, dated as its paper."""
    dated = datetime.combine(paper.dated, time(), tzinfo=UTC) if paper.dated else UNDATED
    _set_properties(document, paper, dated=dated)
    if paper.origin:
        _carry(document, paper.origin)
    file = io.BytesIO()
    document.save(file)
    return _same_each_time(file)


def _set_properties(document: Document, paper: Paper, *, dated: datetime) -> None:
    about = document.core_properties
    about.title, about.language = paper.title[:255], paper.language
    about.author = about.last_modified_by = "EMG"
    about.comments = about.keywords = about.subject = ""
    about.created = about.modified = dated
    about.revision = 1


def _carry(document: Document, origin: str) -> None:
    """A property of our own, which word processors keep when they save."""
    text = _PROPERTIES.format(name=ORIGIN, value=origin)  # a slug, a number, a fingerprint: nothing to escape
    package = document.part.package
    assert package is not None
    part = Part(PackURI("/docProps/custom.xml"), _TYPE, text.encode(), package)
    package.relate_to(part, f"{_CUSTOM}/relationships/custom-properties")


def _same_each_time(file: io.BytesIO) -> bytes:
    """The archive with one date for every part: a zip file would tell when it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in sorted(
            old.infolist(), key=lambda part: (part.filename != "[Content_Types].xml", part.filename)
        ):
            new.writestr(zipfile.ZipInfo(part.filename), old.read(part), zipfile.ZIP_DEFLATED)
    return made.getvalue()
