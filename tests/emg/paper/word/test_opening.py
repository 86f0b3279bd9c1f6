"""Files that are not ours, damaged or hostile are refused in words, quickly and in little memory."""

import inspect
import io
import re
import sys
import time
import tracemalloc
import zipfile

import pytest

from emg.lib.refused_files import RefusedFileError
from emg.paper.blocks import Paragraph
from emg.paper.word.document import as_docx
from emg.paper.word.reading import read
from tests.emg.paper.conftest import paper_of
from tests.word_files import DOCUMENT, body, parts_of, with_document, zipped

ORIGIN = "meeting 0 " + "0" * 64
FILE = as_docx(paper_of(Paragraph("one", "Text one."), origin=ORIGIN))
PARTS = parts_of(FILE)
CUSTOM = "docProps/custom.xml"
DAMAGED = "This file is damaged."
TOO_LARGE = "This file is too large"
NOT_WORD = "This is not a Word file (.docx)."
NOT_OURS = "This Word file does not say which report it holds"
DEFINES = "This file defines a document type of its own"

BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<w:document>&b;</w:document>"
)


def without(name: str) -> bytes:
    return zipped({part: content for part, content in PARTS.items() if part != name})


def garbled() -> bytes:
    """With a fault in the packed bytes of its text."""
    with zipfile.ZipFile(io.BytesIO(FILE)) as file:
        at = file.getinfo(DOCUMENT).header_offset + 120
    return FILE[:at] + bytes(255 - byte for byte in FILE[at : at + 40]) + FILE[at + 40 :]


HOSTILE = {
    "nothing": (b"", NOT_WORD),
    "text": (b"Nothing else was discussed.", NOT_WORD),
    "PDF by another name": (b"%PDF-1.7\n" + b"x" * 5000, NOT_WORD),
    "PNG by another name": (b"\x89PNG\r\n\x1a\n" + b"\0" * 5000, NOT_WORD),
    "rich text": (rb"{\rtf1 Hello}", NOT_WORD),
    "other archive": (zipped({"a.txt": b"a"}), NOT_WORD),
    "OpenDocument": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), NOT_WORD),
    "old Word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
        "This is a file of an older Word (.doc).",
    ),
    "encrypted": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "This file is protected by a password.",
    ),
    "cut off": (FILE[: len(FILE) // 2], DAMAGED),
    "cut off in its list of parts": (FILE[:-30], DAMAGED),
    "first bytes only": (FILE[:4], DAMAGED),
    "garbled": (garbled(), DAMAGED),
    "without a text": (without(DOCUMENT), DAMAGED),
    "without a list of its beginnings": (without("_rels/.rels"), NOT_WORD),
    "without properties": (as_docx(paper_of()), NOT_OURS),
    "with another's properties": (
        zipped({**PARTS, CUSTOM: PARTS[CUSTOM].replace(b"EMGReport", b"Other")}),
        NOT_OURS,
    ),
    "of 60 MB": (FILE + b"\0" * 60_000_000, TOO_LARGE),
    "of too many parts": (zipped({**PARTS, **{f"a{n}": b"" for n in range(1001)}}), TOO_LARGE),
    "unpacking without end": (with_document(FILE, body("<w:p/>") + b" " * 300_000_000), TOO_LARGE),
    "with too many tags": (with_document(FILE, body("<w:p/>" * 401_000)), TOO_LARGE),
    "with too much text": (
        with_document(FILE, body(f"<w:p><w:r><w:t>{'word ' * 120_000}</w:t></w:r></w:p>")),
        "This file has more text",
    ),
    "with too many paragraphs": (
        with_document(FILE, body("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 5_001)),
        "This file has more text",
    ),
    "packed in another way": (zipped(PARTS, zipfile.ZIP_LZMA), DAMAGED),
    "with entities": (with_document(FILE, BOMB), DEFINES),
    "with entities in UTF-16": (with_document(FILE, BOMB.decode().encode("utf-16")), DEFINES),
    "with entities in its properties": (zipped({**PARTS, CUSTOM: BOMB}), DEFINES),
    "with a document type outside": (
        with_document(FILE, b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>'),
        DEFINES,
    ),
    "in an encoding Word never writes": (
        with_document(FILE, '<?xml version="1.0" encoding="UTF-7"?><x>é</x>'.encode("latin-1")),
        DAMAGED,
    ),
    "with NUL": (with_document(FILE, body("<w:p/>").replace(b"<w:p", b"\0<w:p")), DAMAGED),
    "no XML": (with_document(FILE, b"no XML"), DAMAGED),
    "empty text": (with_document(FILE, b""), DAMAGED),
    "nested without end": (with_document(FILE, body("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000)), DAMAGED),
    "nested deeply": (with_document(FILE, body("<w:sdt>" * 1_500 + "</w:sdt>" * 1_500)), DAMAGED),
}


@pytest.mark.parametrize(("content", "message"), HOSTILE.values(), ids=HOSTILE)
def test_file_is_refused_in_words(content, message):
    tracemalloc.start()
    began = time.monotonic()

    with pytest.raises(RefusedFileError, match=re.escape(message)):
        read(content)

    took, (_now, peak) = time.monotonic() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 5
    assert peak < 80_000_000


def test_file_that_lies_about_its_sizes_is_refused():
    content = with_document(FILE, body("<w:p/>") + b" " * 9_000_000)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        size = file.getinfo(DOCUMENT).file_size.to_bytes(4, "little")

    with pytest.raises(RefusedFileError):
        read(content.replace(size, (100).to_bytes(4, "little")))


def test_file_nested_too_deeply_for_what_is_left_of_the_stack_is_refused():
    content = with_document(FILE, body("<w:tc>" * 200 + "</w:tc>" * 200))
    assert read(content).pieces == ()
    usual = sys.getrecursionlimit()

    sys.setrecursionlimit(len(inspect.stack()) + 300)
    try:
        with pytest.raises(RefusedFileError, match=DAMAGED):
            read(content)
    finally:
        sys.setrecursionlimit(usual)


def test_wide_text_and_macros_are_read_and_nothing_runs():
    text = body("<w:p><w:r><w:t>Text two.</w:t></w:r></w:p>").decode()
    wide = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")

    file = read(zipped({**PARTS, DOCUMENT: wide, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))

    assert [piece.text for piece in file.pieces] == ["Text two."]


def test_text_is_found_by_its_relation_whatever_its_name():
    parts = dict(PARTS)
    parts["word/document2.xml"] = parts.pop(DOCUMENT)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")

    assert read(zipped(parts)) == read(FILE)
