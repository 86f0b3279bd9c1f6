"""An organisation that signs people in, on this machine, and a site whose settings name it."""

import importlib
from collections.abc import Callable, Iterator

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import clear_url_caches, reverse

import emg.access.urls
import emg.urls

from .openid_provider import CLIENT, SECRET, OpenIDProvider

WORDS = "a long enough word"


def read_addresses_again() -> None:
    """As a site does that starts with other settings."""
    importlib.reload(emg.access.urls)
    importlib.reload(emg.urls)
    clear_url_caches()


@pytest.fixture(scope="session")
def openid_provider() -> Iterator[OpenIDProvider]:
    provider = OpenIDProvider()
    yield provider
    provider.stop()


@pytest.fixture
def organisation(db, settings, openid_provider) -> Iterator[OpenIDProvider]:
    """The provider, honest again, named by the settings of the site."""
    cache.clear()
    openid_provider.be_honest()
    openid_provider.refused.clear()
    settings.OIDC_ISSUER, settings.OIDC_NAME = openid_provider.issuer, "Trial Organisation"
    settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT, SECRET
    read_addresses_again()
    yield openid_provider
    settings.OIDC_ISSUER = ""
    read_addresses_again()


@pytest.fixture
def zoe(db) -> User:
    return User.objects.create_user("zoe", "zoe@example.org", WORDS, is_staff=True)


@pytest.fixture
def linked(zoe, organisation) -> SocialAccount:
    """Zoe's account there, linked to the one she has here."""
    return SocialAccount.objects.create(user=zoe, provider=organisation.issuer, uid="subject-of-zoe")


@pytest.fixture
def there_and_back() -> Callable[..., str]:
    """A function: leaves by that page as a browser does; the address the organisation sends it back to."""

    def go(client: Client, page: str = "socialaccount_sign_in", **fields: str) -> str:
        leaving = client.post(reverse(page), fields, follow=True)
        assert leaving.status_code == 200, leaving.content
        answer = requests.get(leaving.context["address"], allow_redirects=False, timeout=10)
        assert answer.status_code == 302
        return answer.headers["Location"].removeprefix("http://testserver")

    return go
