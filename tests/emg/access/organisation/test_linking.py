"""Linking an account of one's organisation: by the person, after a password; noted, and undone."""

import json
from io import StringIO

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from emg.access.erasure import erase
from emg.access.models import LinkedAccount

from .conftest import WORDS

PAGE = "/admin/account/organisation/"
CONFIRM = "/admin/account/confirm/"


@pytest.fixture
def signed_in(zoe, organisation) -> Client:
    client = Client()
    client.post("/admin/login/", {"login": "zoe", "password": WORDS})
    return client


@pytest.fixture
def confirmed(signed_in) -> Client:
    """The client of Zoe, who has just typed her password once more."""
    signed_in.post(CONFIRM, {"password": WORDS})
    return signed_in


def said_on(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_a_linked_account_signs_in_from_then_on(confirmed, organisation, zoe, there_and_back):
    page = confirmed.get(there_and_back(confirmed, "socialaccount_link"), follow=True)
    elsewhere = Client()
    elsewhere.get(there_and_back(elsewhere))

    assert said_on(page) == ["Linked: from now on it signs you in."]
    assert elsewhere.get("/admin/").status_code == 200
    assert SocialAccount.objects.values_list("user", "provider", "uid").get() == (
        zoe.pk,
        organisation.issuer,
        "subject-of-zoe",
    )


def test_the_password_is_asked_for_once_more_and_then_it_goes_on(signed_in, there_and_back):
    asked = signed_in.post(reverse("socialaccount_link"))
    goes_on = signed_in.post(asked.headers["Location"], {"password": WORDS})

    assert asked.headers["Location"].startswith(CONFIRM)
    assert goes_on.status_code == 200
    assert "/authorize?" in goes_on.context["address"]


def test_nothing_is_linked_without_the_password(signed_in):
    signed_in.post(reverse("socialaccount_link"))
    signed_in.post(CONFIRM, {"password": "wrong"})

    assert "socialaccount_states" not in signed_in.session


def test_another_site_starts_no_linking(zoe, organisation):
    client = Client(enforce_csrf_checks=True)
    client.force_login(zoe)

    assert client.post(reverse("socialaccount_link")).status_code == 403


def test_the_history_of_the_account_says_who_linked_and_unlinked_and_when(confirmed, zoe, there_and_back):
    confirmed.get(there_and_back(confirmed, "socialaccount_link"))
    confirmed.post(reverse("socialaccount_unlink", args=[SocialAccount.objects.get().pk]))

    events = LinkedAccount.pgh_event_model.objects.order_by("pgh_id")
    assert list(events.values_list("pgh_label", "user", "pgh_context__user")) == [
        ("insert", zoe.pk, zoe.pk),
        ("delete", zoe.pk, zoe.pk),
    ]


def test_an_account_of_somebody_else_is_not_taken_over(confirmed, organisation, zoe, there_and_back):
    ann = User.objects.create_user("ann", is_staff=True)
    SocialAccount.objects.create(user=ann, provider=organisation.issuer, uid="subject-of-zoe")

    page = confirmed.get(there_and_back(confirmed, "socialaccount_link"), follow=True)

    assert said_on(page) == ["That account is linked to somebody else here: nothing was done."]
    assert SocialAccount.objects.get().user == ann


def test_linking_again_changes_nothing(confirmed, linked, there_and_back):
    page = confirmed.get(there_and_back(confirmed, "socialaccount_link"), follow=True)

    assert said_on(page) == ["That account was linked already."]
    assert SocialAccount.objects.count() == 1


def test_who_left_meanwhile_links_nothing(confirmed, there_and_back):
    back = there_and_back(confirmed, "socialaccount_link")
    User.objects.update(is_active=False)

    assert confirmed.get(back).headers["Location"] == reverse("account_login")
    assert not SocialAccount.objects.exists()


def test_whoever_signed_in_meanwhile_is_linked_to_nothing(confirmed, there_and_back):
    User.objects.create_user("ann", password=WORDS, is_staff=True)
    back = there_and_back(confirmed, "socialaccount_link")
    confirmed.post(reverse("admin:logout"))
    confirmed.post("/admin/login/", {"login": "ann", "password": WORDS})

    assert confirmed.get(back).status_code == 401
    assert not SocialAccount.objects.exists()


def test_unlinked_it_signs_nobody_in(confirmed, linked, there_and_back):
    page = confirmed.post(reverse("socialaccount_unlink", args=[linked.pk]), follow=True)
    elsewhere = Client()

    assert said_on(page) == ["Unlinked: it no longer signs you in."]
    assert elsewhere.get(there_and_back(elsewhere)).status_code == 403


def test_nobody_unlinks_the_account_of_another(confirmed, editor, organisation):
    other = SocialAccount.objects.create(user=editor, provider=organisation.issuer, uid="other")

    assert confirmed.post(reverse("socialaccount_unlink", args=[other.pk])).status_code == 404
    assert SocialAccount.objects.exists()


@pytest.mark.parametrize(("method", "address"), [("get", ""), ("post", "link/"), ("post", "1/unlink/")])
def test_the_pages_are_for_who_is_signed_in(client, organisation, method, address):
    assert getattr(client, method)(f"{PAGE}{address}").headers["Location"].startswith("/admin/login/")


def test_a_link_is_exported(linked):
    out = StringIO()

    call_command("export_person", "zoe", stdout=out)

    (told,) = json.loads(out.getvalue())["linked accounts of an organisation"]
    assert (told["issuer"], told["subject"]) == (linked.provider, "subject-of-zoe")
    assert told["linked at"][:10] == f"{linked.date_joined:%Y-%m-%d}"


def test_a_link_is_erased_with_the_person(linked, zoe, there_and_back):
    erase(zoe)
    client = Client()

    assert not SocialAccount.objects.exists()
    assert client.get(there_and_back(client)).status_code == 403
