"""What is no report, and plain texts and pages that are meant to harm, are refused in words."""

import pytest

from emg.lib.refused_files import RefusedFileError
from meetings.importing.files.lines import lines_of_text
from tests.meetings.importing.files.making import random_bytes, read, refusal_of, texts
from tests.meetings.importing.files.refusals import (
    ARCHIVE,
    FAILED,
    LAUGHS,
    MANY_LINES,
    MUCH_TEXT,
    NO_WORDS,
    PASSWORD,
    TOO_LARGE,
)

PICTURE = "This file is a picture. Run text recognition on it first"
PROGRAM = "This file is a program"
NO_TEXT = "This file holds no text that can be read."
OTHER_XML = "This file is XML of a kind"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SOME = random_bytes(5000)

OTHER_KINDS = {
    "empty": (b"", "This file is empty."),
    "blank": (b" \r\n\t\0\0", "This file is empty."),
    "PNG": (b"\x89PNG\r\n\x1a\n" + SOME, PICTURE),
    "JPEG": (b"\xff\xd8\xff\xe0" + SOME, PICTURE),
    "TIFF": (b"II*\0" + SOME, PICTURE),
    "bitmap": (b"BM" + SOME, PICTURE),
    "program of Windows": (b"MZ\x90\0" + SOME, PROGRAM),
    "program of Linux": (b"\x7fELF\2\1\1" + SOME, PROGRAM),
    "random bytes": (SOME, NO_TEXT),
    "NUL bytes and others": (b"\0" * 5000 + b"\1\2\3", NO_TEXT),
    "rich text": (rb"{\rtf1 Hello}", "This is a file of rich text"),
    "gzip": (b"\x1f\x8b\x08" + SOME, ARCHIVE),
    "old Word, perhaps with macros": (OLE + b"\0" * 5000, "This is a file of an older Word (.doc)."),
    "Word with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), PASSWORD),
    "XML of another kind": (b'<?xml version="1.0"?><rss></rss>', OTHER_XML),
    "XML of entities": (f'<?xml version="1.0"?>{LAUGHS}<x>&c;</x>'.encode(), OTHER_XML),
}


@pytest.mark.parametrize(("content", "message"), OTHER_KINDS.values(), ids=OTHER_KINDS)
@pytest.mark.parametrize("name", ["report.docx", "report.txt", "report.pdf"])
def test_other_kind_is_refused_whatever_its_name(content, message, name):
    assert refusal_of(content, name).startswith(message)


HOSTILE = {
    "100 MB": (lambda: b"Nothing else. " * 7_500_000, TOO_LARGE),
    "10 MB of text": (lambda: b"Nothing else. " * 750_000, MUCH_TEXT),
    "10 MB in one word": (lambda: b"a" * 10_000_000, MUCH_TEXT),
    "text of 10,000 items": (lambda: b"(a) item\r\n" * 10_000, MANY_LINES),
    "page of 10,000 items": (lambda: b"<ol>" + b"<li>item" * 10_000, MANY_LINES),
    "page of 6 MB": (lambda: b"<html>" + b"<p></p>" * 900_000, TOO_LARGE),
    "page of tags that never end": (lambda: b"<html>" + b"<a " * 1_600_000, FAILED),
    "page of scripts alone": (lambda: b"<html><script>let x = 1</script>", NO_WORDS),
}


@pytest.mark.parametrize(("made", "message"), HOSTILE.values(), ids=HOSTILE)
def test_text_or_page_is_refused_in_words(made, message):
    assert refusal_of(made()).startswith(message)


def test_refusal_says_what_to_do():
    assert refusal_of(b"(a) item\n" * 10_000) == (
        "This has more than 8,000 lines; a report that is read here has at most so many. Send the pages of "
        "the report alone, or a part of it."
    )


def test_comments_and_spaces_without_end_take_no_time():
    assert refusal_of(b"<!-- -->" * 12_000 + b" " * 10_000_000).startswith(MUCH_TEXT)


@pytest.mark.parametrize(
    ("text", "message"), [(" \n", NO_WORDS), ("word " * 200_000, MUCH_TEXT), ("(a)\n" * 9_000, MANY_LINES)]
)
def test_pasted_text_has_the_same_limits(text, message):
    with pytest.raises(RefusedFileError, match=message):
        lines_of_text(text)


def test_page_nested_without_end_is_read():
    page = b"<html>" + b"<div><ol><li>" * 100_000 + b"Nothing else was discussed."

    (line,) = read(page)

    assert line.text.endswith(". Nothing else was discussed.")


def test_page_of_entities_has_their_names_only():
    page = f"<!DOCTYPE html>{LAUGHS[:9]} [<!ENTITY c 'ha'>]><p>Nothing &c; else</p>".encode()

    assert texts(read(page))[-1] == "Nothing &c; else"
