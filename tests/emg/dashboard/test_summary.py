"""The paper on the web: the document and nothing else, as issued."""

import pdfplumber
import pytest

from emg.paper.text import as_text
from meetings import actions
from meetings.report.paper import summary_of
from tests import records

PAGE = "/meetings/som28-mid-term-technical-segment/summary/"
TEXT = "/meetings/som28-mid-term-technical-segment/summary.txt"


@pytest.fixture
def corrected(founding):
    """Rev.1 of the founding report, issued."""
    draft = actions.start_revision(founding)
    draft.sections.filter(key=5).update(text="The meeting closed at 17:00.")
    return records.approve(draft)


def test_text_is_the_paper(founding, client):
    response = client.get(TEXT)

    assert response.content.decode() == as_text(summary_of(founding))
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_page_is_the_document_and_nothing_else(founding, client):
    page = client.get(PAGE).content.decode()

    assert '<h1 dir="auto">Mid-Term Technical Segment of the 28th Senior Officials Meeting</h1>' in page
    assert "<nav" not in page
    assert page.count("<link") == 2


def test_page_runs_no_script_and_takes_nothing_inline(founding, client):
    response = client.get(PAGE)

    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self';")
    assert "<style" not in response.content.decode()


@pytest.mark.parametrize("address", [PAGE, TEXT, PAGE + "rev/0/", PAGE + "rev/0/page.css"])
def test_paper_can_be_asked_for_but_not_posted_to(founding, client, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    "address",
    ["/meetings/som28/summary/", "/meetings/som28/summary.txt", "/meetings/none/summary/", PAGE + "rev/7/"],
)
def test_what_was_never_issued_is_not_found(founding, client, address):
    assert client.get(address).status_code == 404


def test_draft_is_not_found(founding, client):
    actions.start_revision(founding)

    assert client.get(PAGE + "rev/1/").status_code == 404
    assert client.get(PAGE + "rev/1/page.css").status_code == 404
    assert b"DRAFT" not in client.get(PAGE).content


def test_revision_takes_over_and_the_replaced_one_says_so(founding, corrected, client):
    now, then = client.get(PAGE).content.decode(), client.get(PAGE + "rev/0/").content.decode()

    assert "The meeting closed at 17:00." in now
    assert "Replaced by" not in now
    assert "No other issues were discussed." in then
    assert '<p class="replaced">Replaced by Rev.1</p>' in then
    assert client.get(TEXT).content.decode() == as_text(summary_of(corrected))


def test_page_of_an_issued_paper_never_changes_by_a_byte(founding, client):
    before = client.get(PAGE).content, client.get(PAGE + "rev/0/page.css").content

    founding.entries.first().workstream.rename(to="Other", kind=None, on="2020-01-01")
    founding.meeting.title = "Another title"
    founding.meeting.save()
    actions.start_revision(founding)

    assert (client.get(PAGE).content, client.get(PAGE + "rev/0/page.css").content) == before


@pytest.mark.browser
def test_page_prints_from_the_site_on_two_a4_pages(founding, live_server, page, tmp_path):
    page.goto(live_server.url + PAGE)
    page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)

    with pdfplumber.open(tmp_path / "paper.pdf") as pdf:
        lines = [paper.extract_text().splitlines() for paper in pdf.pages]

    assert [sheet[-1] for sheet in lines] == ["Page 1 of 2", "Page 2 of 2"]
    assert [sheet[0] for sheet in lines] == ["UNITED NATIONS", founding.title]


@pytest.mark.browser
def test_page_breaks_no_rule_of_accessibility(founding, live_server, page, violations):
    page.goto(live_server.url + PAGE)

    assert violations(page) == []


@pytest.mark.browser
def test_page_needs_no_sideways_scroll(founding, live_server, page):
    page.goto(live_server.url + PAGE)
    widths = []

    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert widths == [320, 1280]
