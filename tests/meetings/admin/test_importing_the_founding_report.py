"""The founding report from its text, in a real browser: from the paste to the approved paper."""

import time

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.meetings.importing.by_hand import FOUNDING

from .test_typing_the_founding_report import printed_lines

MOST_CLICKS = 15
MOST_SECONDS = 120


class Clerk:
    """Fills in fields and counts the clicks."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def press(self, label: str) -> None:
        self.clicks += 1
        self.page.click(f"input[type=submit][value='{label}'] >> nth=0")

    def follow(self, words: str) -> None:
        self.clicks += 1
        self.page.click(f"main a:has-text('{words}') >> nth=0")


@pytest.mark.browser
@pytest.mark.parametrize("is_file", [False, True], ids=["pasted", "uploaded"])
def test_from_its_text_to_the_approved_paper(transactional_db, live_server, page, is_file):
    User.objects.create_superuser("editor", password="a long enough word")
    clerk, began = Clerk(page), time.monotonic()

    page.goto(live_server.url + reverse("admin:index"))
    page.fill("#id_login", "editor")
    page.fill("#id_password", "a long enough word")
    clerk.press("Sign in")
    clerk.follow("Paste or upload a report")
    if is_file:
        page.set_input_files("#id_file", str(FOUNDING))
    else:
        page.fill("#id_text", FOUNDING.read_text(encoding="utf-8"))
    clerk.press("Read it")
    expect(page.locator("main")).to_contain_text("Everything is decided")
    clerk.press("Confirm: make the draft")
    clerk.press("Save and submit for review")
    clerk.press("Submit for review")
    clerk.follow("Approve")
    page.fill("#id_issued_on", "18 May 2022")
    clerk.press("Approve")
    seconds = time.monotonic() - began

    page.goto(live_server.url + reverse("summary_txt", args=["som28-mid-term-technical-segment"]))
    assert printed_lines(page.inner_text("body")) == printed_lines(FOUNDING.read_text(encoding="utf-8"))
    print(f"\n{clerk.clicks} clicks, {seconds:.1f} seconds")
    assert clerk.clicks < MOST_CLICKS
    assert seconds < MOST_SECONDS
