"""The paper as PDF: its words, its standards, its pages; whatever is typed into it."""

import io
import logging
import re
from dataclasses import replace

import pdfplumber
import pikepdf
import pytest

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Heading, Paragraph, Row, Table
from emg.paper.paper import Paper
from emg.paper.pdf.document import as_pdf
from emg.paper.text import as_text
from meetings import actions
from meetings.report.paper import summary_of
from tests.emg.paper.conftest import ARABIC, listed, paper_of, words
from tests.emg.paper.pdf.spoken import findings, spoken


def pages(paper: Paper) -> list[list[str]]:
    """The lines of each page, with head and foot."""
    with pdfplumber.open(io.BytesIO(as_pdf(paper))) as pdf:
        return [page.extract_text().splitlines() for page in pdf.pages]


def body(paper: Paper) -> list[str]:
    """The words of all pages without running heads and feet."""
    sheets = pages(paper)
    lines = [sheet[(1 if place and paper.head else 0) : -1] for place, sheet in enumerate(sheets)]
    return words(" ".join(line for sheet in lines for line in sheet))


def test_words_are_those_of_the_text_in_their_order(paper):
    assert body(paper) == words(as_text(paper))


def test_founding_report_is_two_pages_with_the_words_of_the_text(founding):
    paper = summary_of(founding)
    sheets = pages(paper)

    assert body(paper) == words(as_text(paper))
    assert [sheet[-1] for sheet in sheets] == ["Page 1 of 2", "Page 2 of 2"]
    assert [sheet[0] for sheet in sheets] == ["UNITED NATIONS", founding.title]


def test_draft_says_so_on_every_page(founding):
    sheets = pages(summary_of(actions.start_revision(founding)))

    assert [sheet[0].endswith("DRAFT") for sheet in sheets] == [True, True]
    assert sheets[1][-1] == "Rev.1 Page 2 of 2"


def test_every_paper_is_accessible_to_an_independent_checker(paper, tmp_path):
    assert findings(as_pdf(paper), tmp_path / "paper.pdf") == ""


def test_file_claims_both_standards_and_names_title_and_language(founding):
    with pikepdf.open(io.BytesIO(as_pdf(summary_of(founding)))) as pdf:
        about = pdf.open_metadata()
        assert (about["pdfuaid:part"], about["pdfaid:part"], about["pdfaid:conformance"]) == ("1", "2", "A")
        assert about["dc:title"] == founding.title
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20220518000000Z"


def tags(paper: Paper) -> set[str]:
    """What stands in the document itself, as a screen reader is told."""
    with pikepdf.open(io.BytesIO(as_pdf(paper))) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        return {str(part.S) for part in document.K}


def test_words_that_lead_into_a_list_or_a_table_are_a_paragraph(founding):
    assert tags(summary_of(founding)) == {"/P", "/H1", "/H2", "/H3", "/L"}
    assert tags(table(("one", "two"))) == {"/P", "/H1", "/Table"}


def test_same_paper_gives_the_same_bytes(founding):
    assert as_pdf(summary_of(founding)) == as_pdf(summary_of(founding))


def test_right_to_left_text_is_printed(tmp_path):
    paper = paper_of(Paragraph("p", ARABIC))

    assert findings(as_pdf(paper), tmp_path / "paper.pdf") == ""
    assert b"Amiri" in as_pdf(paper)


def test_right_to_left_text_keeps_its_order():
    """A PDF holds the signs of a line as they are drawn, from left to right: read backwards they are it.

    All but lam, which is told twice where it joins another sign.
    """
    with pdfplumber.open(io.BytesIO(as_pdf(paper_of(Paragraph("p", ARABIC * 5))))) as pdf:
        drawn = [char for char in pdf.pages[0].chars if char["fontname"].endswith("Amiri-Regular")]
    lines = {char["top"]: "" for char in drawn}
    for char in drawn:
        lines[char["top"]] += char["text"]

    assert len(lines) > 1
    read = "".join(line[::-1] for line in lines.values())
    assert re.sub(r"[\sل]", "", read) == re.sub(r"[\sل]", "", ARABIC * 5)


@pytest.mark.parametrize("sign", ["\U0001f9ff", "\x01", "\ue000", "ก"])
def test_sign_without_a_font_is_shown_by_a_fallback_and_logged(sign, tmp_path, caplog):
    with caplog.at_level(logging.WARNING):
        paper = paper_of(Paragraph("p", f"before {sign} after"))

        assert findings(as_pdf(paper), tmp_path / "paper.pdf") == ""
    assert "before \ufffd after" in " ".join(body(paper))
    assert f"U+{ord(sign):04X}" in caplog.text


