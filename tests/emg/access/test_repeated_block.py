"""A page of signing in says its name once in its template: the title and the heading both show it."""

import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse


def name_in(page: str) -> list[str]:
    """The title, and each heading of the first level."""
    found = re.findall(r"<(?:title|h1)>(.*?)</(?:title|h1)>", page, re.DOTALL)
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("mfa_index", "Your second factor"),
        ("mfa_activate_totp", "Confirm that it is you"),
    ],
)
def test_page_of_ones_account_is_titled_and_headed_by_its_name(admin_client, page, name):
    shown = admin_client.get(reverse(page), follow=True).content.decode()

    assert name_in(shown)[0].startswith(f"{name} | ")
    assert name_in(shown)[-1] == name


def test_page_without_a_request_is_headed_by_its_name():
    assert name_in(render_to_string("429.html"))[-1] == "Too many attempts"
