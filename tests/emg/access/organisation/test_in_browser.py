"""The whole way in a real browser: linking, and signing in, by keyboard, on pages that are accessible."""

import pytest
from django.contrib.auth.models import User

from tests.accessibility import complaints_of, overflowing

from .conftest import WORDS

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(page, live_server, transactional_db, organisation):
    User.objects.create_superuser("zoe", password=WORDS)
    page.site = live_server.url
    page.complaints = complaints_of(page)
    return page


def press(page, name: str) -> None:
    """By keyboard: the browser goes from one control to the next until it is there."""
    for _step in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.value || document.activeElement.innerText")
        if focused == name:
            return page.keyboard.press("Enter")
    raise AssertionError(f"“{name}” is not reached by keyboard")


def test_from_linking_to_signing_in(desk, violations):
    found = {}
    desk.goto(f"{desk.site}/admin/login/?next=/admin/account/organisation/")
    found["sign in"] = violations(desk) + overflowing(desk)
    desk.get_by_label("Username").fill("zoe")
    desk.get_by_label("Password").fill(WORDS)
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"{desk.site}/admin/account/organisation/")
    found["not linked yet"] = violations(desk) + overflowing(desk)
    press(desk, "Link my account")
    desk.get_by_label("Password").fill(WORDS)
    desk.keyboard.press("Enter")
    desk.get_by_text("Linked: from now on it signs you in.").wait_for()
    found["linked"] = violations(desk) + overflowing(desk)
    desk.get_by_role("button", name="Log out").click()

    desk.goto(f"{desk.site}/admin/login/?next=/admin/password_change/")
    press(desk, "Sign in with Trial Organisation")

    desk.wait_for_url(f"{desk.site}/admin/password_change/")
    assert {page: rules for page, rules in found.items() if rules} == {}
    assert desk.complaints == []


def test_pages_that_say_no_are_accessible(desk, organisation, violations):
    desk.goto(f"{desk.site}/admin/login/")
    press(desk, "Sign in with Trial Organisation")
    desk.get_by_role("heading", name="This account is not linked").wait_for()
    unlinked = overflowing(desk)
    organisation.error = "access_denied"
    press(desk, "To the sign-in")
    desk.wait_for_url(f"{desk.site}/admin/login/")
    press(desk, "Sign in with Trial Organisation")
    desk.get_by_role("heading", name="You are not signed in").wait_for()

    assert violations(desk) + overflowing(desk) + unlinked == []


def test_without_scripts_it_works_too(desk, chromium, organisation):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk.site}/admin/login/")

    page.get_by_role("button", name="Sign in with Trial Organisation").click()

    page.get_by_role("heading", name="This account is not linked").wait_for()
    context.close()
