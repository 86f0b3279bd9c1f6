"""Signing in with a password: who may, how often it may fail, and how long it lasts."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils.timezone import now

from emg.access import session_age
from tests.titles import title_of

LOGIN, HOME = "/admin/login/", "/admin/"
WORDS = "a long enough word"


@pytest.fixture(autouse=True)
def no_attempts_yet(db):
    cache.clear()


@pytest.fixture
def zoe(db) -> User:
    return User.objects.create_user("zoe", password=WORDS, is_staff=True)


def sign_in(client: Client, username: str = "zoe", password: str = WORDS, **headers: str):
    return client.post(LOGIN, {"login": username, "password": password}, **headers)


def is_in(client: Client) -> bool:
    return client.get(HOME).status_code == 200


def errors(response) -> list[str]:
    return response.context["form"].non_field_errors()


def test_title_of_the_page_says_where_one_is_and_that_a_sign_in_failed(client, zoe):
    assert title_of(client.get(LOGIN)) == "Sign in | EMG secretariat"
    assert title_of(sign_in(client, password="wrong")) == "Error: Sign in | EMG secretariat"


def test_a_password_signs_staff_in_and_leads_where_they_wanted_to_go(client, zoe):
    response = client.post(
        LOGIN, {"login": "zoe", "password": WORDS, "next": "/admin/password_change/"}, follow=True
    )

    assert response.redirect_chain == [("/admin/password_change/", 302)]
    assert response.status_code == 200


def test_nobody_is_led_elsewhere_by_a_link(client, zoe):
    response = client.post(LOGIN, {"login": "zoe", "password": WORDS, "next": "https://elsewhere.example/"})

    assert response.headers["Location"] == HOME


@pytest.mark.parametrize(
    "account",
    [
        {"username": "zoe", "is_staff": True, "is_active": False},
        {"username": "zoe", "is_staff": False},
        {"username": "somebody-else", "is_staff": True},
    ],
)
def test_all_others_are_told_the_same(client, db, account):
    User.objects.create_user(password=WORDS, **account)

    response = sign_in(client)

    assert response.status_code == 200
    assert errors(response) == ["The username and/or password you specified are not correct."]
    assert not is_in(client)


@pytest.mark.parametrize(
    ("username", "password"), [("", ""), ("zoe", ""), ("x" * 5000, "y"), ("z\x00e", "y")]
)
def test_what_is_no_sign_in_is_said(client, zoe, username, password):
    assert sign_in(client, username, password).status_code == 200
    assert not is_in(client)


def test_who_is_no_longer_staff_is_out_at_the_next_page(client, zoe):
    sign_in(client)
    zoe.is_staff = False
    zoe.save()

    assert not is_in(client)


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_reset_password", "account_inactive"]
)
def test_there_are_no_pages_to_sign_up_or_to_reset_a_password(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_an_eleventh_wrong_password_and_the_right_one_after_it_are_refused(client, zoe):
    for _attempt in range(10):
        sign_in(client, password="wrong")

    assert errors(sign_in(client)) == ["Too many failed login attempts. Try again later."]
    assert not is_in(client)


def test_who_is_signed_in_guesses_the_password_no_more_often(client, zoe):
    new = {"new_password1": "quite another word", "new_password2": "quite another word"}
    sign_in(client)
    for _attempt in range(10):
        client.post("/admin/password_change/", {"old_password": "wrong", **new})

    answer = client.post("/admin/password_change/", {"old_password": WORDS, **new})

    assert answer.context["form"].errors == {
        "old_password": ["Too many failed login attempts. Try again later."]
    }
    assert User.objects.get().check_password(WORDS)


def test_the_limit_holds_for_one_account_from_one_client(client, zoe):
    User.objects.create_user("ann", password=WORDS, is_staff=True)
    for _attempt in range(11):
        sign_in(client, password="wrong", REMOTE_ADDR="192.0.2.1")

    assert sign_in(Client(), "zoe", REMOTE_ADDR="192.0.2.2").status_code == 302
    assert sign_in(Client(), "ann", REMOTE_ADDR="192.0.2.1").status_code == 302


def test_capitals_are_no_other_account_to_the_limit(client, zoe):
    for attempt in range(10):
        sign_in(client, "Zoe" if attempt % 2 else "ZOE", password="wrong")

    assert errors(sign_in(client)) == ["Too many failed login attempts. Try again later."]


def test_signing_in_counts_as_no_failure(zoe):
    for _time in range(12):
        assert sign_in(Client()).status_code == 302


@pytest.mark.parametrize(
    ("proxies", "is_locked"),
    [
        (0, True),  # what a client says of its address counts for nothing
        (1, False),  # our proxy says who it heard
    ],
)
def test_the_client_is_who_our_own_proxies_heard(settings, zoe, proxies, is_locked):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    for _attempt in range(10):
        sign_in(Client(), password="wrong", HTTP_X_FORWARDED_FOR="6.6.6.6, 192.0.2.1")

    response = sign_in(Client(), HTTP_X_FORWARDED_FOR="6.6.6.6, 192.0.2.2")

    assert (response.status_code == 200) is is_locked


def test_a_made_up_address_before_that_of_the_proxy_escapes_no_limit(settings, zoe):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for attempt in range(10):
        sign_in(Client(), password="wrong", HTTP_X_FORWARDED_FOR=f"6.6.6.{attempt}, 192.0.2.1")

    assert sign_in(Client(), HTTP_X_FORWARDED_FOR="6.6.6.66, 192.0.2.1").status_code == 200


def test_the_session_ends_with_the_browser(client, zoe):
    cookie = sign_in(client).cookies["sessionid"]

    assert (cookie["max-age"], cookie["expires"], cookie["httponly"]) == ("", "", True)


@pytest.mark.parametrize(
    ("unused", "age", "is_over"),
    [(59 * 60, 0, False), (61 * 60, 0, True), (0, 11.9 * 3600, False), (0, 12.1 * 3600, True)],
)
def test_a_session_ends_unused_after_an_hour_and_after_a_working_day(client, zoe, unused, age, is_over):
    sign_in(client)
    session = client.session
    session[session_age.USED] -= unused
    session[session_age.BEGUN] -= age
    session.save()

    assert is_in(client) is not is_over
    assert is_in(client) is not is_over


@pytest.mark.parametrize(("ahead", "is_over"), [(60, False), (86_400, True)])
def test_a_session_from_a_clock_that_was_ahead_is_over(client, zoe, ahead, is_over):
    """It would go on until the clock gets there; another web server may be some seconds ahead."""
    sign_in(client)
    session = client.session
    session[session_age.BEGUN] += ahead
    session[session_age.USED] += ahead
    session.save()

    assert is_in(client) is not is_over


def test_a_session_that_is_over_says_so_and_leads_back(client, zoe):
    sign_in(client)
    session = client.session
    session[session_age.USED] = 0
    session.save()

    response = client.get("/admin/password_change/", follow=True)

    assert response.redirect_chain == [(f"{LOGIN}?next=/admin/password_change/", 302)]
    assert "You were signed out because nothing was done for a while" in response.content.decode()


def test_a_session_whose_beginning_is_not_known_is_over(client, zoe):
    sign_in(client)
    session = client.session
    del session[session_age.BEGUN]
    session.save()

    assert not is_in(client)


def test_changing_the_password_ends_the_other_sessions(client, zoe):
    elsewhere = Client()
    sign_in(client)
    sign_in(elsewhere)

    new = {"new_password1": "quite another word", "new_password2": "quite another word"}
    client.post("/admin/password_change/", {"old_password": WORDS, **new})

    assert (is_in(client), is_in(elsewhere)) == (True, False)


def test_signing_out_ends_the_session_for_whoever_kept_its_cookie(client, zoe):
    sign_in(client)
    thief = Client()
    thief.cookies["sessionid"] = client.cookies["sessionid"].value
    was_in = is_in(thief)
    client.post(reverse("admin:logout"))

    assert (was_in, is_in(thief)) == (True, False)


def test_signing_in_changes_the_key_of_the_session(client, zoe):
    client.get(LOGIN)
    session = client.session
    session["before"] = True
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before

    sign_in(client)

    assert client.session.session_key != before


def test_signing_in_clears_away_sessions_that_are_over(client, zoe):
    for name, hours in (("over", -1), ("going on", 1)):
        Session.objects.create(session_key=name, expire_date=now() + timedelta(hours=hours))

    sign_in(client)

    assert set(Session.objects.values_list("session_key", flat=True)) == {
        "going on",
        client.session.session_key,
    }


def test_the_table_of_what_processes_share_can_be_made_again(db):
    call_command("createcachetable")
