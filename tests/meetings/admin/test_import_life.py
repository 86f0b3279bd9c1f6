"""What becomes of an import: confirmed once, discarded, reviewed again, deleted; and beside others."""

import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from emg.paper.word.document import as_docx
from meetings.actions import start_report, start_revision
from meetings.founding import load_founding_meeting
from meetings.lifecycle import ImportState
from meetings.models import Meeting, Report, ReportImport
from meetings.report.paper import summary_of
from tests.meetings.importing.by_hand import brought_in, founding_reading
from tests.records import somebody
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Workstream

from .importing_pages import decided_on, mistakes_on, on_record, typed_into
from .report_pages import address, messages, words


def test_two_at_one_import_lose_nothing(client, kept):
    mine = {"version": "0", "entry-0-status": "on_hold", "entry-1-status": "on_hold"}
    typed_into(client, kept, {"entry-0-status": "completing"})

    response = client.post(kept.get_absolute_url(), {**mine, "_confirm": "x"})

    assert on_record() == (0, 0, 0, 0, 0)
    assert "Continuing" not in str(response.context["overtaken"])
    assert [(one.theirs, one.typed) for one in response.context["overtaken"]] == [("completing", "on_hold")]
    assert decided_on(response, "entry-0")["status"] == "completing"
    assert decided_on(response, "entry-1")["status"] == "on_hold"


def test_nobody_is_said_to_have_typed_what_the_page_showed(client, kept):
    mine = form_on(client.get(kept.get_absolute_url()))
    typed_into(client, kept, {"entry-0-status": "completing"})

    saved = client.post(kept.get_absolute_url(), {**mine, "entry-1-status": "on_hold", "_save": "x"})

    page = client.get(saved.url)
    assert decided_on(page, "entry-0")["status"] == "completing"
    assert decided_on(page, "entry-1")["status"] == "on_hold"


def test_what_somebody_decided_of_all_that_is_lost_stays(client, db):
    read = founding_reading()
    kept = brought_in(replace(read, closure=None, sections=read.sections[1:4]))
    mine = form_on(client.get(kept.get_absolute_url()))
    typed_into(client, kept, {"rest-all-goes": "ignore"})

    saved = client.post(kept.get_absolute_url(), {**mine, "entry-1-status": "on_hold", "_save": "x"})

    assert messages(client.get(saved.url))[-1] == "Saved. Everything is decided."


def test_what_somebody_else_typed_is_seen_before_it_is_confirmed(client, kept):
    mine = form_on(client.get(kept.get_absolute_url()))
    typed_into(client, kept, {"entry-0-status": "completing"})

    refused = client.post(kept.get_absolute_url(), {**mine, "_confirm": "x"})

    assert on_record() == (0, 0, 0, 0, 0)
    assert "look it all through, then confirm again" in messages(client.get(refused.url))[-1]


@pytest.mark.parametrize("marks", ["", "no JSON", "[1]", '{"entry-1-status": ["x"]}'])
def test_without_what_the_page_showed_it_is_compared_with_what_stands(client, kept, marks):
    typed = {"version": "0", "shown": marks, "entry-1-status": "on_hold", "_save": "x"}

    page = client.get(client.post(kept.get_absolute_url(), typed).url)

    assert decided_on(page, "entry-1")["status"] == "on_hold"


def test_a_double_click_makes_one_report(client, kept):
    typed_into(client, kept, {}, button="_confirm")

    again = client.post(kept.get_absolute_url(), {"version": "0", "_confirm": "x"})

    assert Report.objects.count() == 1
    assert messages(client.get(again.url))[-1] == "This import is closed: nothing was saved."


def test_a_meeting_with_an_open_draft_is_not_overwritten(client, kept):
    som = Meeting.objects.create(
        title="Mid-Term Technical Segment of the 28th Senior Officials Meeting", short_name="S", slug="s"
    )
    start_report(som)

    response = typed_into(client, kept, {}, button="_confirm")

    assert mistakes_on(response) == {
        "meeting-meeting": [
            "This meeting has an open draft already: finish or discard it first, then come back."
        ]
    }
    assert Report.objects.count() == 1


