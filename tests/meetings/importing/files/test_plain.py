"""Plain text, in whatever encoding and with whatever ends of lines."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from emg.lib.refused_files import RefusedFileError
from meetings.importing.files.lines import lines_of_text
from meetings.importing.source import Line
from tests.meetings.importing.files.making import read, texts

TEXT = "Réunion “technique” – 18th May 2022\n(a) IMG on Biodiversity\nthe Secretariat’s paper\n"
LINES = ["Réunion “technique” – 18th May 2022", "(a) IMG on Biodiversity", "the Secretariat’s paper", ""]
RUSSIAN = "Группа по рациональному природопользованию провела совещание.\nНичего более не обсуждалось."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"]
)
def test_encoding_is_found(encoding):
    assert texts(read(TEXT.encode(encoding))) == LINES


def test_utf_16_without_a_mark_is_found_in_another_script():
    assert texts(read(RUSSIAN.encode("utf-16-le"))) == RUSSIAN.split("\n")


def test_two_encodings_in_one_text_are_read_each_as_what_it_is():
    mixed = "Réunion – ".encode() + "“technique” de l’été".encode("windows-1252") + " – fin".encode()

    assert texts(read(mixed)) == ["Réunion – “technique” de l’été – fin"]


def test_quotation_marks_taken_for_control_characters_are_told():
    assert texts(read("\x93technical\x94 segment, the Secretariat\x92s".encode())) == [
        "“technical” segment, the Secretariat’s"
    ]


def test_marks_of_a_forwarded_mail_are_no_text():
    mail = "Dear all,\n> 1. Opening\n>\n> > (a) IMG on Land\n>> b) IMG on Air\n>50 agencies took part"

    assert texts(read(mail.encode())) == [
        "Dear all,",
        "1. Opening",
        "",
        "(a) IMG on Land",
        "b) IMG on Air",
        ">50 agencies took part",
    ]


def test_every_end_of_a_line_ends_one():
    assert texts(read("a\rb\r\nc\nd\ve\u2028f\u2029g\x85h".encode())) == [*"abcdef", "", "g", "h"]


def test_form_feed_begins_a_page():
    assert read(b"one\n\ntwo\fthree\n") == [
        Line("one"), Line(""), Line("two"), Line("three", page=2), Line("", page=2),
    ]  # fmt: skip


def test_nul_bytes_and_control_characters_are_left_out():
    line = b"Nothing \0else\x07 was dis\0cussed at the meeting of the technical segment.\0\n"

    assert texts(read(line)) == ["Nothing else was discussed at the meeting of the technical segment.", ""]


def test_word_cut_by_a_soft_hyphen_shows_it_at_the_end_of_a_line_only():
    assert texts(read("inter\u00adagency coordi\u00ad\nnation".encode())) == ["interagency coordi-", "nation"]


def test_bullets_of_symbol_fonts_are_bullets():
    assert texts(read("\uf0b7 first\n\uf0a7\tsecond".encode())) == ["• first", "• second"]


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "report.html", "report", ""])
def test_text_is_read_whatever_its_name(name):
    assert texts(read(TEXT.encode(), name)) == LINES


@pytest.mark.parametrize("beginning", ["BM on Chemicals", "MZ", "Rar! said the chair", "GIF89a is no report"])
def test_text_that_begins_as_another_file_does_is_read(beginning):
    assert texts(read(beginning.encode())) == [beginning]


def test_pasted_text_is_read_as_a_file_of_it():
    assert lines_of_text(TEXT) == read(TEXT.encode())


@given(st.binary(max_size=2_000).filter(lambda content: not content.startswith((b"PK", b"%PDF", b"<"))))
@example(b"\xff\xfe")
@example(b"\xff\xfea")
@example(b"\0a" * 9)
@example(b"\xfe\xff\xd8\x00")
def test_any_bytes_are_read_or_refused(content):
    try:
        lines = read(content)
    except RefusedFileError:
        return

    assert all(line.text == " ".join(line.text.split()) and "\0" not in line.text for line in lines)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co"]), min_size=1, max_size=300))
def test_any_text_is_read_as_when_it_was_pasted(text):
    try:
        pasted = lines_of_text(text)
    except RefusedFileError:
        return

    assert read(text.encode("utf-8-sig")) == pasted
