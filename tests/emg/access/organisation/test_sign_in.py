"""Signing in with an account of one's organisation: a real provider on this machine, honest or not."""

import logging
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import NoReverseMatch, reverse

from emg.access import session_age
from emg.access.encryption import encrypt
from emg.access.organisation.adapter import NOT_ASKED, SAID_NO
from tests.emg.access.one_time_codes import code_of

from .answers import HOME, assert_nobody_is_in, is_in, reasons_in
from .openid_provider import SECRET

LOGIN, SECOND = "/admin/login/", "/admin/account/second-factor/"
SECRET_OF_APP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def with_an_app(linked):
    """Zoe has set up an authenticator app here."""
    Authenticator.objects.create(user=linked.user, type="totp", data={"secret": encrypt(SECRET_OF_APP)})


def test_who_is_linked_is_signed_in_and_led_where_they_wanted_to_go(client, linked, there_and_back):
    back = there_and_back(client, next="/admin/password_change/")

    response = client.get(back)

    assert response.headers["Location"] == "/admin/password_change/"
    assert is_in(client)


def test_nobody_is_led_elsewhere_by_a_link(client, linked, there_and_back):
    response = client.get(there_and_back(client, next="https://elsewhere.example/"))

    assert response.headers["Location"] == HOME


def test_it_is_asked_for_the_subject_alone_with_state_nonce_and_pkce(client, organisation):
    page = client.post(reverse("socialaccount_sign_in"), {"scope": "mail", "auth_params": "prompt=none"})

    asked = parse_qs(urlsplit(page.context["address"]).query)

    assert set(asked) == {
        *("client_id", "redirect_uri", "scope", "response_type", "state", "nonce"),
        *("code_challenge", "code_challenge_method"),
    }
    assert (asked["scope"], asked["code_challenge_method"]) == (["openid"], ["S256"])
    assert SECRET not in page.content.decode()


def test_no_form_leads_away_from_the_site(client, organisation):
    page = client.post(reverse("socialaccount_sign_in"))

    assert "form-action 'self'" in page.headers["Content-Security-Policy"]
    assert f'content="0; url={organisation.issuer}/authorize?' in page.content.decode()


def test_nothing_of_the_organisation_is_kept_but_the_link(client, organisation, linked, there_and_back):
    organisation.claims = {"email": "zoe@example.org", "name": "Zoë", "amr": ["pwd"]}

    client.get(there_and_back(client))

    account = SocialAccount.objects.get()
    assert (account.provider, account.uid, account.extra_data) == (
        organisation.issuer,
        "subject-of-zoe",
        {"amr": ["pwd"]},
    )
    assert not SocialToken.objects.exists()
    assert "opaque" not in str([session.get_decoded() for session in Session.objects.all()])


@pytest.mark.parametrize("claims", [{"email": ["zoe@example.org"]}, {"email": 7, "name": {}}, {"amr": {}}])
def test_what_it_says_beside_the_subject_can_be_anything(
    client, organisation, linked, there_and_back, claims
):
    organisation.claims = claims

    client.get(there_and_back(client))

    assert is_in(client)


def test_the_session_is_one_like_any_other(client, linked, there_and_back):
    client.get(LOGIN)
    back = there_and_back(client)
    before = client.session.session_key

    cookie = client.get(back).cookies["sessionid"]

    assert (cookie["max-age"], cookie["expires"], cookie["httponly"]) == ("", "", True)
    assert client.session.session_key != before
    session = client.session
    session[session_age.USED] -= 61 * 60
    session.save()
    assert not is_in(client)


def test_an_answer_is_taken_once(client, linked, there_and_back, caplog):
    back = there_and_back(client)
    client.get(back)
    client.post(reverse("admin:logout"))

    response = client.get(back)

    assert_nobody_is_in(client, response, caplog, NOT_ASKED)


def test_an_answer_is_for_the_browser_that_asked(client, linked, there_and_back, caplog):
    back = there_and_back(client)
    victim = Client()

    response = victim.get(back)

    assert_nobody_is_in(victim, response, caplog, NOT_ASKED)


