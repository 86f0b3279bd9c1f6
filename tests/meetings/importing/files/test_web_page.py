"""HTML as pages have it: well formed, or as browsers forgive it."""

import pytest

from meetings.importing.source import Line
from tests.meetings.importing.files.making import read, texts


def lines(markup: str) -> list[Line]:
    return read(f"<!DOCTYPE html><html><body>{markup}</body></html>".encode())


def test_headings_have_their_level_and_paragraphs_are_whole():
    assert lines("<h1>Meeting <em>report</em></h1>\n<p>It was\n   held.<h2>1. Closure</h2>") == [
        Line("Meeting report", heading=1, is_whole=True),
        Line("It was held.", is_whole=True),
        Line("1. Closure", heading=2, is_whole=True),
    ]


def test_what_leads_elsewhere_or_is_not_shown_is_left_out():
    page = """<head><title>Site</title><style>p {}</style></head><nav><ul><li>Home</li></ul></nav>
        <script>document.write("<p>x</p>")</script><p>Nothing &amp; nobody&nbsp;else.</p><!-- <p>y</p> -->"""

    assert texts(lines(page)) == ["Nothing & nobody else."]


def test_items_have_the_marks_a_browser_shows():
    markup = """<ol><li>first<li>second<ul><li>deeper</li></ul></li></ol>
        <ol type="a" start="3"><li>third</li><li value="9">ninth</li></ol>
        <ol style="list-style-type: upper-roman"><li>Roman</li></ol>
        <ol style="list-style: none"><li>unmarked</li></ol>"""

    assert texts(lines(markup)) == [
        "1. first", "2. second", "- deeper", "c. third", "i. ninth", "I. Roman", "unmarked",
    ]  # fmt: skip


def test_item_that_shows_its_mark_gets_no_other():
    markup = '<ol role="list"><li><span>(a)</span> <span>Land</span></li><li>b) Sea</li></ol>'

    assert texts(lines(markup)) == ["(a) Land", "b) Sea"]


def test_broken_lines_are_lines_between_empty_ones():
    assert lines("<p>UNITED NATIONS<br>18 May 2022</p>") == [
        Line(""), Line("UNITED NATIONS"), Line("18 May 2022"), Line(""),
    ]  # fmt: skip
    assert lines("<pre>one\ntwo</pre>") == [Line(""), Line("one"), Line("two"), Line("")]


def test_row_of_a_table_is_a_line_unless_a_cell_has_several():
    markup = "<table><tr><th>Date<td>18 May 2022<tr><th>Chair</th><td><p>Mr. A</p><p>Ms. B</p></td></table>"

    assert texts(lines(markup)) == ["Date | 18 May 2022", "Chair", "Mr. A", "Ms. B"]


def test_table_in_a_cell_is_read_where_it_stands():
    inner = "<table><tr><td>Left<td>Right</table>"
    markup = f"<table><tr><td>Above{inner}<td>Beside</table><p>Below"

    assert texts(lines(markup)) == ["Above", "Left | Right", "Beside", "Below"]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "iso-8859-5"])
def test_declared_encoding_is_believed(encoding):
    page = f'<html><head><meta charset="{encoding}"></head><p>Совещание</p>'

    assert texts(read(page.encode(encoding))) == ["Совещание"]


@pytest.mark.parametrize("declared", ["windows-1251", "utf-7", "punycode", "hex", "nonsense"])
def test_declared_encoding_is_not_believed_against_the_bytes(declared):
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>Réunion</p>'

    assert texts(read(page.encode())) == ["Réunion"]


def test_page_by_another_name_is_a_page():
    assert texts(read(b"<html><p>Nothing else.</p></html>", "report.doc")) == ["Nothing else."]


def test_part_of_a_page_is_one_by_its_name_only():
    part = b"The <b>technical</b> segment<br>met."

    assert texts(read(part, "report.htm")) == ["", "The technical segment", "met.", ""]
    assert texts(read(part, "report.txt")) == ["The <b>technical</b> segment<br>met."]
