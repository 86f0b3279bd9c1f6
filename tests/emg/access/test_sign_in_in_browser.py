"""Signing in as a person does, in a browser: every page is accessible, and no script runs but from files."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from playwright.sync_api import expect

from tests.accessibility import complaints_of, overflowing

from .one_time_codes import code_of

pytestmark = pytest.mark.browser
WORDS = "a long enough word"
SECOND = "/admin/account/second-factor/"


@pytest.fixture
def zoe(transactional_db, settings) -> User:
    settings.REQUIRE_SECOND_FACTOR = True
    cache.clear()
    return User.objects.create_superuser("zoe", password=WORDS)


@pytest.fixture
def desk(page, live_server, zoe):
    """A page that knows the site's address and notes what the browser complains of."""
    page.site = live_server.url
    page.complaints = complaints_of(page)
    return page


@pytest.fixture
def broken(desk, violations):
    """A function: what the page now open breaks, in windows wide and narrow, light and dark."""

    def look() -> list[str]:
        found = violations(desk) + overflowing(desk)
        desk.set_viewport_size({"width": 1280, "height": 900})
        return found

    return look


def sign_in(page) -> None:
    page.goto(f"{page.site}/admin/")
    page.get_by_label("Username").fill("zoe")
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Sign in", exact=True).click()


def confirm(page) -> None:
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Confirm").click()


def set_up_app(page) -> str:
    page.goto(f"{page.site}{SECOND}app/add/")
    confirm(page)
    secret = page.locator("code").inner_text()
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Set up").click()
    page.wait_for_url(f"{page.site}{SECOND}codes/")
    return secret


def late(route) -> None:
    route.request.frame.page.wait_for_timeout(500)
    route.continue_()


def press(page, name: str) -> None:
    """Press a button that a script serves: where it is seen, its script is there, and soon listens."""
    button = page.get_by_role("button", name=name)
    button.wait_for()
    assert page.evaluate("Boolean(window.allauth?.webauthn)")
    page.wait_for_load_state("domcontentloaded")
    button.click()


def leave(page) -> None:
    page.get_by_role("button", name="Log out").click()


def test_from_the_first_password_to_signing_in_with_a_code(desk, broken):
    found = {}
    desk.goto(f"{desk.site}/admin/login/")
    found["sign in"] = broken()
    sign_in(desk)
    assert desk.url == f"{desk.site}{SECOND}"
    found["led to set it up"] = broken()
    desk.get_by_role("link", name="Set up an app").click()
    found["confirm"] = broken()
    confirm(desk)
    found["set up"] = broken()
    secret = set_up_app_again(desk)
    expect(desk.locator("code")).to_have_count(10)
    Authenticator.objects.filter(type="recovery_codes").update(data=without_view())
    found["codes"] = broken()
    leave(desk)
    sign_in(desk)
    found["second factor"] = broken()
    desk.get_by_label("Code").fill("000000")
    desk.get_by_role("button", name="Sign in", exact=True).click()
    expect(desk.locator("main")).to_contain_text("Incorrect code.")

    desk.get_by_label("Code").fill(code_of(secret))
    desk.get_by_role("button", name="Sign in", exact=True).click()
    desk.wait_for_url(f"{desk.site}/admin/")

    assert {page: rules for page, rules in found.items() if rules} == {}
    assert desk.complaints == []


def set_up_app_again(page) -> str:
    """The page makes a new secret each time it is opened: another tab looked at it meanwhile."""
    page.reload()
    secret = page.locator("code").inner_text()
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Set up").click()
    page.wait_for_url(f"{page.site}{SECOND}codes/")
    return secret


def without_view() -> dict:
    data = Authenticator.objects.get(type="recovery_codes").data
    return {key: value for key, value in data.items() if key != "viewed_at"}


def test_every_page_of_the_second_factor_is_accessible(desk, broken):
    found = {}
    sign_in(desk)
    set_up_app(desk)
    user = User.objects.get(username="zoe")
    key = Authenticator.objects.create(user=user, type="webauthn", data={"name": "Key", "credential": {}})
    pages = ["", "app/remove/", "codes/", "codes/new/", "keys/", f"keys/{key.pk}/remove/"]

    for page in pages:
        desk.goto(f"{desk.site}{SECOND}{page}")
        assert desk.url == f"{desk.site}{SECOND}{page}"
        found[page] = broken()
    key.delete()
    for page in ("keys/add/", "confirm/"):
        desk.goto(f"{desk.site}{SECOND}{page}")
        found[page] = broken()

    assert {page: rules for page, rules in found.items() if rules} == {}
    assert desk.complaints == []


def test_a_passkey_is_added_and_signs_in_however_late_its_script_comes(desk):
    desk.route("**/webauthn.*js", late)
    devtools = desk.context.new_cdp_session(desk)
    devtools.send("WebAuthn.enable")
    authenticator = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": authenticator})
    sign_in(desk)
    desk.get_by_role("link", name="Add a key").click()
    confirm(desk)

    desk.get_by_role("textbox", name="Name").fill("My laptop")
    press(desk, "Add the key")
    desk.wait_for_url(f"{desk.site}{SECOND}codes/")
    leave(desk)
    sign_in(desk)
    press(desk, "Use a passkey or security key")
    desk.wait_for_url(f"{desk.site}/admin/")

    assert [str(key) for key in Authenticator.objects.filter(type="webauthn")] == ["My laptop"]
    assert desk.complaints == []


def test_without_scripts_signing_in_by_code_works(desk, chromium):
    sign_in(desk)
    secret = set_up_app(desk)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.site = desk.site

    sign_in(page)
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Sign in", exact=True).click()

    expect(page).to_have_url(re.compile(r"/admin/$"))
    context.close()
