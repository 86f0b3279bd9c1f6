"""Bringing a draft's Word file back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx.oxml.ns import qn

from emg.paper.text import as_text
from meetings.actions import start_revision
from meetings.models import Report
from meetings.report.paper import summary_of
from tests.word_files import edited, paragraph_of, replaced, run, tracked

from .report_pages import address, messages, words


@pytest.fixture
def draft(founding) -> Report:
    """A revision with every row of the founding report."""
    return start_revision(founding)


@pytest.fixture
def left(client, draft) -> bytes:
    """The draft's Word file as it is downloaded."""
    return client.get(address("draft_docx", draft.pk)).content


@pytest.fixture
def sent(client, draft):
    """A function: the page after a file was sent."""

    def send(content: bytes, name: str = "draft.docx"):
        return client.post(address("bring_back", draft.pk), {"file": SimpleUploadedFile(name, content)})

    return send


@pytest.fixture
def accepted(client, draft):
    """A function: the answer after the page's ticks, or other ones, were sent."""

    def accept(page, *passages: str):
        ticked = list(passages) or page.context["ticked"]
        return client.post(
            address("bring_back", draft.pk), {"state": page.context["state"], "accept": ticked}
        )

    return accept


def offered(page) -> list[tuple[str, str]]:
    return [(offer.id, "\n".join(offer.paragraphs)) for offer in page.context["found"].offers]


def said(page) -> list[tuple[str, str]]:
    return [(remark.said, remark.text) for remark in page.context["found"].remarks]


def statuses(report: Report) -> list[tuple[object, ...]]:
    return [
        *report.entries.order_by("order").values_list("workstream", "status", "basis", "horizon"),
        *report.considerations.order_by("order").values_list("proposal", "position", "route"),
    ]


def text_of(draft: Report) -> str:
    return as_text(summary_of(Report.objects.get(pk=draft.pk)))


def test_one_edited_sentence_is_offered_alone_and_printed_once_accepted(draft, left, sent, accepted):
    before, told = text_of(draft), statuses(draft)
    page = sent(replaced(left, "No other issues were discussed.", "Nothing else was discussed."))

    untouched = text_of(draft)
    answer = accepted(page)

    assert offered(page) == [("section-5-p1", "Nothing else was discussed.")]
    assert said(page) == []
    assert untouched == before
    assert answer.url == address("change", draft.pk)
    assert text_of(draft) == before.replace("No other issues were discussed.", "Nothing else was discussed.")
    assert statuses(draft) == told


def test_page_shows_where_and_what_was_changed(draft, left, sent):
    page = sent(replaced(left, "No other issues were discussed.", "No further issues were discussed."))

    html = page.content.decode()
    assert "1 passage was changed in Word" in words(page)
    assert "5. Closure of the meeting" in words(page)
    assert '<p class="differing-words">No <del>other </del>issues were discussed.</p>' in html
    assert '<p class="differing-words">No <ins>further </ins>issues were discussed.</p>' in html


def test_tracked_insertions_count_and_deletions_do_not(draft, left, sent, accepted):
    def edit(root):
        paragraph = paragraph_of(root, "No other issues")
        first = paragraph.find(qn("w:r"))
        first.find(qn("w:t")).text = "No "
        first.addnext(tracked("ins", "further "))
        first.addnext(tracked("del", "other "))
        paragraph.append(run("issues were discussed."))

    page = sent(edited(left, edit))
    accepted(page)

    assert offered(page) == [("section-5-p1", "No further issues were discussed.")]
    assert "No further issues were discussed." in text_of(draft)


def test_unchanged_file_says_so(left, sent):
    page = sent(left)

    assert offered(page) == []
    assert "there is nothing to accept" in words(page)


def test_messages_tell_how_many(client, draft, left, sent, accepted):
    page = sent(replaced(left, "No other issues", "No new issues"))

    answer = accepted(page)

    assert messages(client.get(answer.url)) == ["1 passage was accepted."]
