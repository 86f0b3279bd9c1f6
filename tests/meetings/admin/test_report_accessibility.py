"""The pages of a report in the admin break none of axe's rules, wide and narrow, light and dark."""

import pytest
from django.urls import reverse

from emg.paper.forms import DOCX
from emg.paper.word.document import as_docx
from meetings.actions import start_revision
from meetings.models import Action, Report
from meetings.report.paper import summary_of
from tests.accessibility import EVERY_WINDOW, OPPOSITE_WINDOWS, broken_rules, let_scripts_in, show
from tests.word_files import replaced


@pytest.fixture
def draft(founding) -> Report:
    return start_revision(founding)


@pytest.fixture
def look(draft, live_server, editor_page, violations):
    """A function: what a page of the admin breaks for the signed-in editor."""

    def at(name: str, *args: int, windows=OPPOSITE_WINDOWS) -> list[str]:
        answer = editor_page.goto(live_server.url + reverse(name, args=args))
        assert answer is not None
        assert answer.status == 200
        return violations(editor_page, windows)

    return at


@pytest.mark.browser
def test_report_list_and_start_pages_are_accessible(look, founding):
    som28 = founding.meeting.part_of

    assert look("admin:meetings_report_changelist") == []
    assert look("admin:meetings_report_add") == []
    assert look("admin:meetings_report_start", som28.pk) == []


@pytest.mark.browser
def test_report_form_is_accessible_in_every_state(look, draft, founding, editor):
    Action.objects.create(report=draft, text="Agreed to meet.", verb="agree", deadline="by SOM29")
    draft.entries.filter(order__lte=2).update(status="")

    assert look("admin:meetings_report_change", draft.pk, windows=EVERY_WINDOW) == []
    assert look("admin:meetings_report_change", founding.pk) == []

    draft.submit(by=editor)

    assert look("admin:meetings_report_change", draft.pk) == []


@pytest.mark.browser
def test_report_pages_of_a_draft_are_accessible(look, draft):
    for page_name in ("paste_names", "bring_back", "preview", "submit", "discard"):
        assert look(f"admin:meetings_report_{page_name}", draft.pk) == []


@pytest.mark.browser
def test_report_pages_of_a_report_in_review_are_accessible(look, draft, editor):
    draft.submit(by=editor)

    for page_name in ("approve", "send_back", "withdraw"):
        assert look(f"admin:meetings_report_{page_name}", draft.pk) == []


@pytest.mark.browser
@pytest.mark.parametrize("window", OPPOSITE_WINDOWS, ids=str)
def test_answers_to_what_was_typed_are_accessible(live_server, draft, editor_page, window):
    """The questions on pasted lines, and the form with errors: pages that only typing leads to."""
    page = editor_page
    let_scripts_in(page)
    show(page, window)

    page.goto(live_server.url + reverse("admin:meetings_report_paste_names", args=[draft.pk]))
    page.fill("#id_names", "IMG on Biodiversity\nA new one\na new one")
    page.click("input[type=submit] >> nth=0")
    page.click("input[name=_add]")
    page.wait_for_load_state()
    asked = broken_rules(page, [window])
    page.goto(live_server.url + reverse("admin:meetings_report_change", args=[draft.pk]))
    page.fill("#id_starts_at", "25:99")
    page.fill("#id_entries-0-horizon", "soon")
    page.fill("#id_considerations-0-presented_by", "UNPD")
    page.click("input[name=_save]")
    page.wait_for_load_state()
    refused = broken_rules(page, [window])
    shown = page.input_value("#id_entries-0-horizon")

    assert (asked, refused, shown) == ([], [], "soon")


@pytest.mark.browser
@pytest.mark.parametrize("window", OPPOSITE_WINDOWS, ids=str)
def test_what_came_back_from_word_is_accessible(live_server, draft, editor_page, window):
    """The file refused, the changes with a conflict and what is only pointed out, and nothing ticked."""
    page = editor_page
    let_scripts_in(page)
    show(page, window)
    content = replaced(as_docx(summary_of(draft)), "No other issues", "No new issues")
    content = replaced(
        replaced(content, "IMG on Biodiversity", "IMG on Nature"), "15:00-17:00", "15:00-18:00"
    )
    draft.sections.filter(key=5).update(text="Other issues were discussed.")
    address = live_server.url + reverse("admin:meetings_report_bring_back", args=[draft.pk])

    page.goto(address)
    page.set_input_files("#id_file", {"name": "a.docx", "mimeType": DOCX, "buffer": b"%PDF"})
    page.click("input[type=submit] >> nth=0")
    page.wait_for_load_state()
    refused = broken_rules(page, [window])
    page.goto(address)
    page.set_input_files("#id_file", {"name": "a.docx", "mimeType": DOCX, "buffer": content})
    page.click("input[type=submit] >> nth=0")
    page.wait_for_load_state()
    offered = broken_rules(page, [window])
    page.uncheck("input[name=accept] >> nth=0")
    page.click("input[type=submit] >> nth=0")
    page.wait_for_load_state()
    unticked = broken_rules(page, [window])
    told = page.text_content(".errorlist")

    assert (refused, offered, unticked) == ([], [], [])
    assert told.strip() == "Tick what to accept, or go back to the report."
