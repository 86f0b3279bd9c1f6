"""Bringing a draft's Word file back."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx.oxml.ns import qn

from emg.paper.text import as_text
from meetings.actions import start_report, start_revision
from meetings.models import Report
from meetings.report.paper import summary_of
from tests.word_files import edited, paragraph_of, replaced, run, tracked

from .report_pages import address, messages, saved, words


@pytest.fixture
def draft(founding) -> Report:
    """A revision with every row of the founding report."""
    return start_revision(founding)


@pytest.fixture
def viewer(db) -> Client:
    """Somebody who may look at reports only."""
    user = User.objects.create_user("viewer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_report"))
    client = Client()
    client.force_login(user)
    return client


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


def said_aloud(html: str) -> str:
    """With what stands there for ears only."""
    return re.sub("<span[^>]*>|</span>", "", html)


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
    assert "Passage 1, under “5. Closure of the meeting”" in words(page)
    assert "No <del>[removed: other ]</del>issues were discussed." in said_aloud(html)
    assert "No <ins>[added: further ]</ins>issues were discussed." in said_aloud(html)


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


def test_several_changes_are_accepted_one_by_one(draft, left, sent, accepted):
    content = replaced(left, "No other issues were discussed.", "Nothing else was discussed.")
    page = sent(replaced(content, "IMG on Biodiversity", "IMG on Nature"))

    accepted(page, "workstream-img-on-biodiversity")

    assert page.context["ticked"] == ["workstream-img-on-biodiversity", "section-5-p1"]
    assert "(b) IMG on Nature" in text_of(draft)
    assert "No other issues were discussed." in text_of(draft)


def test_second_acceptance_offers_only_the_rest(left, sent, accepted):
    content = replaced(left, "No other issues were discussed.", "Nothing else was discussed.")
    content = replaced(content, "IMG on Biodiversity", "IMG on Nature")

    accepted(sent(content), "section-5-p1")

    assert offered(sent(content)) == [("workstream-img-on-biodiversity", "IMG on Nature")]


def test_sentence_on_a_route_changes_in_print_only_and_says_so(draft, left, sent, accepted):
    told = statuses(draft)
    page = sent(replaced(left, "without bringing the proposal to the SOM", "once the SOM agrees"))

    accepted(page)

    assert "Only the printed words change, never position or route" in words(page)
    assert "may start the planning of the Dialogue once the SOM agrees." in text_of(draft)
    assert statuses(draft) == told


def test_conflict_shows_all_three_texts_and_is_not_ticked(client, draft, left, sent, accepted):
    def edit(root):
        first = paragraph_of(root, "No other issues").find(qn("w:r"))
        first.find(qn("w:t")).text = "No other issues were "
        first.addnext(tracked("ins", "raised."))
        first.addnext(tracked("del", "discussed."))

    section = draft.sections.get(key=5)
    section.text = "Other issues were discussed."
    section.save()

    page = sent(edited(left, edit))
    untouched = accepted(page)
    put = accepted(page, "section-5-p1")

    html = page.content.decode()
    assert "The draft has changed, too, since this file was written." in html
    assert "No other issues were <del>[removed: discussed.]</del>" in said_aloud(html)
    assert page.context["ticked"] == []
    assert untouched.context["form"].errors == {"accept": ["Tick what to accept, or go back to the report."]}
    assert put.url == address("change", draft.pk)
    assert "No other issues were raised." in text_of(draft)


def test_sign_of_a_symbol_font_is_not_ticked_and_says_what_to_do(left, sent):
    def edit(root):
        paragraph_of(root, "No other issues").append(run("", "sym"))

    page = sent(edited(left, edit))

    assert offered(page) == [("section-5-p1", "No other issues were discussed.�")]
    assert page.context["ticked"] == []
    assert "“�” stands for a sign of a symbol font" in words(page)


def test_nothing_is_accepted_if_the_draft_changed_meanwhile(draft, left, sent, accepted):
    content = replaced(left, "No other issues were discussed.", "Nothing else was discussed.")
    page = sent(replaced(content, "IMG on Biodiversity", "IMG on Nature"))
    section = draft.sections.get(key=5)
    section.text = "Other issues were discussed."
    section.save()
    before = text_of(draft)

    again = accepted(page)

    assert again.context["form"].errors == {
        "accept": ["The draft has changed since this page was shown, so nothing was accepted: look again."]
    }
    assert text_of(draft) == before
    assert again.context["ticked"] == ["workstream-img-on-biodiversity"]
    assert [offer.edit.is_conflict for offer in again.context["found"].offers] == [False, True]


def test_accepting_twice_changes_nothing_more(draft, left, sent, accepted):
    page = sent(replaced(left, "No other issues", "No new issues"))

    accepted(page)
    again = accepted(page)

    assert again.status_code == 200
    assert "there is nothing to accept" in words(again)


def test_text_that_does_not_fit_is_an_error_and_nothing_is_accepted(draft, left, sent, accepted):
    before = text_of(draft)
    content = replaced(left, "No other issues", "No new issues")

    again = accepted(sent(replaced(content, "Closure of the meeting", "Closure " * 60)))

    (error,) = again.context["form"].errors["accept"]
    assert "Ensure this value has at most 250 characters (it has 479)." in error
    assert error in words(again)
    assert again.context["ticked"] == ["section-5", "section-5-p1"]
    assert text_of(draft) == before


@pytest.mark.parametrize("spoil", [lambda state: state[:-1] + "x", lambda state: "", lambda state: "a:b:c"])
def test_tampered_page_is_refused(client, draft, left, sent, spoil):
    page = sent(replaced(left, "No other issues", "No new issues"))

    answer = client.post(
        address("bring_back", draft.pk), {"state": spoil(page.context["state"]), "accept": "section-5-p1"}
    )

    assert answer.url == address("bring_back", draft.pk)
    assert messages(client.get(answer.url)) == [
        "What this page sent cannot be read: bring the file back once more."
    ]
    assert "No other issues" in text_of(draft)


def test_page_of_another_report_is_refused(client, draft, founding, left, sent):
    page = sent(replaced(left, "No other issues", "No new issues"))
    other = start_report(founding.meeting.part_of)

    answer = client.post(
        address("bring_back", other.pk), {"state": page.context["state"], "accept": "section-5-p1"}
    )

    assert answer.url == address("bring_back", other.pk)


def test_passage_that_was_not_offered_is_refused(draft, left, sent, accepted):
    page = sent(replaced(left, "No other issues", "No new issues"))

    assert accepted(page, "section-1").context["form"].errors == {
        "accept": ["Select a valid choice. section-1 is not one of the available choices."]
    }


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        (b"%PDF-1.7", "This is not a Word file (.docx)."),
        (b"PK\x03\x04", "This file is damaged."),
        (b"x" * 60_000_000, "This file is too large for a meeting report."),
    ],
)
def test_file_that_cannot_be_read_is_an_error_at_its_field(sent, content, message):
    page = sent(content)

    (error,) = page.context["form"].errors["file"]
    assert error.startswith(message)
    assert error in words(page)


def test_no_file_is_an_error_too(client, draft):
    page = client.post(address("bring_back", draft.pk))

    assert page.context["form"].errors == {"file": ["This field is required."]}


def test_file_of_the_issued_report_is_refused_with_what_to_do(client, draft, founding, sent):
    page = sent(client.get(address("draft_docx", founding.pk)).content)

    (error,) = page.context["form"].errors["file"]
    assert "(approved), not “" in error
    assert "Download the Word file of this draft afresh" in error


def test_only_drafts_take_anything_from_word(client, draft, editor, left, sent, accepted):
    page = sent(replaced(left, "No other issues", "No new issues"))
    draft.submit(by=editor)

    answers = (client.get(address("bring_back", draft.pk)), sent(left), accepted(page))

    assert {answer.url for answer in answers} == {address("change", draft.pk)}
    assert messages(client.get(address("change", draft.pk))) == 3 * [
        "The report is in review: withdraw it or send it back, then bring the file back once more."
    ]
    assert "No other issues" in text_of(draft)


def test_issued_report_takes_nothing_from_word_and_says_what_to_do(client, founding):
    answer = client.get(address("bring_back", founding.pk))

    assert messages(client.get(answer.url)) == [
        "The report is approved and cannot change: start a revision, and make the changes in that."
    ]


def test_page_is_for_those_who_may_change_reports(draft, viewer):
    assert viewer.get(address("bring_back", draft.pk)).status_code == 403
    assert Client().get(address("bring_back", draft.pk)).status_code == 302


def test_form_leads_there_after_saving(client, draft):
    answer = saved(client, draft, {"title": "Another title"}, button="_word")

    assert answer.url == address("bring_back", draft.pk)
    assert Report.objects.get(pk=draft.pk).title == "Another title"


def test_who_accepted_from_word_is_in_the_history(client, draft, editor, left, sent, accepted):
    accepted(sent(replaced(left, "No other issues", "No new issues")))

    event = draft.sections.get(key=5).events.order_by("-pgh_id").first()
    assert event.text == "No new issues were discussed."
    assert event.pgh_context["user"] == editor.pk


def test_page_takes_the_same_queries_for_one_change_and_for_three(sent, left):
    counts = []
    content = left
    for old, new in (("No other", "No new"), ("IMG on Bio", "IMG on Agro"), ("UNDP, UNEP", "UNEP, UNDP")):
        content = replaced(content, old, new)
        with CaptureQueriesContext(connection) as captured:
            sent(content)
        counts.append(len(captured))

    assert counts == [25, 25, 25]
