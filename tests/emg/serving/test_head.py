"""HEAD is answered with the length and the tag of GET, whoever answers, and with no body."""

import pytest
from django.core.handlers.wsgi import WSGIHandler

from tests.emg.stored_pages.visitor import ask

ADDRESSES = [
    "/",
    "/meetings.ics",
    "/workstreams.csv",
    "/robots.txt",
    "/healthz",
    "/no-such-page",
    "/admin/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_has_the_length_and_tag_of_get_and_no_body(db, address):
    get, head = (ask(WSGIHandler(), address, method=method) for method in ("GET", "HEAD"))

    assert (head.status, head.raw) == (get.status, b"")
    assert head.headers.get("Content-Length") == get.headers.get("Content-Length")
    assert head.headers.get("ETag") == get.headers.get("ETag")


@pytest.mark.parametrize("address", ["/meetings.atom", "/workstreams.xlsx", "/api/v1/"])
def test_head_is_told_that_nothing_changed(db, client, address):
    tag = client.head(address).headers["ETag"]

    assert client.head(address, headers={"If-None-Match": tag}).status_code == 304
