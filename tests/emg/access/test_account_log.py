"""What is noted of accounts: in the history of each, and in the log of the web server."""

import logging
import re
from io import StringIO

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from emg.access.roles import ROLES
from emg.serving.access_log import ACCOUNT
from tests.workstreams.admin.page_forms import form_on

from .one_time_codes import code_of

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)
LOGIN, SECOND = "/admin/login/", "/admin/account/second-factor/"
WORDS = "a long enough word"


@pytest.fixture
def zoe(in_role) -> User:
    cache.clear()
    person = in_role(EDITOR, username="zoe")
    person.set_password(WORDS)
    person.save()
    return person


@pytest.fixture
def logged(caplog):
    """A function: what was logged from now on, with its level and address."""
    caplog.set_level(logging.INFO, logger="emg.access.account_log")
    return lambda: [
        (record.levelname, record.getMessage(), record.address)
        for record in caplog.get_records("call")
        if hasattr(record, "address")
    ]


def noted_of(person: User) -> list[tuple[str, str]]:
    """Who is named, and what is told, on the page of its history."""
    client = Client()
    client.force_login(User.objects.get_or_create(username="root", is_staff=True, is_superuser=True)[0])
    page = client.get(reverse("admin:auth_user_history", args=[person.pk]))
    return [(entry.user.username, entry.get_change_message()) for entry in page.context["action_list"]]


def sign_in(client: Client, username: str = "zoe", password: str = WORDS, address: str = "192.0.2.1"):
    return client.post(LOGIN, {"login": username, "password": password}, REMOTE_ADDR=address)


@pytest.fixture
def with_app(zoe, django_capture_on_commit_callbacks) -> Client:
    """The client of Zoe, who has just set up an app and confirmed that it is she."""
    confirmed = Client()
    sign_in(confirmed)
    confirmed.post(reverse("account_reauthenticate"), {"password": WORDS})
    (secret,) = re.findall(r"<code>(\w+)</code>", confirmed.get(f"{SECOND}app/add/").content.decode())
    with django_capture_on_commit_callbacks(execute=True):
        confirmed.post(f"{SECOND}app/add/", {"code": code_of(secret)})
    return confirmed


def changed(zoe: User, client: Client, **typed: object) -> None:
    address = reverse("admin:auth_user_change", args=[zoe.pk])
    client.post(address, {**form_on(client.get(address)), **typed})


def test_history_of_an_account_tells_what_it_might_do_before_and_may_now(signed_in, zoe):
    ada = signed_in(ADMINISTRATOR, username="ada")
    others = Group.objects.filter(name__in=[AUDITOR, APPROVER])

    changed(zoe, ada, groups=[role.pk for role in others])
    changed(zoe, ada, groups=[], is_active="")

    assert noted_of(zoe) == [
        ("ada", f"Changed Roles (from “{EDITOR}” to “{APPROVER}, {AUDITOR}”)."),
        (
            "ada",
            f"Changed Active (from “yes” to “no”) and Roles (from “{APPROVER}, {AUDITOR}” to “none”).",
        ),
    ]


def test_history_of_an_account_keeps_no_name_and_no_address(signed_in, zoe):
    ada = signed_in(ADMINISTRATOR, username="ada")

    changed(zoe, ada, first_name="Zoë", email="zoe@example.org")

    assert noted_of(zoe) == [("ada", "Changed First name and Email address.")]


def test_history_of_an_account_tells_of_its_second_factors(with_app, zoe, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        with_app.post(f"{SECOND}codes/new/")
    with_app.post(f"{SECOND}app/remove/")

    assert noted_of(zoe) == [
        ("zoe", "Set up a second factor: TOTP Authenticator"),
        ("zoe", "Set up a second factor: Recovery codes"),
        ("zoe", "Made anew: Recovery codes"),
        ("zoe", "Removed a second factor: TOTP Authenticator"),
        ("zoe", "Removed a second factor: Recovery codes"),
    ]


def test_history_of_an_account_tells_of_a_new_password(client, zoe):
    new = {"new_password1": "quite another word", "new_password2": "quite another word"}
    sign_in(client)

    client.post("/admin/password_change/", {"old_password": "wrong", **new})
    client.post("/admin/password_change/", {"old_password": WORDS, **new})

    assert noted_of(zoe) == [("zoe", "Changed the password")]


@pytest.mark.parametrize(
    ("command", "told"), [("reset_second_factor", "reset the second factor"), ("erase_person", "erased")]
)
def test_history_of_an_account_tells_of_commands(zoe, command, told):
    call_command(command, "zoe", stdout=StringIO())

    assert [what for _who, what in noted_of(zoe)] == [f"Not by this person, but at the command line: {told}"]


def test_log_tells_who_signed_in_and_out(client, zoe, logged):
    sign_in(client)
    client.post(reverse("admin:logout"), REMOTE_ADDR="192.0.2.1")

    assert logged() == [
        ("INFO", f"Signed in: account {zoe.pk}", "192.0.2.1"),
        ("INFO", f"Signed out: account {zoe.pk}", "192.0.2.1"),
    ]


def test_log_tells_whose_password_was_refused_and_from_where(zoe, logged):
    for _attempt in range(11):
        sign_in(Client(), password="wrong")
    sign_in(Client(), address="192.0.2.2", password="wrong")

    assert logged() == [
        *[("WARNING", f"Password refused: account {zoe.pk}", "192.0.2.1")] * 10,
        ("WARNING", f"Too many failures: account {zoe.pk}", "192.0.2.1"),
        ("WARNING", f"Password refused: account {zoe.pk}", "192.0.2.2"),
    ]


def test_log_tells_nothing_that_was_typed(client, zoe, logged, caplog):
    sign_in(client, username="a secret word", password="another")

    assert logged() == [("WARNING", "Password refused: no such account", "192.0.2.1")]
    assert "a secret word" not in caplog.text


def test_log_tells_whose_code_was_refused(client, zoe, with_app, logged):
    sign_in(client)

    client.post(f"{SECOND}sign-in/", {"code": "000000"}, REMOTE_ADDR="192.0.2.1")

    assert logged() == [("WARNING", f"Second factor refused: account {zoe.pk}", "192.0.2.1")]


def test_no_entry_is_anybodys_who_signs_in(client, zoe):
    sign_in(client)

    assert not LogEntry.objects.exists()


def test_line_of_a_request_names_the_account_that_was_refused(signed_in, in_role):
    refused = signed_in(EDITOR, username="ed").get(reverse("admin:auth_user_changelist"))

    assert refused.status_code == 403
    assert refused.wsgi_request.META[ACCOUNT] == in_role(EDITOR, username="ed").pk


def test_line_of_a_visitor_names_nobody(client, db):
    assert ACCOUNT not in client.get("/admin/").wsgi_request.META