def test_break_within_a_text_is_a_space_as_on_a_web_page(caplog):
    paper = paper_of(Paragraph("p1", "Printed\r\n\r\notherwise."))

    with pdfplumber.open(io.BytesIO(as_pdf(paper))) as pdf:
        assert "Printed otherwise." in pdf.pages[0].extract_text()
    assert caplog.messages == []


def test_text_of_any_size_stays_on_the_page():
    paper = paper_of(Paragraph("p", "x" * 8_000), listed(150, style=ListStyle.BULLET, text="y" * 200))

    with pdfplumber.open(io.BytesIO(as_pdf(paper))) as pdf:
        inside = [68 < char["x0"] and char["x1"] < 528 for page in pdf.pages for char in page.chars]
        assert sum(len(page.extract_text().replace("y", "")) for page in pdf.pages) > 8_000
        assert all(inside)


def test_item_taller_than_a_page_goes_on_over_pages():
    tall = " ".join(f"word{n}" for n in range(2_000))
    paper = replace(paper_of(listed(1, text="Short"), listed(3, text=tall)), head="")

    sheets = pages(paper)

    assert body(paper) == words(as_text(paper))
    assert len(sheets[0]) > 40  # lines


def test_foot_and_mark_stand_at_the_edges_of_their_lines():
    paper = replace(paper_of(*(Paragraph(f"p{n}", "A line.") for n in range(60))), foot="SYM/1", mark="DRAFT")

    sheets = pages(paper)

    assert [sheet[0] for sheet in sheets] == ["DRAFT", "HEAD DRAFT"]
    assert [sheet[-1] for sheet in sheets] == ["SYM/1 Page 1 of 2", "SYM/1 Page 2 of 2"]


def test_undated_paper_claims_to_be_accessible_but_not_to_be_kept(caplog):
    with pikepdf.open(io.BytesIO(as_pdf(replace(paper_of(), dated=None)))) as pdf:
        about = pdf.open_metadata()

    assert (about.get("pdfuaid:part"), about.get("pdfaid:part")) == ("1", None)
    assert caplog.text == ""


def table(*rows: tuple[str, ...]) -> Paper:
    made = tuple(Row(f"r-{place}", cells) for place, cells in enumerate(rows))
    return replace(paper_of(Table("t", "Status", (6, 3, 3), ("A", "B", "C"), made)), head="")


def test_row_taller_than_a_page_goes_on_over_pages_and_others_are_not_cut():
    tall = " ".join(f"word{n}" for n in range(1200))
    paper = table(
        ("One", "A", "B"), ("Two", tall, "C"), *(("beginning " + "word " * 60 + "ending", "D", "E"),) * 15
    )

    sheets = pages(paper)

    with pdfplumber.open(io.BytesIO(as_pdf(paper))) as pdf:
        assert all(char["bottom"] < page.height for page in pdf.pages for char in page.chars)
    assert sorted(spoken(as_pdf(paper))) == sorted(words(as_text(paper)))
    for sheet in sheets:
        text = " ".join(sheet)
        assert text.count("beginning") == text.count("ending")


def test_long_words_of_a_table_stay_in_their_column():
    paper = table(("w" * 250, "q" * 250, "j" * 250))

    with pdfplumber.open(io.BytesIO(as_pdf(paper))) as pdf:
        chars = [char for page in pdf.pages for char in page.chars]

    ends = {sign: max(char["x1"] for char in chars if char["text"] == sign) for sign in "wqj"}
    starts = {sign: min(char["x0"] for char in chars if char["text"] == sign) for sign in "wqj"}
    assert ends["w"] < starts["q"]
    assert ends["q"] < starts["j"]
    assert ends["j"] < 528


@pytest.mark.parametrize("length", [53, 90])
@pytest.mark.parametrize("shift", range(0, 12))
def test_no_heading_or_lead_in_ends_a_page_and_no_item_is_cut(shift, length):
    item = "beginning " + "word " * length + "ending"
    paper = paper_of(
        *(Paragraph(f"p{n}", "A line.") for n in range(18 + shift)),
        Heading("h", 2, "2.", "Topics"),
        Heading("t", 3, "a)", "Topic"),
        Paragraph("lead", "Proposed activities include:"),
        listed(14, style=ListStyle.BULLET, text=item),
    )

    for sheet in pages(paper):
        text = " ".join(sheet[:-1])
        assert text.count("beginning") == text.count("ending")
        assert not sheet[-2].startswith(("2. Topics", "a) Topic", "Proposed"))
