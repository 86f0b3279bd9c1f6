"""What was typed when the session had ended: kept for whoever typed it, and never a secret."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from emg.access import session_age, unsent
from tests import records
from tests.accessibility import complaints_of, overflowing
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Workstream

WORDS = "a long enough word"
LOGIN, UNSENT = "/admin/login/", "/admin/account/unsent/"
TYPED = 'Two lines, "quoted" & <b>marked</b>\r\nand the second.'


@pytest.fixture
def stream(founding) -> Workstream:
    return records.workstream("Nature", pk=123_456_789)  # an address that must break at 320 px


@pytest.fixture
def address(stream) -> str:
    return reverse("admin:workstreams_workstream_change", args=[stream.pk])


def sign_in(client: Client, username: str = "editor", follow_to: str = UNSENT):
    data = {"login": username, "password": WORDS, "next": follow_to}
    return client.post(LOGIN, data, follow=True)


def end_session(client: Client) -> None:
    session = client.session
    session[session_age.USED] = 0
    session.save()


@pytest.fixture
def typing(editor, address) -> tuple[Client, dict]:
    """The client of the editor, whose session has ended over a form that is filled in."""
    cache.clear()
    client = Client()
    sign_in(client)
    filled_in = form_on(client.get(address)) | {"objective": TYPED, "_continue": "Save and continue editing"}
    end_session(client)
    return client, filled_in


def test_what_was_typed_is_offered_after_signing_in_and_saved_when_sent(typing, address, stream):
    client, filled_in = typing

    ended = client.post(address, filled_in)
    page = sign_in(client)
    before = Workstream.objects.get(pk=stream.pk).objective
    answer = client.post(page.context["kept"]["to"], form_on(page))

    assert ended.headers["Location"] == f"{LOGIN}?next={UNSENT}"
    assert page.redirect_chain == [(UNSENT, 302)]
    assert before != TYPED
    assert answer.headers["Location"] == address
    assert Workstream.objects.get(pk=stream.pk).objective.splitlines() == TYPED.splitlines()


def test_the_sign_in_says_that_it_is_kept(typing, address):
    client, filled_in = typing

    page = client.post(address, filled_in, follow=True).content.decode()

    assert "You were signed out because nothing was done for a while: sign in again." in page
    assert "What you typed is kept for you until then." in page


def test_all_values_of_a_field_are_kept_in_their_order(typing):
    client, _filled_in = typing

    client.post(reverse("admin:workstreams_workstream_changelist"), {"_selected_action": ["2", "1"]})

    assert sign_in(client).context["fields"] == [("_selected_action", "2"), ("_selected_action", "1")]


def test_somebody_else_who_signs_in_there_finds_nothing(typing, address):
    User.objects.create_superuser("zoe", password=WORDS)
    client, filled_in = typing
    client.post(address, filled_in)

    page = sign_in(client, "zoe")

    assert page.context["kept"] is None
    assert "quoted" not in page.content.decode()
    assert unsent.KEY not in client.session


def test_a_page_of_another_site_puts_nothing_there(editor, address):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    end_session(client)

    answer = client.post(address, {"objective": "of another site"})

    assert answer.status_code == 403
    assert unsent.KEY not in client.session


@pytest.fixture
def signed_in_elsewhere(editor, address) -> tuple[Client, dict]:
    """The client of the editor, who signed in again in another window over a form that is filled in."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    filled_in = form_on(client.get(address)) | {"objective": TYPED, "_continue": "Save and continue editing"}
    client.cookies["csrftoken"] = "b" * 32
    return client, filled_in


