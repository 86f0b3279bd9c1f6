"""PDF files that hold no text, are damaged or are meant to harm are refused in words."""

import io

import pikepdf
import pytest

from tests.meetings.importing.files.making import (
    page_showing,
    pdf,
    random_bytes,
    raw_pdf,
    read,
    refusal_of,
    stream,
    texts,
)
from tests.meetings.importing.files.refusals import DAMAGED, FAILED, MANY_LINES, MUCH_TEXT, PASSWORD

ONLY_PICTURES = "This PDF holds no text, only pictures: run text recognition on it first, or paste the text."
NO_TEXT = "This PDF holds no text."
MANY_PAGES = "This has more than 600 pages"
NO_LETTERS = "The text of this PDF cannot be read: its fonts do not say which letters they show."
FILE = pdf("Nothing else was discussed. " * 300)
PICTURE = r"""#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>
    <rect width='9' height='9'/></svg>"))"""
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/MediaBox[0 0 600 800]>>"


def with_password(user: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(FILE)) as file:
        file.save(made, encryption=pikepdf.Encryption(user=user, owner="owner"))
    return made.getvalue()


def pages_below(depth: int) -> bytes:
    nodes = [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 3) for number in range(depth)]
    return raw_pdf([CATALOG, *nodes, PAGE])


def pages_that_go_round() -> bytes:
    return raw_pdf([CATALOG, b"<</Type/Pages/Count 9/Kids[3 0 R]>>", b"<</Type/Pages/Count 9/Kids[2 0 R]>>"])


def words(count: int) -> bytes:
    return page_showing(stream(b"BT /F 9 Tf " + b"(word) Tj " * count + b"ET"))


def without_letters() -> bytes:
    """Of a font that shows what its letters say nothing of: they are told from an area for private use."""
    with pikepdf.open(io.BytesIO(FILE)) as file:
        for found in file.objects:
            if isinstance(found, pikepdf.Stream) and b"beginbfchar" in (told := found.read_bytes()):
                found.write(_private(told))
        made = io.BytesIO()
        file.save(made)
    return made.getvalue()


def _private(told: bytes) -> bytes:
    lines = told.split(b"\n")
    return b"\n".join(
        line.rpartition(b"<")[0] + b"<E001>" if line.startswith(b"<0") and line.count(b"<") == 2 else line
        for line in lines
    )


HOSTILE = {
    "cut off": (lambda: FILE[: len(FILE) // 2], DAMAGED),
    "without its last bytes": (lambda: FILE[:-30], DAMAGED),
    "of nothing": (lambda: b"%PDF-1.7\n%%EOF", DAMAGED),
    "of random bytes": (lambda: b"%PDF-1.7\n" + random_bytes(50_000) + b"%%EOF", DAMAGED),
    "with a password": (lambda: with_password("secret"), PASSWORD),
    "of pictures": (lambda: pdf(PICTURE), ONLY_PICTURES),
    "of empty pages": (lambda: pdf("#pagebreak()"), NO_TEXT),
    "of private letters": (without_letters, NO_LETTERS),
    "of 601 pages": (lambda: pdf("#for n in range(600) [x #pagebreak()] x"), MANY_PAGES),
    "of 500 pages of text": (lambda: pdf("#for n in range(500) [#lorem(350) #pagebreak()] x"), MUCH_TEXT),
    "of 10,000 items": (lambda: pdf("#for n in range(10000) [+ item]"), MANY_LINES),
    "whose pages go round": (pages_that_go_round, DAMAGED),
    "whose pages lie deep": (lambda: pages_below(100_000), DAMAGED),
    "unpacking without end": (lambda: page_showing(stream(b" " * 900_000_000, times=2)), FAILED),
    "of a million words in one place": (lambda: words(1_000_000), FAILED),
}


@pytest.mark.parametrize(("made", "message"), HOSTILE.values(), ids=HOSTILE)
def test_file_is_refused_in_words(made, message):
    assert refusal_of(made()).startswith(message)


def test_file_that_anybody_may_read_is_read_though_it_is_encrypted():
    assert texts(read(with_password("")))[0].startswith("Nothing else was discussed.")


def test_file_after_some_other_bytes_is_read():
    assert texts(read(b"\r\n-- sent by a scanner --\r\n" + FILE)) == texts(read(FILE))


def test_what_stopped_the_process_is_logged_without_a_word_of_the_file(caplog):
    refusal_of(words(1_000_000))

    assert caplog.messages[0].startswith("A file was not read: exit code -")
    assert "word" not in caplog.text
