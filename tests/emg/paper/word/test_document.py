"""The paper as a Word file: real styles, numbering and fields, and the words of the text in LibreOffice."""

import io
import zipfile

import docx
from docx.oxml.ns import qn

from emg.paper.blocks import Paragraph
from emg.paper.text import as_text
from emg.paper.word.document import as_docx
from meetings.report.paper import summary_of
from tests.emg.paper.conftest import HOSTILE, PAPERS, listed, paper_of, words


def test_words_are_those_of_the_text_in_their_order(founding, converted):
    papers = {**PAPERS, "founding": summary_of(founding)}

    texts = converted(
        {name: as_docx(paper) for name, paper in papers.items()}, "txt", "txt:Text (encoded):UTF8"
    )

    for name, paper in papers.items():
        assert words(texts[name].decode()) == words(as_text(paper)), name


def test_text_of_any_size_is_all_there(converted):
    long = " ".join(f"word{place}" for place in range(3000))  # over 20,000 characters
    paper = paper_of(Paragraph("p", long), listed(500, text=HOSTILE))

    text = converted({"long": as_docx(paper)}, "txt", "txt:Text (encoded):UTF8")["long"].decode()

    assert len(long) > 20_000
    assert words(text) == words(as_text(paper))


def test_founding_report_is_two_pages(founding, converted):
    pdf = converted({"founding": as_docx(summary_of(founding))}, "pdf", "pdf")["founding"]

    assert pdf.count(b"/Type/Page/") + pdf.count(b"/Type/Page\n") == 2


def test_headings_lists_and_page_numbers_are_words_own(founding):
    document = docx.Document(io.BytesIO(as_docx(summary_of(founding))))

    styles = [paragraph.style.name for paragraph in document.paragraphs]
    numbered = [paragraph for paragraph in document.paragraphs if paragraph._p.pPr.numPr is not None]
    foot = document.sections[0].footer._element.xml
    assert styles.count("Heading 1") == 5
    assert styles.count("Heading 2") == 3
    assert styles.count("List Number") == 9
    assert styles.count("List Bullet") == 5
    assert len(numbered) == 22
    assert (" PAGE " in foot, " NUMPAGES " in foot) == (True, True)
    assert document.sections[0].different_first_page_header_footer
    assert document.core_properties.title == founding.title
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en"


def test_word_opens_it_as_a_file_of_its_own_time():
    settings = docx.Document(io.BytesIO(as_docx(paper_of()))).settings.element

    found = {each.get(qn("w:name")): each.get(qn("w:val")) for each in settings.iter(qn("w:compatSetting"))}
    assert found["compatibilityMode"] == "15"


def test_arabic_has_the_weight_and_the_size_of_its_style():
    document = docx.Document(io.BytesIO(as_docx(paper_of())))

    for name in ("Title", "Heading 1", "List Number", "Table header"):
        font = document.styles[name].font
        size = document.styles[name].element.rPr.find(qn("w:szCs")).get(qn("w:val"))
        assert (font.cs_bold, float(size) / 2) == (font.bold, font.size.pt), name


def test_same_paper_gives_the_same_bytes(paper):
    assert as_docx(paper) == as_docx(paper)


def test_file_says_which_report_it_holds(founding):
    with zipfile.ZipFile(io.BytesIO(as_docx(summary_of(founding)))) as file:
        carried = file.read("docProps/custom.xml").decode()

    assert f"{founding.meeting.slug} 0 {founding.sha256}" in carried


def test_table_has_columns_of_its_widths_a_repeated_head_and_rows_in_one_piece():
    document = docx.Document(io.BytesIO(as_docx(PAPERS["table"])))

    table = document.tables[0]
    rows = [row._tr.trPr for row in table.rows]
    assert [round(column.width.mm, 1) for column in table.columns] == [121.5, 40.5]
    assert {tuple(round(cell.width.mm, 1) for cell in row.cells) for row in table.rows} == {(121.5, 40.5)}
    assert [row.find(qn("w:cantSplit")) is not None for row in rows] == [True, True, True]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
