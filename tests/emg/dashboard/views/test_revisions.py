"""The page of all revisions that were issued, and two of them compared."""

import io
from datetime import date

import docx
import pytest

from meetings import actions
from meetings.models import Meeting
from tests import records

MEETING = "/meetings/som28-mid-term-technical-segment/"
PAGE = f"{MEETING}summary/revisions/"
FILE = f"{MEETING}summary/revisions.docx"
CLOSED = "The meeting closed at 17:00."


@pytest.fixture
def corrected(founding):
    """A function: the next revision, with other words about the closure, issued."""

    def corrected(text: str = CLOSED, **issue):
        draft = actions.start_revision(type(founding).objects.in_force().get(meeting=founding.meeting))
        draft.sections.filter(key=5).update(text=text)
        return records.approve(draft, **issue)

    return corrected


def test_report_issued_once_has_nothing_to_compare(founding, read, client):
    page = read(PAGE)

    assert "Original report, day of issue not on record (in force)" in page.main
    assert founding.sha256 in page.main
    assert "This report was issued once." in page.main
    assert client.get(FILE).status_code == 404


def test_latest_revision_is_compared_with_the_one_before(corrected, read):
    corrected()

    page = read(PAGE)

    assert "Rev.1 compared with Original report" in page.main
    assert "One passage was reworded." in page.main
    assert f"{MEETING}summary/rev/0/" in page.addresses()
    assert f"{FILE}?from=0&to=1" in page.addresses()


def test_page_is_titled_by_the_report_not_by_the_plan(corrected, client):
    corrected()
    Meeting.objects.update(title="Secret title")

    assert "Secret title" not in client.get(PAGE).content.decode()


def test_words_gone_and_new_are_marked_for_eyes_and_ears(corrected, client):
    corrected()

    html = client.get(PAGE).content.decode()

    assert "<del>" in html
    assert "<ins>" in html
    assert '<span class="visually-hidden">[removed: </span>' in html
    assert '<b class="fate">Changed</b>' in html


@pytest.mark.parametrize("query", ["from=0&to=2", "from=2&to=0", "from=0", "to=0&from=2"])
def test_any_two_can_be_asked_for_and_stand_in_the_order_of_issue(corrected, read, query):
    corrected()
    corrected("It closed at 18:00.")

    page = read(f"{PAGE}?{query}")

    assert "Rev.2 compared with Original report" in page.main


def test_revisions_that_say_the_same_are_said_to(founding, corrected, read):
    corrected(founding.sections.get(key=5).text)

    page = read(PAGE)

    assert "Both papers say the same." in page.main
    assert not [address for address in page.addresses() if address.startswith(FILE)]


@pytest.mark.parametrize("query", ["from=7", "from=one", "to=-1", "from=0&from=1", "since=0"])
def test_what_is_not_understood_is_said_on_the_page_and_refused_in_the_file(corrected, read, client, query):
    corrected()

    assert "Rev.1 compared with Original report" in read(f"{PAGE}?{query}").main
    assert query.split("=")[0] in read(f"{PAGE}?{query}").main
    assert client.get(f"{FILE}?{query}").status_code == 400


def test_open_revision_is_never_there(founding, read, client):
    draft = actions.start_revision(founding)
    draft.sections.filter(key=5).update(text=CLOSED)

    assert "Rev.1" not in read(PAGE).main
    assert CLOSED not in read(f"{PAGE}?from=0&to=1").main
    assert client.get(f"{FILE}?from=0&to=1").status_code == 404


def test_as_known_on_a_day_only_what_was_issued_by_then_is_there(corrected, read):
    corrected(issued_on=date(2023, 2, 1))
    corrected("It closed at 18:00.", issued_on=date(2023, 3, 1))

    page = read(f"{PAGE}?known=2023-02-15")

    assert "Rev.1 compared with Original report" in page.main
    assert "Rev.2" not in page.main


def test_meeting_without_an_issued_report_has_no_revisions(founding, client):
    assert client.get("/meetings/som28/summary/revisions/").status_code == 404
    assert client.get("/meetings/som28/summary/revisions.docx").status_code == 404
    assert client.get("/meetings/none/summary/revisions/").status_code == 404
    assert client.get(f"{PAGE}?at=2020-01-01").status_code == 404


def test_word_file_is_named_after_both_and_tracks_the_change(corrected, client):
    corrected()

    response = client.get(f"{FILE}?from=0&to=1")

    assert (
        "som28-mid-term-technical-segment-changes-from-rev0-to-rev1.docx"
        in response.headers["Content-Disposition"]
    )
    file = docx.Document(io.BytesIO(response.content))
    assert "w:ins " in file.element.xml
    assert "w:delText" in file.element.xml
    assert file.core_properties.title.endswith(": changes since Original report")


def test_paper_and_meeting_lead_there(corrected, read):
    corrected()

    assert PAGE in read(f"{MEETING}summary/").addresses()
    assert PAGE in read(MEETING).addresses()


@pytest.mark.browser
def test_comparison_breaks_no_rule_of_accessibility_and_needs_no_sideways_scroll(
    corrected, live_server, page, violations
):
    corrected()
    corrected("It closed at 18:00, " + "and" * 60)

    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{live_server.url}{PAGE}?from=0&to=2")

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