def test_a_form_of_before_another_sign_in_is_offered_and_saved_when_sent(
    signed_in_elsewhere, address, stream
):
    client, filled_in = signed_in_elsewhere

    page = client.post(address, filled_in, headers={"origin": "http://testserver"}, follow=True)
    before = Workstream.objects.get(pk=stream.pk).objective
    answer = client.post(page.context["kept"]["to"], form_on(page), headers={"origin": "http://testserver"})

    assert page.redirect_chain == [(UNSENT, 302)]
    assert before != TYPED
    assert answer.headers["Location"] == address
    assert Workstream.objects.get(pk=stream.pk).objective.splitlines() == TYPED.splitlines()


def test_it_is_kept_too_where_the_other_session_has_ended_by_then(signed_in_elsewhere, address):
    client, filled_in = signed_in_elsewhere
    end_session(client)

    ended = client.post(address, filled_in, headers={"origin": "http://testserver"})

    assert ended.headers["Location"] == f"{LOGIN}?next={UNSENT}"
    assert client.session[unsent.KEY]["to"] == address


@pytest.mark.parametrize("headers", [{}, {"origin": "https://evil.example"}, {"origin": "null"}])
def test_of_a_page_that_may_be_of_another_site_nothing_is_kept(signed_in_elsewhere, address, headers):
    client, filled_in = signed_in_elsewhere

    assert client.post(address, filled_in, headers=headers).status_code == 403
    assert unsent.KEY not in client.session


def test_of_somebody_not_signed_in_nothing_is_kept(signed_in_elsewhere, address):
    client, filled_in = signed_in_elsewhere
    del client.cookies["sessionid"]

    assert client.post(address, filled_in, headers={"origin": "http://testserver"}).status_code == 403


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("admin:password_change", {"old_password": "SECRET", "new_password1": "SECRET"}),
        ("admin:auth_user_add", {"username": "new", "password1": "SECRET"}),
        ("account_reauthenticate", {"password": "SECRET"}),
        ("mfa_activate_totp", {"code": "SECRET"}),
        ("admin:logout", {}),
        ("admin:workstreams_workstream_add", {"objective": "x" * unsent.LONGEST}),
    ],
)
def test_secrets_and_what_is_too_long_are_not_kept(typing, page, typed):
    client, _filled_in = typing

    ended = client.post(reverse(page), typed, follow=True)

    assert ended.redirect_chain == [(f"{LOGIN}?next=/admin/", 302)]
    assert "What you typed is kept" not in ended.content.decode()
    assert unsent.KEY not in client.session


def test_files_are_not_kept_and_it_says_so(typing, address):
    client, filled_in = typing

    client.post(address, filled_in | {"file": SimpleUploadedFile("a.docx", b"of a person")})

    assert "Files are not kept: choose them again." in sign_in(client).content.decode()


def test_without_anything_kept_the_page_says_so(client, editor):
    client.force_login(editor)

    assert "Nothing that you typed waits here." in client.get(UNSENT).content.decode()


def test_nobody_sees_it_without_signing_in(client, db):
    assert client.get(UNSENT).headers["Location"].startswith(LOGIN)


@pytest.mark.browser
def test_in_a_browser_nothing_typed_is_lost(live_server, page, editor, stream, address, violations):
    cache.clear()
    complaints = complaints_of(page)
    page.goto(live_server.url + address)
    fill_in_sign_in(page)
    page.locator("textarea[name=objective]").fill("First line\nand the second.")
    end_all_sessions()

    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator("body")).to_contain_text("What you typed is kept for you until then.")
    fill_in_sign_in(page)
    page.wait_for_url(f"{live_server.url}{UNSENT}")
    found = violations(page) + overflowing(page)
    page.get_by_role("button", name="Send what I typed").press("Enter")
    page.wait_for_url(live_server.url + address)

    stream.refresh_from_db()
    assert stream.objective.splitlines() == ["First line", "and the second."]
    assert found == complaints == []


def fill_in_sign_in(page) -> None:
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Sign in", exact=True).click()


def end_all_sessions() -> None:
    for row in Session.objects.all():
        store = SessionStore(row.session_key)
        store[session_age.USED] = 0
        store.save()
