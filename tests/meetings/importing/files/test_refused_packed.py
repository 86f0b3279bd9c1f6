"""Word and OpenDocument files, damaged or meant to harm, and other zip files are refused in words."""

import io
import zipfile

import pytest

from tests.meetings.importing.files.making import docx, numbered, odt, p, refusal_of, relations, with_parts
from tests.meetings.importing.files.refusals import (
    ARCHIVE,
    DAMAGED,
    DEFINES,
    LAUGHS,
    MANY_LINES,
    MUCH_TEXT,
    NO_WORDS,
    PASSWORD,
    SPREADSHEET,
    TOO_LARGE,
)
from tests.word_files import zipped

WORD = docx(p("Nothing else was discussed.") * 50)
OPEN = odt("<text:p>Nothing else was discussed.</text:p>" * 50)
OTHER_OPEN = b"application/vnd.oasis.opendocument.spreadsheet"
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
BOMB = f"{LAUGHS}<x>&c;</x>".encode()


def zip_in_zip(depth: int) -> bytes:
    content = b"\0" * 1_000_000
    for number in range(depth):
        content = zipped({f"{number}-{place}.zip": content for place in range(10)})
    return content


def with_lying_sizes() -> bytes:
    """A part of nine million spaces that says it has a hundred."""
    content = with_parts(WORD, {DOCUMENT: b"<x>" + b" " * 9_000_000})
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        size = file.getinfo(DOCUMENT).file_size.to_bytes(4, "little")
    return content.replace(size, (100).to_bytes(4, "little"))


def nested(tag: str) -> str:
    return f"<{tag}>" * 20_000 + f"</{tag}>" * 20_000


def open_items(count: int) -> str:
    return "<text:list>" + "<text:list-item><text:p>a</text:p></text:list-item>" * count + "</text:list>"


HOSTILE = {
    "Word, cut off": (lambda: WORD[: len(WORD) // 2], DAMAGED),
    "Word, its last bytes cut off": (lambda: WORD[:-30], DAMAGED),
    "Word, first bytes only": (lambda: WORD[:4], DAMAGED),
    "Word with macros": (
        lambda: with_parts(WORD, {RELATIONS: relations(vbaProject="vbaProject.bin")}),
        "This Word file has macros (.docm).",
    ),
    "Word without a text": (lambda: with_parts(WORD, {"_rels/.rels": relations()}), DAMAGED),
    "Word with entities": (lambda: with_parts(WORD, {DOCUMENT: BOMB}), DEFINES),
    "Word with entities in its styles": (lambda: with_parts(WORD, {"word/styles.xml": BOMB}), DEFINES),
    "Word, unpacking without end": (lambda: docx(p("x") + " " * 300_000_000), TOO_LARGE),
    "Word of half a million tags": (lambda: docx("<w:p/>" * 500_000), TOO_LARGE),
    "Word that lies about its sizes": (with_lying_sizes, DAMAGED),
    "Word nested without end": (lambda: docx(nested("w:sdt")), DAMAGED),
    "Word without words": (lambda: docx(p(" ")), NO_WORDS),
    "Word of 10,000 items": (lambda: docx(p("item", numbered(1)) * 10_000), MANY_LINES),
    "Word of too much text": (lambda: docx(p("word " * 110_000)), MUCH_TEXT),
    "OpenDocument, cut off": (lambda: OPEN[: len(OPEN) // 2], DAMAGED),
    "OpenDocument with a password": (
        lambda: with_parts(OPEN, {"META-INF/manifest.xml": b"<m:encryption-data/>"}),
        PASSWORD,
    ),
    "OpenDocument with entities": (lambda: with_parts(OPEN, {"content.xml": BOMB}), DEFINES),
    "OpenDocument nested without end": (lambda: odt(nested("text:list")), DAMAGED),
    "OpenDocument without a text": (lambda: with_parts(OPEN, {"content.xml": b"<x/>"}), DAMAGED),
    "OpenDocument of 10,000 items": (lambda: odt(open_items(10_000)), MANY_LINES),
    "spreadsheet": (lambda: zipped({"_rels/.rels": b"", "xl/workbook.xml": b""}), SPREADSHEET),
    "spreadsheet of OpenDocument": (
        lambda: zipped({"mimetype": OTHER_OPEN, "content.xml": b"<x/>"}),
        SPREADSHEET,
    ),
    "presentation": (
        lambda: zipped({"_rels/.rels": b"", "ppt/presentation.xml": b""}),
        "This file is a presentation.",
    ),
    "zip in zip in zip": (lambda: zip_in_zip(3), ARCHIVE),
    "zip of a report": (lambda: zipped({"report.docx": WORD}), ARCHIVE),
    "zip of nothing": (lambda: b"PK\x05\x06" + b"\0" * 18, ARCHIVE),
}


@pytest.mark.parametrize(("made", "message"), HOSTILE.values(), ids=HOSTILE)
def test_file_is_refused_in_words(made, message):
    assert refusal_of(made()).startswith(message)
