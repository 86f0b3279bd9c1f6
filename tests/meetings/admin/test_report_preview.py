"""The paper of a draft: to look at, and to circulate."""

import pytest
from django.test import Client

from emg.paper.forms import FORMS
from emg.paper.text import as_text
from meetings.actions import start_revision
from meetings.models import Report
from meetings.report.agenda import agenda_of
from meetings.report.paper import summary_of

from .report_pages import address, words


@pytest.fixture
def draft(founding) -> Report:
    return start_revision(founding)


def test_preview_shows_the_paper_as_a_draft(client, draft):
    page = words(client.get(address("preview", draft.pk)))

    assert "DRAFT UNITED NATIONS ENVIRONMENT MANAGEMENT GROUP" in page
    assert "An overview of progress made in nine ongoing EMG workstreams was presented." in page


def test_text_to_circulate_says_draft_on_its_first_line(client, draft):
    response = client.get(address("draft_txt", draft.pk))

    text = response.content.decode()
    assert text.splitlines()[0] == "DRAFT"
    assert text == as_text(summary_of(draft))
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"] == (
        'attachment; filename="som28-mid-term-technical-segment-rev1-draft.txt"'
    )


def test_page_to_circulate_stands_alone_and_says_draft(client, draft):
    response = client.get(address("draft_html", draft.pk))

    page = response.content.decode()
    assert '<p class="draft-mark">DRAFT</p>' in page
    assert '<link rel="stylesheet"' not in page
    assert response["Content-Disposition"] == (
        'attachment; filename="som28-mid-term-technical-segment-rev1-draft.html"'
    )


@pytest.mark.parametrize("extension", ["html", "pdf", "docx", "txt"])
def test_provisional_agenda_can_be_had_in_every_form(client, draft, extension):
    response = client.get(address(f"agenda_{extension}", draft.pk))

    assert response.content == FORMS[extension].make(agenda_of(draft))
    assert response["Content-Disposition"] == (
        f'attachment; filename="som28-mid-term-technical-segment-provisional-agenda.{extension}"'
    )


def test_preview_offers_the_agenda_and_says_whether_it_is_provisional(client, draft, founding):
    assert "Provisional agenda: Web page · PDF · Word · Plain text" in words(
        client.get(address("preview", draft.pk))
    )
    assert "Plain text Agenda: Web page · PDF" in words(client.get(address("preview", founding.pk)))


@pytest.mark.parametrize(
    "name", ["preview", "draft_txt", "draft_html", "agenda_pdf", "change", "submit", "paste_names"]
)
def test_drafts_are_for_staff_and_never_cached(client, draft, name):
    response = client.get(address(name, draft.pk))
    stranger = Client().get(address(name, draft.pk))

    assert "no-store" in response["Cache-Control"]
    assert (stranger.status_code, stranger.url.split("?")[0]) == (302, "/admin/login/")


def test_issued_report_downloads_without_the_word_draft(client, founding):
    response = client.get(address("draft_txt", founding.pk))

    assert response.content.decode().splitlines()[0] == "UNITED NATIONS"
    assert response["Content-Disposition"] == 'attachment; filename="som28-mid-term-technical-segment.txt"'