def test_a_meeting_with_an_approved_report_gets_a_revision_if_that_is_meant(client, db):
    founding = load_founding_meeting()
    kept = brought_in()

    asked = typed_into(client, kept, {}, button="_confirm")
    typed_into(client, kept, {"meeting-is_revision": "on"}, button="_confirm")

    assert mistakes_on(asked) == {
        "meeting-is_revision": ["This meeting has an approved report: tick this, or choose another."]
    }
    revision = Report.objects.get(revision=1)
    assert (revision.meeting, revision.entries.count()) == (founding.meeting, 9)
    assert Workstream.objects.count() == 9


def test_the_same_file_again_leads_to_the_first(client, kept):
    again = brought_in()

    page = client.get(again.get_absolute_url())

    assert "This very file was imported before:" in words(page)
    assert kept.get_absolute_url() in page.content.decode()


@pytest.mark.parametrize("is_draft", [True, False])
def test_the_word_file_of_a_draft_is_known_and_says_how_its_changes_come_back(client, founding, is_draft):
    report = start_revision(founding) if is_draft else founding
    file = SimpleUploadedFile("renamed.docx", as_docx(summary_of(report)))

    answer = client.post(reverse("admin:meetings_reportimport_add"), {"file": file})

    read, *more = messages(client.get(answer.url))
    assert read == "Read. Nothing is on record before you confirm it below."
    assert more == is_draft * [
        "This is the Word file of the draft “Mid-Term Technical Segment of the 28th Senior Officials "
        "Meeting, Rev.1”. To take over what was changed in it, discard this import, open that draft and "
        "press “Save and bring back from Word”."
    ]


def test_discarded_it_can_be_reviewed_again_or_deleted_with_its_file(client, kept):
    typed_into(client, kept, {}, button="_discard")
    kept.refresh_from_db()
    assert kept.state == ImportState.DISCARDED

    client.post(kept.get_absolute_url(), {"_open_again": "x"})
    kept.refresh_from_db()
    assert kept.is_open

    client.post(kept.get_absolute_url(), {"_discard": "x"})
    client.post(f"/admin/meetings/reportimport/{kept.pk}/delete/", {"post": "yes"})
    assert not ReportImport.objects.exists()


def test_an_open_import_is_not_deleted(client, kept):
    response = client.post(f"/admin/meetings/reportimport/{kept.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert ReportImport.objects.exists()


def test_after_confirmation_the_page_shows_the_source_and_leads_to_the_report(client, kept):
    typed_into(client, kept, {}, button="_confirm")

    page = client.get(kept.get_absolute_url())

    assert address("change", Report.objects.get().pk) in page.content.decode()
    assert 'id="s18"' in page.content.decode()
    assert "every sentence of the text stands in the report, word for word" in words(page)
    assert "_confirm" not in page.content.decode()


def test_what_the_report_does_not_print_is_listed(client, kept):
    typed_into(client, kept, {"section-4-leave_out": "on"}, button="_confirm")

    page = words(client.get(kept.get_absolute_url()))

    assert "2 sentences of the text are not in the report" in page
    assert "50 : No other issues were discussed." in page


@pytest.mark.parametrize("is_in_review", [False, True])
def test_source_of_a_row_stands_below_its_columns_and_makes_none(client, kept, is_in_review):
    """In a table of fixed layout, one column more takes its room from the names of the workstreams."""
    typed_into(client, kept, {}, button="_confirm")
    report = Report.objects.get()
    if is_in_review:
        report.submit(by=somebody())

    page = client.get(address("change", report.pk)).content.decode()
    table = page.partition('id="entries-group"')[2].partition("</table>")[0]

    spans = re.findall(r'<tr class="row-sources">\s*<td colspan="(\d+)"', table)
    assert set(spans) == {str(table.count("<th "))}
    assert len(spans) == 9