def test_a_code_of_another_question_is_refused(client, organisation, linked, there_and_back, caplog):
    """A stolen code: the provider wants the secret of the browser that asked for it (PKCE)."""
    code = parse_qs(urlsplit(there_and_back(Client())).query)["code"][0]
    back = there_and_back(client)

    response = client.get(back.partition("?")[0], {**parse_qs(urlsplit(back).query), "code": code})

    assert organisation.refused == ["invalid_grant"]
    assert_nobody_is_in(client, response, caplog, "The organisation gave no token for its code")


@pytest.mark.parametrize("query", ["", "?code=x", "?state=x", "?state=x&code=x", "?error=access_denied"])
def test_an_answer_without_a_question_is_refused(client, organisation, caplog, query):
    response = client.get(reverse("socialaccount_callback") + query)

    assert_nobody_is_in(client, response, caplog, NOT_ASKED)


def test_who_goes_back_on_the_page_of_the_organisation_learns_that_nothing_happened(
    client, organisation, there_and_back, caplog
):
    organisation.error = "access_denied"

    response = client.get(there_and_back(client))

    assert "You left the page of Trial Organisation before it was done." in response.content.decode()
    assert (response.status_code, reasons_in(caplog)) == (401, [])


def test_an_error_of_the_organisation_is_told_calmly(client, organisation, there_and_back, caplog):
    organisation.error = "server_error"

    response = client.get(there_and_back(client))

    assert_nobody_is_in(client, response, caplog, SAID_NO)


@pytest.mark.parametrize(
    "published",
    [
        {"issuer": "https://elsewhere.example"},
        {"issuer": None},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": None},
        {"token_endpoint": "file:///etc/passwd"},
        {"jwks_uri": 7},
    ],
)
def test_who_publishes_something_else_is_not_gone_to(client, organisation, caplog, published):
    organisation.published = published

    response = client.post(reverse("socialaccount_sign_in"))

    assert response.status_code == 401
    (reason,) = reasons_in(caplog)
    assert reason.startswith("What is published at OIDC_ISSUER")


def test_our_secret_is_taken_nowhere_else(client, organisation, linked, there_and_back, caplog):
    back = there_and_back(client)
    organisation.published = {"token_endpoint": f"{organisation.issuer}/moved"}

    response = client.get(back)

    assert_nobody_is_in(client, response, caplog, "Exceeded 0 redirects.")


@pytest.mark.parametrize("when", ["before", "between"])
def test_while_the_organisation_is_down_a_calm_page_says_so(
    client, organisation, linked, settings, there_and_back, caplog, when
):
    back = there_and_back(client) if when == "between" else ""
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        organisation.published[name] = f"http://127.0.0.1:9/{name}"
    if when == "before":
        settings.OIDC_ISSUER = "http://127.0.0.1:9/nobody"

    response = client.get(back) if back else client.post(reverse("socialaccount_sign_in"))

    assert response.status_code == 401
    assert "could not be reached" in response.content.decode()
    (reason,) = reasons_in(caplog)
    assert "Connection refused" in reason
    assert not is_in(client)


def test_what_it_publishes_may_be_gone_when_the_person_comes_back(
    client, organisation, linked, there_and_back, caplog
):
    back = there_and_back(client)
    organisation.published = {"issuer": "https://elsewhere.example"}

    response = client.get(back)

    assert_nobody_is_in(client, response, caplog, "What is published at OIDC_ISSUER names another issuer")


def test_an_unknown_subject_learns_what_to_do_and_nothing_is_made(client, organisation, zoe, there_and_back):
    """The mail address of somebody here says nothing, verified or not."""
    organisation.subject = "subject-of-somebody"
    organisation.claims = {"email": "zoe@example.org", "email_verified": True, "preferred_username": "zoe"}

    response = client.get(there_and_back(client))

    assert response.status_code == 403
    assert "sign in with your user name and password this once" in " ".join(response.content.decode().split())
    assert not is_in(client)
    assert list(User.objects.values_list("username", flat=True)) == ["zoe"]
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("right", ["is_active", "is_staff"])
def test_a_closed_account_is_answered_as_an_unknown_one(client, linked, there_and_back, right):
    User.objects.update(**{right: False})

    response = client.get(there_and_back(client))

    assert response.status_code == 403
    assert "This account is not linked" in response.content.decode()
    assert not is_in(client)


