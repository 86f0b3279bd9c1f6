"""Whoever has the cookie of a session that ended gets the page of signing in, anywhere in the admin."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from emg.access.erasure import erase
from emg.access.roles import ROLES
from meetings.models import Report
from tests.meetings.importing.by_hand import brought_in

from .admin_addresses import sign_in_patterns
from .test_roles_in_the_admin import OPEN_TO, RECORDS, address, address_of

ADMINISTRATOR = ROLES[-1].name
LOGIN = reverse("account_login")
# What whoever is not signed in may open: the sign-in itself, and texts of the admin's scripts.
OPEN_TO_ALL = {"account_login", "account_logout", "mfa_authenticate"}


@pytest.fixture
def owner(in_role) -> User:
    """Whose session is stolen: somebody who may open every page."""
    person = in_role(ADMINISTRATOR)
    person.set_password("a long enough word")
    person.save()
    return person


@pytest.fixture
def thief(owner) -> Client:
    """A browser with a copy of the cookie."""
    browser, thief = Client(), Client()
    browser.force_login(owner)
    thief.cookies["sessionid"] = browser.cookies["sessionid"].value
    return thief


@pytest.fixture
def addresses(draft: Report) -> list[str]:
    """Every page of the admin, of records and of oneself."""
    zoe = User.objects.create_user("zoe", is_staff=True)
    brought_in(state="discarded")
    records = {Report: draft, User: zoe, Group: Group.objects.first()}
    of_records = [
        address_of(model, page, records.get(model) or model._default_manager.order_by("pk").first())
        for model in RECORDS
        for page in ("changelist", "add", "change", "history", "delete")
    ]
    others = [address(name, draft) for name in OPEN_TO]
    oneself = [
        reverse(pattern.name, args=[1] if "<" in str(pattern.pattern) else [])
        for pattern in sign_in_patterns()
        if pattern.name not in OPEN_TO_ALL
    ]
    return sorted({*of_records, *others, *oneself, reverse("admin:password_change")})


def sign_out(owner: User, thief: Client) -> None:
    browser = Client()
    browser.cookies["sessionid"] = thief.cookies["sessionid"].value
    browser.post(reverse("admin:logout"))


def change_password(owner: User, thief: Client) -> None:
    """At another browser."""
    browser = Client()
    browser.force_login(owner)
    new = {"new_password1": "another long enough word", "new_password2": "another long enough word"}
    answer = browser.post(reverse("admin:password_change"), {"old_password": "a long enough word", **new})
    assert answer.status_code == 302


def deactivate(owner: User, thief: Client) -> None:
    User.objects.filter(pk=owner.pk).update(is_active=False)


def end_employment(owner: User, thief: Client) -> None:
    User.objects.filter(pk=owner.pk).update(is_staff=False)


def be_erased(owner: User, thief: Client) -> None:
    erase(owner)


ENDS = [sign_out, change_password, deactivate, end_employment, be_erased]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_every_page_leads_to_the_sign_in(
    owner: User, thief: Client, addresses: list[str], end: Callable[[User, Client], None]
):
    assert thief.get(reverse("admin:index")).status_code == 200
    end(owner, thief)

    answers = {address: (thief.get(address), thief.post(address, {"post": "yes"})) for address in addresses}

    led_elsewhere = [
        (address, answer.status_code)
        for address, of_both in answers.items()
        for answer in of_both
        if answer.status_code != 302 or answer.headers["Location"].partition("?")[0] != LOGIN
    ]
    assert led_elsewhere == []
    assert len(addresses) > 60


def test_without_a_role_a_session_opens_nothing_of_the_record(owner: User, thief: Client, addresses):
    owner.groups.clear()

    opened = {address for address in addresses if thief.get(address).status_code == 200}

    assert opened - {
        reverse(pattern.name) for pattern in sign_in_patterns() if "<" not in str(pattern.pattern)
    } == {
        reverse("admin:index"),
        reverse("admin:password_change"),
    }
