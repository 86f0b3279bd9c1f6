"""What staff see is kept by no browser, and what everybody sees may be."""

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.urls import reverse

WORDS = "a long enough word"
PAGES = [
    "admin:index",
    "admin:password_change",
    "admin:change_log",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",  # shows the secret of the app
    "mfa_add_webauthn",
]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_of_the_admin_is_kept(client, db, name):
    cache.clear()
    User.objects.create_superuser("zoe", password=WORDS)
    client.post("/admin/login/", {"login": "zoe", "password": WORDS})
    client.post(reverse("account_reauthenticate"), {"password": WORDS})

    page = client.get(reverse(name))

    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]
    assert "ETag" not in page.headers


def test_neither_is_what_is_not_there(client, db):
    assert "no-store" in client.get("/admin/account/nothing/").headers["Cache-Control"]


def test_public_pages_may_be_kept(founding, client):
    assert "Cache-Control" not in client.get("/").headers