def test_a_link_to_another_issuer_says_nothing(client, organisation, linked, there_and_back):
    SocialAccount.objects.update(provider=f"{organisation.origin}/another-tenant/v2.0")

    assert client.get(there_and_back(client)).status_code == 403


def test_an_organisation_in_the_database_is_none(client, organisation, linked, there_and_back):
    SocialApp.objects.create(
        provider="openid_connect", provider_id=organisation.issuer, client_id="other", name="Other"
    )

    client.get(there_and_back(client))

    assert is_in(client)


def test_our_second_factor_is_asked_for_after_the_organisation(client, with_an_app, there_and_back):
    response = client.get(there_and_back(client, next="/admin/password_change/"))
    was_in = is_in(client)
    signed_in = client.post(f"{SECOND}sign-in/", {"code": code_of(SECRET_OF_APP)})

    assert (response.headers["Location"], was_in) == (f"{SECOND}sign-in/", False)
    assert signed_in.headers["Location"] == "/admin/password_change/"
    assert is_in(client)


@pytest.mark.parametrize(
    ("amr", "demands", "is_enough"),
    [
        (["pwd", "mfa"], False, True),
        (["pwd"], False, False),
        ("mfa", False, False),
        (["pwd"], True, True),
    ],
)
def test_unless_the_organisation_says_or_promises_that_it_asked_for_one(
    client, organisation, with_an_app, there_and_back, settings, amr, demands, is_enough
):
    settings.OIDC_DEMANDS_SECOND_FACTOR = demands
    organisation.claims = {"amr": amr}

    client.get(there_and_back(client))

    assert is_in(client) is is_enough


def test_a_password_is_no_organisation(client, with_an_app, settings):
    settings.OIDC_DEMANDS_SECOND_FACTOR = True

    client.post(LOGIN, {"login": "zoe", "password": "a long enough word"})

    assert not is_in(client)


def test_where_one_is_mandatory_who_has_none_here_sets_it_up_first(
    client, organisation, linked, there_and_back, settings
):
    settings.REQUIRE_SECOND_FACTOR = True
    organisation.claims = {"amr": ["mfa"]}

    client.get(there_and_back(client))

    assert client.get(HOME).headers["Location"] == SECOND


@pytest.mark.parametrize(
    ("method", "page"), [("get", "sign_in"), ("get", "link"), ("post", "callback"), ("post", "connections")]
)
def test_other_methods_are_refused(client, organisation, zoe, method, page):
    client.force_login(zoe)

    assert getattr(client, method)(reverse(f"socialaccount_{page}")).status_code in {302, 405}
    assert client.session.get("socialaccount_states") is None


def test_another_site_starts_no_sign_in(organisation):
    assert Client(enforce_csrf_checks=True).post(reverse("socialaccount_sign_in")).status_code == 403


def test_without_the_setting_there_is_no_page_and_no_button(client, db):
    for page in ("sign_in", "link", "callback", "connections"):
        with pytest.raises(NoReverseMatch):
            reverse(f"socialaccount_{page}")
    assert client.get("/admin/account/organisation/back/").status_code == 302  # as any address not there
    assert b"your organisation" not in client.get(LOGIN).content


def test_the_log_holds_no_secret(client, organisation, linked, there_and_back, caplog):
    caplog.set_level(logging.DEBUG)
    back = there_and_back(client)
    code = parse_qs(urlsplit(back).query)["code"][0]

    client.get(back)

    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    assert ours
    assert [line for line in ours for secret in (SECRET, code, "subject-of-zoe") if secret in line] == []
