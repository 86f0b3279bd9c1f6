"""The pages of an import break none of axe's rules, wide and narrow, light and dark, in every state."""

from dataclasses import replace

import pytest
from django.urls import reverse

from meetings.importing.reading import Doubt, ReadReport, Sureness
from meetings.models import Report
from tests.accessibility import OPPOSITE_WINDOWS, broken_rules, let_scripts_in, show
from tests.meetings.importing.by_hand import brought_in, founding_reading
from tests.records import workstream


def with_everything_to_decide() -> ReadReport:
    """A status not said, a close name, a doubt, sentences that are lost, a fact that is unsure."""
    read = founding_reading()
    unsaid = replace(read.entries[0], value=replace(read.entries[0].value, status=""))
    unsure = replace(read.entries[1], sureness=Sureness.UNSURE, reason="It stands alone.")
    workstream("IMG on Environment and Human Rights")
    return replace(
        read,
        entries=(unsaid, unsure, *read.entries[2:]),
        sections=read.sections[1:],
        doubts=(Doubt(20, "It may say more."),),
    )


@pytest.fixture
def look(live_server, editor_page, violations):
    """A function: what a page of the admin breaks for the signed-in editor."""

    def at(address: str) -> list[str]:
        answer = editor_page.goto(live_server.url + address)
        assert answer is not None
        assert answer.status == 200
        return violations(editor_page, OPPOSITE_WINDOWS)

    return at


@pytest.mark.browser
def test_lists_and_the_upload_are_accessible(look):
    brought_in()

    assert look(reverse("admin:meetings_reportimport_changelist")) == []
    assert look(reverse("admin:meetings_reportimport_add")) == []
    assert look(reverse("admin:meetings_report_changelist")) == []


@pytest.mark.browser
@pytest.mark.parametrize("window", OPPOSITE_WINDOWS, ids=str)
def test_the_review_is_accessible_from_the_first_question_to_the_report(
    transactional_db, live_server, editor_page, window
):
    page = editor_page
    let_scripts_in(page)
    show(page, window)
    brought_in()
    kept = brought_in(with_everything_to_decide())

    page.goto(live_server.url + kept.get_absolute_url())
    asked = broken_rules(page, [window])
    page.fill("[name=entry-2-horizon]", "soon", force=True)
    kept.decisions, kept.changed_in, kept.version = {"entry-3-title": "x"}, {"entry-3-title": 1}, 1
    kept.save()
    page.click("input[name=_confirm] >> nth=0")
    page.wait_for_load_state()
    refused = broken_rules(page, [window])
    page.click("input[name=_discard] >> nth=0")
    page.wait_for_load_state()
    discarded = broken_rules(page, [window])
    width = page.evaluate("document.documentElement.scrollWidth")

    assert (asked, refused, discarded) == ([], [], [])
    assert width <= page.viewport_size["width"]


@pytest.mark.browser
def test_a_confirmed_import_and_its_draft_are_accessible(look, editor_page, live_server):
    kept = brought_in()
    editor_page.goto(live_server.url + kept.get_absolute_url())
    editor_page.click("input[name=_confirm] >> nth=0")
    editor_page.wait_for_load_state()

    assert look(kept.get_absolute_url()) == []
    assert look(reverse("admin:meetings_report_change", args=[Report.objects.get().pk])) == []


@pytest.mark.browser
def test_the_review_needs_the_keyboard_alone(transactional_db, live_server, editor_page):
    """From a sentence to its fact, into its fields, saved by Enter, and back to the sentence."""
    kept = brought_in()
    page = editor_page
    page.goto(live_server.url + kept.get_absolute_url())

    page.focus("#s17 a")
    page.keyboard.press("Enter")
    at_fact = page.url.split("#")[1]
    page.focus("#of-entry-0 summary")
    page.keyboard.press("Enter")
    page.focus("#id_entry-0-horizon")
    page.keyboard.press("Control+A")
    page.keyboard.type("2024")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.focus("#of-entry-0 .import-quote a")
    page.keyboard.press("Enter")

    assert at_fact == "of-entry-0"
    assert page.url.endswith("#s17")
    kept.refresh_from_db()
    assert (kept.state, kept.decisions) == ("open", {"entry-0-horizon": "2024"})
