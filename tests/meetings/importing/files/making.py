"""Files of every kind, made on the fly: as people send them, and as nobody should."""

import random
import time
import tracemalloc
import zlib
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

import pytest
import typst
from docx.oxml.ns import nsdecls

from emg.lib.refused_files import RefusedFileError
from meetings.importing.files.lines import lines_of
from meetings.importing.source import Line
from tests.word_files import body, parts_of, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODT = "application/vnd.oasis.opendocument.text"
_ODF = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
    }.items()
)


def read(content: bytes, name: str = "report") -> list[Line]:
    return lines_of(content, name=name)


def refusal_of(content: bytes, name: str = "report") -> str:
    """In what words a file is refused; it must be, within seconds and in little memory of this process."""
    tracemalloc.start()
    began = time.monotonic()
    with pytest.raises(RefusedFileError) as refused:
        read(content, name)
    took, (_now, peak) = time.monotonic() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 25
    assert peak < 20_000_000
    return str(refused.value)


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A zip file with some of its parts replaced, or added."""
    return zipped({**parts_of(content), **parts})


def random_bytes(count: int) -> bytes:
    return random.Random(1).randbytes(count)


def texts(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines]


def relations(**targets: str) -> bytes:
    """Of a Word file: the parts by the last word of their type."""
    told = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}">{told}</Relationships>'.encode()


def docx(xml: str, *, styles: str = "", numbering: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this in its body, its styles and its numbering."""
    return zipped(
        {
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="numbering.xml"),
            "word/document.xml": body(xml),
            "word/styles.xml": f"<w:styles {nsdecls('w')}>{styles}</w:styles>".encode(),
            "word/numbering.xml": f"<w:numbering {nsdecls('w')}>{numbering}</w:numbering>".encode(),
            **(more or {}),
        }
    )


def p(text: str, look: str = "") -> str:
    """A paragraph of Word."""
    return f'<w:p><w:pPr>{look}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def numbered(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def odt(xml: str, *, styles: str = "", chapters: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument file with this as its text, its own styles and its outline style."""
    content = (
        f"<office:document-content{_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{xml}</office:text></office:body></office:document-content>"
    )
    outline = (
        f"<office:document-styles{_ODF}><office:styles>{chapters}</office:styles></office:document-styles>"
    )
    return zipped(
        {
            "mimetype": ODT.encode(),
            "content.xml": content.encode(),
            "styles.xml": outline.encode(),
            **(more or {}),
        }
    )


def pdf(markup: str) -> bytes:
    """Of Typst's markup."""
    return typst.compile(markup.encode())


def raw_pdf(objects: Sequence[bytes], *, root: int = 1) -> bytes:
    """A PDF of these objects, the first of which has the number 1."""
    content = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(content) + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, root, len(content))
    )


def stream(content: bytes, *, times: int = 1) -> bytes:
    """Packed once, or several times over."""
    for _time in range(times):
        content = zlib.compress(content)
    return b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (
        len(content),
        b"/FlateDecode " * times,
        content,
    )


def page_showing(content: bytes, font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") -> bytes:
    """A PDF of one page with this, a stream, as its content."""
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</Font<</F 5 0 R>>>>>>",
            content,
            font,
        ]
    )
