"""What the log of the web server tells of who signs in and who is refused."""

import logging
import re

import pytest
from django.test import Client
from django.urls import reverse

from emg.access.roles import ROLES
from emg.serving.access_log import ACCOUNT

from .conftest import WORDS
from .one_time_codes import code_of

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)
LOGIN, SECOND = "/admin/login/", "/admin/account/second-factor/"


@pytest.fixture
def logged(caplog):
    """A function: what was logged from now on, with its level and address."""
    caplog.set_level(logging.INFO, logger="emg.access.account_log")
    return lambda: [
        (record.levelname, record.getMessage(), record.address)
        for record in caplog.get_records("call")
        if hasattr(record, "address")
    ]


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


def test_line_of_a_request_names_the_account_that_was_refused(signed_in, in_role):
    refused = signed_in(EDITOR, username="ed").get(reverse("admin:auth_user_changelist"))

    assert refused.status_code == 403
    assert refused.wsgi_request.META[ACCOUNT] == in_role(EDITOR, username="ed").pk


def test_line_of_a_visitor_names_nobody(client, db):
    assert ACCOUNT not in client.get("/admin/").wsgi_request.META
