"""Addresses of pages of records are those of Django, wherever the site stands."""

from django.urls import reverse, set_script_prefix

from emg.lib.addresses import address_of


def test_address_is_that_of_the_page():
    assert address_of("workstream", "land") == reverse("workstream", args=["land"]) == "/workstreams/land/"


def test_address_follows_the_place_of_the_site():
    address_of("workstream", "land")
    set_script_prefix("/emg/")
    try:
        assert address_of("workstream", "land") == "/emg/workstreams/land/"
    finally:
        set_script_prefix("/")
