"""From the first page, by keyboard, two clicks each: the questions people come with."""

import pytest
from playwright.sync_api import Page

MAY = "som28-mid-term-technical-segment"

pytestmark = pytest.mark.browser


@pytest.fixture
def press(later, live_server, page: Page):
    """A function: reaches the link of these words with the Tab key alone, and presses Enter on it."""
    page.goto(f"{live_server.url}/")

    def press(words: str) -> None:
        before = page.url
        for _stop in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')") == words:
                page.keyboard.press("Enter")
                page.wait_for_url(lambda url: url != before)
                return
        raise AssertionError(f"no stop of the Tab key says “{words}” at {before}")

    return press


def test_is_our_process_continuing(press, page):
    press("Consultative Process on a Pollution-Free Planet")

    assert (
        page.get_by_role("heading", level=1).inner_text() == "Consultative Process on a Pollution-Free Planet"
    )
    assert page.locator(".lead").inner_text().split() == ["→", "Continuing", "decided"]


def test_what_did_we_propose_and_what_became_of_it(press, page):
    press("Agencies")
    press("UNDP")

    presented = page.locator("section", has=page.locator("#presented")).inner_text()
    assert "Strengthening UN System-wide Support to RCOs/UNCTs" in presented
    assert "Became Support to Country Teams" in presented


def test_what_changed_since_the_last_meeting(press, page):
    press("Compare with the meeting before")

    assert page.locator(".lead").inner_text() == (
        "Six were first expected and then decided, two ended, one was renamed and two proposals moved."
    )


def test_give_me_the_paper_for_the_chair(press, page):
    press("Meeting report summary, to print")

    assert page.url.endswith("/meetings/som28/summary/rev/0/")
    assert page.get_by_role("heading", level=1).inner_text() == "28th Senior Officials Meeting"


def test_first_page_is_light_and_asks_nobody_else(later, live_server, page):
    """Three requests: the page, its style and its icon; no cookie."""
    asked, sizes = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))

    page.goto(f"{live_server.url}/", wait_until="networkidle")

    assert {url.split("/")[2] for url in asked} == {live_server.url.split("/")[2]}
    assert len(asked) <= 3
    assert sum(sizes) < 30 * 1024
    assert page.context.cookies() == []
