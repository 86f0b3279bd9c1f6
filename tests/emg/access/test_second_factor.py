"""The second factor: set up, asked for, taken away, and mandatory where the setting says so."""

import re
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.titles import title_of

from .one_time_codes import code_of

WORDS = "a long enough word"
LOGIN, HOME, SECOND = "/admin/login/", "/admin/", "/admin/account/second-factor/"


@pytest.fixture(autouse=True)
def no_attempts_yet(db):
    cache.clear()


@pytest.fixture
def zoe(db) -> User:
    return User.objects.create_user("zoe", password=WORDS, is_staff=True)


def sign_in(client: Client):
    return client.post(LOGIN, {"login": "zoe", "password": WORDS})


@pytest.fixture
def confirmed(zoe) -> Client:
    """The client of somebody signed in who has just typed the password once more."""
    client = Client()
    sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": WORDS})
    return client


@pytest.fixture
def secret(confirmed) -> str:
    """The secret of the app that was just set up."""
    page = confirmed.get(f"{SECOND}app/add/").content.decode()
    (secret,) = re.findall(r"<code>(\w+)</code>", page)
    confirmed.post(f"{SECOND}app/add/", {"code": code_of(secret)})
    return secret


def test_setting_up_asks_for_the_password_once_more(client, zoe):
    sign_in(client)

    response = client.get(f"{SECOND}app/add/")

    assert response.headers["Location"].startswith(reverse("account_reauthenticate"))


@pytest.mark.parametrize("page", ["", "app/add/", "keys/", "keys/add/"])
def test_title_of_each_page_is_its_heading(confirmed, page):
    shown = confirmed.get(SECOND + page)

    (heading,) = re.findall(r"<h1>(.*?)</h1>", shown.content.decode(), re.DOTALL)
    assert title_of(shown) == f"{heading.strip()} | EMG secretariat"


def test_title_of_a_refused_form_says_so(confirmed):
    shown = confirmed.post(f"{SECOND}app/add/", {"code": "000000"})

    assert title_of(shown) == "Error: Set up an authenticator app | EMG secretariat"


def test_a_wrong_code_sets_nothing_up(confirmed):
    confirmed.get(f"{SECOND}app/add/")

    response = confirmed.post(f"{SECOND}app/add/", {"code": "000000"})

    assert dict(response.context["form"].errors) == {"code": ["Incorrect code."]}
    assert not Authenticator.objects.exists()


def test_the_app_and_recovery_codes_are_set_up_and_codes_are_shown_once(confirmed, secret):
    first, second = (confirmed.get(f"{SECOND}codes/").content.decode() for _time in range(2))

    assert len(re.findall(r"<code>\d{8}</code>", first)) == 10
    assert "<code>" not in second
    assert set(Authenticator.objects.values_list("type", flat=True)) == {"totp", "recovery_codes"}


def test_secrets_are_kept_encrypted(secret):
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))


@pytest.fixture
def rotated(secret, settings) -> str:
    """The key of before, after another took its place and it became a fallback."""
    old = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key, as long as it needs be", [old]
    return old


def signs_in_with_a_code(secret: str) -> bool:
    client = Client()
    sign_in(client)
    client.post(f"{SECOND}sign-in/", {"code": code_of(secret)})
    return client.get(HOME).status_code == 200


def test_after_the_key_was_rotated_nobody_is_signed_out_and_codes_are_accepted(confirmed, secret, rotated):
    assert confirmed.get(HOME).status_code == 200
    assert signs_in_with_a_code(secret)


def test_once_encrypted_anew_the_older_key_can_go(secret, rotated, settings):
    out = StringIO()

    call_command("encrypt_anew", stdout=out)
    settings.SECRET_KEY_FALLBACKS = []

    assert out.getvalue() == "2 second factors are encrypted with the new key\n"
    assert signs_in_with_a_code(secret)


def test_encrypting_anew_changes_nothing_the_second_time(secret, rotated):
    call_command("encrypt_anew", verbosity=0)
    before = list(Authenticator.objects.order_by("pk").values_list("data", flat=True))

    call_command("encrypt_anew", verbosity=0)

    assert list(Authenticator.objects.order_by("pk").values_list("data", flat=True)) == before


