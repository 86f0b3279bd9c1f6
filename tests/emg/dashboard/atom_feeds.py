"""Reads an Atom feed with an independent parser, after holding it to RFC 4287."""

import re
from typing import Any
from xml.etree import ElementTree

import feedparser
from django.test import Client

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)
TAG = re.compile(r"tag:unemg\.org,2026:[-\w./?=&]+", re.ASCII)


def read_feed(client: Client, address: str) -> Any:
    """A feed as feedparser reads it."""
    response = client.get(address)
    assert response.status_code == 200, f"{response.status_code} at {address}"
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert_valid(ElementTree.fromstring(response.content), address=f"http://testserver{address}")
    read = feedparser.parse(response.content)
    assert not read.bozo
    assert read.version == "atom10"
    return read


def assert_valid(root: ElementTree.Element, *, address: str) -> None:
    assert root.tag == f"{ATOM}feed"
    assert [author.findtext(f"{ATOM}name") for author in root.findall(f"{ATOM}author")] == [
        "Environment Management Group"
    ]
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["self"] == address
    assert links["alternate"].startswith("http://testserver/")
    entries = root.findall(f"{ATOM}entry")
    for element in [root, *entries]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert TAG.fullmatch(element.findtext(f"{ATOM}id"))
        assert element.findtext(f"{ATOM}title").strip()
        assert INSTANT.fullmatch(element.findtext(f"{ATOM}updated"))
    for entry in entries:
        assert INSTANT.fullmatch(entry.findtext(f"{ATOM}published"))
        assert entry.find(f"{ATOM}link").get("href").startswith("http://testserver/")
        assert entry.find(f"{ATOM}summary").get("type") == "html"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    updated = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert updated == sorted(updated, reverse=True)
    if entries:
        assert root.findtext(f"{ATOM}updated") == updated[0]


def titles(read) -> list[str]:
    return [entry.title for entry in read.entries]
