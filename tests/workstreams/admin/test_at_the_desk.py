"""Two people and one keyboard: the register in a real browser."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.records import workstream
from workstreams.models import Workstream


@pytest.fixture
def stream(transactional_db) -> Workstream:
    return workstream("IMG on Land", objective="Old objective", published_on="2020-01-01")


@pytest.fixture
def sign_in(chromium: Browser, live_server):
    """A function: the page of somebody, in a browser of their own, after signing in."""
    contexts = []

    def signed_in(name: str) -> Page:
        User.objects.create_superuser(name.lower(), password="a long enough word", first_name=name)
        contexts.append(chromium.new_context(locale="en-GB"))
        page = contexts[-1].new_page()
        page.goto(live_server.url + reverse("admin:login"))
        page.fill("#id_login", name.lower())
        page.fill("#id_password", "a long enough word")
        page.keyboard.press("Enter")
        page.wait_for_url(live_server.url + reverse("admin:index"))
        return page

    yield signed_in
    for context in contexts:
        context.close()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of that name has the focus."""
    for _press in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
                const it = document.activeElement;
                const label = it.labels && it.labels.length ? it.labels[0].innerText : "";
                return (it.getAttribute("aria-label") || label || it.value || it.innerText || "").trim();
            }"""
        )
        if focused.rstrip(":") == name:
            return
    raise AssertionError(f"no way to “{name}” by Tab")


@pytest.mark.browser
def test_two_people_edit_one_workstream(stream, sign_in, live_server):
    address = live_server.url + reverse("admin:workstreams_workstream_change", args=[stream.pk])
    ann, ben = sign_in("Ann"), sign_in("Ben")
    for page in (ann, ben):
        page.goto(address)
    ann.get_by_label("Objective").fill("Ann’s objective")
    ann.get_by_label("Internal note:").fill("Ann’s note")
    ann.get_by_role("button", name="Save", exact=True).click()

    ben.get_by_label("Objective").fill("Ben’s objective")
    ben.get_by_role("button", name="Save", exact=True).click()

    shown = ben.locator(".record-changes")
    for words in ("Ann changed", "Old objective", "Ann’s objective"):
        expect(shown).to_contain_text(words)
    assert ben.get_by_label("Objective").input_value() == "Ben’s objective"
    assert ben.get_by_label("Internal note:").input_value() == "Ann’s note"
    stream.refresh_from_db()
    assert stream.objective == "Ann’s objective"

    ben.get_by_role("button", name="Save", exact=True).click()

    stream.refresh_from_db()
    assert (stream.objective, stream.internal_note) == ("Ben’s objective", "Ann’s note")


@pytest.mark.browser
def test_a_workstream_is_renamed_by_keyboard_alone(stream, sign_in):
    page = sign_in("Ann")

    for link, address in (
        ("Workstreams", "**/workstream/"),
        ("IMG on Land", "**/change/"),
        ("Rename", "**/rename/"),
    ):
        tab_to(page, link)
        page.keyboard.press("Enter")
        page.wait_for_url(address)
    tab_to(page, "New name")
    page.keyboard.press("Control+A")
    page.keyboard.type("Working Group on Land")
    tab_to(page, "From when")
    page.keyboard.type("May 2022")
    page.keyboard.press("Enter")
    page.wait_for_url("**/change/")

    stream.refresh_from_db()
    assert stream.title == "Working Group on Land"
    assert [(old.name, str(old.valid_until)) for old in stream.names.all()] == [("IMG on Land", "May 2022")]