def test_what_no_key_reads_is_left_alone(secret, rotated, settings):
    settings.SECRET_KEY_FALLBACKS = []
    before = list(Authenticator.objects.order_by("pk").values_list("data", flat=True))

    call_command("encrypt_anew", verbosity=0)

    assert list(Authenticator.objects.order_by("pk").values_list("data", flat=True)) == before


def test_the_password_alone_no_longer_signs_in(client, secret):
    response = sign_in(client)

    assert response.headers["Location"] == f"{SECOND}sign-in/"
    assert client.get(HOME).status_code == 302


def test_the_code_of_now_signs_in_and_once_only(client, secret):
    thief = Client()
    sign_in(client)
    sign_in(thief)
    code = code_of(secret)

    client.post(f"{SECOND}sign-in/", {"code": code})
    again = thief.post(f"{SECOND}sign-in/", {"code": code})

    assert client.get(HOME).status_code == 200
    assert dict(again.context["form"].errors) == {"code": ["Incorrect code."]}


@pytest.mark.parametrize("code", ["", "000000", "abc", "1" * 5000, "\x00"])
def test_any_other_code_does_not(client, secret, code):
    sign_in(client)

    response = client.post(f"{SECOND}sign-in/", {"code": code})

    assert response.status_code == 200
    assert response.context["form"].errors
    assert client.get(HOME).status_code == 302


def test_codes_are_guessed_ten_times_at_most(client, secret):
    sign_in(client)
    for _attempt in range(10):
        client.post(f"{SECOND}sign-in/", {"code": "000000"})

    response = client.post(f"{SECOND}sign-in/", {"code": code_of(secret)})

    assert dict(response.context["form"].errors) == {
        "code": ["Too many failed login attempts. Try again later."]
    }


def test_a_recovery_code_signs_in_once(confirmed, secret):
    code = re.findall(r"<code>(\d{8})</code>", confirmed.get(f"{SECOND}codes/").content.decode())[0]
    answers = []
    for _time in range(2):
        client = Client()
        sign_in(client)
        answers.append(client.post(f"{SECOND}sign-in/", {"code": code}).status_code)

    assert answers == [302, 200]


def test_a_sign_in_that_is_not_complete_can_be_left(client, secret):
    sign_in(client)

    client.post(reverse("account_logout"))

    assert client.get(LOGIN).status_code == 200


def test_the_app_can_be_removed_and_its_recovery_codes_go_with_it(confirmed, secret):
    confirmed.post(f"{SECOND}app/remove/")

    assert not Authenticator.objects.exists()


def test_nobody_removes_the_key_of_another(confirmed, editor):
    key = Authenticator.objects.create(user=editor, type="webauthn", data={"name": "Key", "credential": {}})

    assert confirmed.post(f"{SECOND}keys/{key.pk}/remove/").status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_where_it_is_mandatory_people_are_led_to_set_it_up_and_do_nothing_before(client, zoe, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    zoe.is_superuser = True
    zoe.save()
    sign_in(client)

    for address in (HOME, "/admin/password_change/", "/admin/workstreams/workstream/", f"{SECOND}keys/"):
        assert client.get(address).headers["Location"] == SECOND, address
    assert client.post("/admin/workstreams/workstream/add/", {}).headers["Location"] == SECOND
    assert "Here everybody needs one" in client.get(SECOND).content.decode()
    assert client.get("/").status_code == 200


def test_where_it_is_mandatory_who_has_one_goes_on(confirmed, secret, settings):
    settings.REQUIRE_SECOND_FACTOR = True

    assert confirmed.get(HOME).status_code == 200


def test_recovery_codes_alone_are_no_second_factor(client, zoe, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    Authenticator.objects.create(user=zoe, type="recovery_codes", data={"seed": "x", "used_mask": 0})
    client.force_login(zoe)

    assert client.get(HOME).headers["Location"] == SECOND


@pytest.mark.parametrize(
    "page", ["", "app/add/", "app/remove/", "codes/", "codes/new/", "keys/", "keys/add/"]
)
def test_pages_of_the_second_factor_are_for_who_signed_in(client, db, page):
    assert client.get(f"{SECOND}{page}").headers["Location"].startswith(LOGIN)
