"""The paper as a page: the words of the text, two A4 pages from a real browser, DRAFT where it is one."""

import re
from html.parser import HTMLParser

import pdfplumber
import pytest

from emg.paper.page import as_page, page_style
from emg.paper.text import as_text
from meetings import actions
from meetings.models import Section
from meetings.report.paper import summary_of
from tests import records


class Words(HTMLParser):
    """The words of a page's body, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_body = self._in_body or tag == "body"

    def handle_data(self, data: str) -> None:
        if self._in_body:
            self.words += data.split()


def words_of(page: str) -> list[str]:
    parser = Words()
    parser.feed(page)
    return parser.words


def pdf_of(chromium, html: str, path) -> pdfplumber.PDF:
    context = chromium.new_context()
    page = context.new_page()
    page.set_content(html)
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    context.close()
    return pdfplumber.open(path)


def text_of(pdf_page) -> str:
    return pdf_page.extract_text()


def test_page_has_the_words_of_the_text_in_the_same_order(founding):
    text = [word for word in as_text(summary_of(founding)).split() if word != "-"]

    assert words_of(as_page(summary_of(founding))) == text


def test_page_links_its_styles_and_has_nothing_inline(founding):
    page = as_page(summary_of(founding), stylesheets=["/a.css", "/b.css"])

    assert re.findall(r'href="([^"]+)"', page) == ["/a.css", "/b.css"]
    assert "<style" not in page
    assert "style=" not in page
    assert "<script" not in page


def test_every_block_and_item_has_an_address(founding):
    page = as_page(summary_of(founding))

    assert 'id="section-2-p1"' in page
    assert 'id="workstream-img-on-biodiversity"' in page
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_words_of_records_are_text_never_markup(founding):
    draft = actions.start_revision(founding)
    draft.sections.filter(key=5).update(heading="<b>&", text="</p><script>alert(1)</script>")

    page = as_page(summary_of(draft))

    assert "<script" not in page
    assert "5. &lt;b&gt;&amp;" in page


def test_margin_boxes_hold_any_title_as_a_string(founding):
    draft = actions.start_revision(founding)
    draft.title, draft.symbol = '"} body { display: none } \\ </style>\n', "EMG/SOM.28/03"

    style = page_style(summary_of(draft))

    strings = re.findall(r'"[^"\n]*"', style)
    rest = re.sub(r'"[^"\n]*"', "", style)
    assert "display" not in rest.replace(r"\64 isplay", "")
    assert all(re.fullmatch(r'"([A-Za-z0-9]|\\[0-9a-f]+ )*"', string) for string in strings)


@pytest.mark.browser
def test_founding_report_prints_on_two_a4_pages(founding, chromium, tmp_path):
    with pdf_of(chromium, as_page(summary_of(founding)), tmp_path / "paper.pdf") as pdf:
        first, second = pdf.pages

        assert (round(first.width), round(first.height)) == (595, 842)
        assert text_of(first).splitlines()[-1] == "Page 1 of 2"
        assert text_of(second).splitlines()[-1] == "Page 2 of 2"
        assert text_of(first).splitlines()[0] == "UNITED NATIONS"
        assert text_of(second).splitlines()[0] == founding.title
        assert "DRAFT" not in text_of(first) + text_of(second)
        assert {char["fontname"].split("+")[1] for char in first.chars} == {
            "LiberationSerif",
            "LiberationSerif-Bold",
        }


@pytest.mark.browser
def test_draft_says_so_on_every_page(founding, chromium, tmp_path):
    draft = actions.start_revision(founding)

    with pdf_of(chromium, as_page(summary_of(draft)), tmp_path / "draft.pdf") as pdf:
        assert [text_of(page).splitlines()[0].endswith("DRAFT") for page in pdf.pages] == [True, True]
        assert text_of(pdf.pages[1]).splitlines()[-1] == "Rev.1 Page 2 of 2"


@pytest.mark.browser
@pytest.mark.parametrize("shift", range(0, 40, 4))
def test_no_heading_stands_alone_and_no_item_is_cut(db, chromium, tmp_path, shift):
    """Text of growing length pushes a long list over the page's end, line by line."""
    report = actions.start_report(records.meeting("m"))
    report.held_on = "2023-03-01"
    report.save()
    Section.objects.create(
        report=report, order=1, heading="Before", text="\n\n".join(["A line."] * (14 + shift // 4))
    )
    Section.objects.create(report=report, order=2, heading="Topics", kind=Section.Kind.NEW_TOPICS)
    topic = records.proposal("Topic")
    item = "beginning " + "word " * 30 + "ending"
    report.considerations.create(proposal=topic, position="noted", activities="\n".join([item] * 12))

    with pdf_of(chromium, as_page(summary_of(report)), tmp_path / "long.pdf") as pdf:
        for page in pdf.pages:
            lines = text_of(page).splitlines()
            body = [line for line in lines[1:-1] if line]
            assert "".join(body).count("beginning") == "".join(body).count("ending")
            assert not body[-1].startswith(("2. Topics", "a) Topic", "Proposed activities include:"))
