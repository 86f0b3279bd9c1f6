"""The pages of a report in the admin break none of axe's rules, wide and narrow, light and dark."""

from collections.abc import Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, Page

from meetings.actions import start_revision
from meetings.models import Report

# Width, and whether dark: what is wrong with an arrangement or a colour shows in one of them.
WINDOWS = [(1280, False), (320, True)]


@pytest.fixture
def draft(transactional_db, founding) -> Report:
    return start_revision(founding)


def sign_in(page: Page, address: str) -> None:
    User.objects.create_superuser("editor", password="a long enough word")
    page.goto(address + reverse("admin:login"))
    page.fill("#id_username", "editor")
    page.fill("#id_password", "a long enough word")
    page.click("input[type=submit]")


@pytest.fixture
def look(draft, live_server, page, violations):
    """A function: what a page of the admin breaks, in both windows, for the signed-in editor."""
    sign_in(page, live_server.url)

    def at(name: str, *args: int, windows: Sequence[tuple[int, bool]] = WINDOWS) -> list[str]:
        answer = page.goto(live_server.url + reverse(name, args=args))
        assert answer is not None
        assert answer.status == 200
        return [
            f"{width} {'dark' if dark else 'light'}: {found}"
            for width, dark in windows
            for found in violations(page, width=width, dark=dark)
        ]

    return at


@pytest.mark.browser
def test_report_list_and_start_pages_are_accessible(look, founding):
    som28 = founding.meeting.part_of

    assert look("admin:meetings_report_changelist") == []
    assert look("admin:meetings_report_add") == []
    assert look("admin:meetings_report_start", som28.pk) == []


@pytest.mark.browser
def test_report_form_is_accessible_in_every_state(look, draft, founding):
    everywhere = [(1280, False), (1280, True), (320, False), (320, True)]

    assert look("admin:meetings_report_change", draft.pk, windows=everywhere) == []
    assert look("admin:meetings_report_change", founding.pk) == []

    draft.submit(by=User.objects.get(username="editor"))

    assert look("admin:meetings_report_change", draft.pk) == []


@pytest.mark.browser
def test_report_pages_of_a_draft_are_accessible(look, draft):
    for page_name in ("paste_names", "preview", "submit", "discard"):
        assert look(f"admin:meetings_report_{page_name}", draft.pk) == []


@pytest.mark.browser
def test_report_pages_of_a_report_in_review_are_accessible(look, draft):
    draft.submit(by=User.objects.get(username="editor"))

    for page_name in ("approve", "send_back", "withdraw"):
        assert look(f"admin:meetings_report_{page_name}", draft.pk) == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), WINDOWS)
def test_answers_to_what_was_typed_are_accessible(chromium: Browser, live_server, draft, width, dark):
    """The questions on pasted lines, and the form with errors: pages that only typing leads to."""
    context = chromium.new_context(
        bypass_csp=True,
        color_scheme="dark" if dark else "light",
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    sign_in(page, live_server.url)

    page.goto(live_server.url + reverse("admin:meetings_report_paste_names", args=[draft.pk]))
    page.fill("#id_names", "IMG on Biodiversity\nA new one\na new one")
    page.click("input[type=submit] >> nth=0")
    page.click("input[name=_add]")
    page.wait_for_load_state()
    asked = Axe().run(page).response["violations"]
    page.goto(live_server.url + reverse("admin:meetings_report_change", args=[draft.pk]))
    page.fill("#id_starts_at", "25:99")
    page.fill("#id_entries-0-horizon", "soon")
    page.fill("#id_considerations-0-presented_by", "UNPD")
    page.click("input[name=_save]")
    page.wait_for_load_state()
    refused = Axe().run(page).response["violations"]
    shown = page.input_value("#id_entries-0-horizon")
    context.close()

    assert (asked, refused, shown) == ([], [], "soon")
