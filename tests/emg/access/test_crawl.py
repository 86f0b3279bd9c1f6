"""The whole site, followed link by link and form by form from its homes: by a visitor and by each role."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from meetings.generated import generate_record

from .test_roles_in_the_admin import MAY, NAMES, OF_ONESELF, OPEN_TO

pytestmark = pytest.mark.soak
ADMIN = reverse("admin:index")
# Of addresses that differ in their questions only, or in the admin in the record they show: so many each.
MOST_OF_A_KIND = 4
LETTERS = {"changelist": "v", "add": "a", "change": "v", "history": "v", "delete": "d"}


class Ways(HTMLParser):
    """Where a page leads: its links, and what its forms would ask as they stand and with each choice."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._action: str | None = None
        self._fields: dict[str, str] = {}
        self._choices: list[tuple[str, str]] = []
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.found.append(given["href"])
        elif tag == "form" and given.get("method", "get").lower() == "get":
            self._action, self._fields, self._choices = given.get("action", ""), {}, []
        elif tag == "input" and given.get("name") and given.get("type") in {"checkbox", "radio"}:
            self._choices.append((given["name"], given.get("value", "on")))
        elif tag == "input" and given.get("name"):
            self._fields[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and self._select:
            self._choices.append((self._select, given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        if tag == "form" and self._action is not None:
            for choice in ({}, *({name: value} for name, value in self._choices)):
                self.found.append(f"{self._action}?{urlencode(self._fields | choice)}")
            self._action = None


class Crawl:
    """What was asked on the way, and answered. Beyond `within`, pages are opened, not gone on from."""

    def __init__(self, client: Client, *homes: str, within: str = "/") -> None:
        self.statuses: dict[str, int] = {}
        self.led_from: dict[str, str] = dict.fromkeys(homes, "")
        self._client, self._kinds = client, Counter[tuple[str, ...]]()
        ahead = list(homes)
        while ahead:
            address = ahead.pop()
            for way in self._ask(address):
                if address.startswith(within) and way not in self.led_from and self._is_worth(way):
                    self.led_from[way] = address
                    ahead.append(way)

    def _ask(self, address: str) -> Iterator[str]:
        response = self._client.get(address)
        self.statuses[address] = response.status_code
        if "Location" in response.headers:
            found = [response.headers["Location"]]
        elif response.headers.get("Content-Type", "").startswith("text/html"):
            found = Ways(response.content.decode()).found
        else:
            found = []
        for way in found:
            parts = urlsplit(urljoin(address, way))
            if parts.netloc in {"", "testserver"} and parts.scheme in {"", "http"}:
                yield parts._replace(scheme="", netloc="", fragment="").geturl()

    def _is_worth(self, address: str) -> bool:
        """Signing out ends the crawl, and static files are another's."""
        parts = urlsplit(address)
        if parts.path == reverse("admin:logout") or parts.path.startswith("/static/"):
            return False
        if not parts.query and not parts.path.startswith(ADMIN):
            return True
        names = sorted({name for name, _value in parse_qsl(parts.query, keep_blank_values=True)})
        kind = (view_of(parts.path), *names)
        self._kinds[kind] += 1
        return self._kinds[kind] <= MOST_OF_A_KIND

    def refused(self) -> dict[str, tuple[int, str]]:
        """What was offered and then not answered: its status, and the page that offered it."""
        return {
            address: (status, self.led_from[address])
            for address, status in self.statuses.items()
            if status not in {200, 301, 302} and not self._was_not_on_record_yet(address)
        }

    def _was_not_on_record_yet(self, address: str) -> bool:
        """A page asked about itself at a moment before it was on record says so, by its form for moments."""
        is_of_itself = urlsplit(address).path == urlsplit(self.led_from[address]).path
        return self.statuses[address] == 404 and is_of_itself and "at=" in address

    def views(self) -> set[str]:
        """The names of the admin's pages that opened."""
        return {
            view_of(urlsplit(address).path)
            for address, status in self.statuses.items()
            if status == 200 and address.startswith(ADMIN)
        }


def view_of(path: str) -> str:
    try:
        return resolve(path).view_name.removeprefix("admin:")
    except Resolver404:
        return path


@pytest.fixture
def record(draft, in_review) -> None:
    """Beside the founding meeting and reports in every state, a generated record."""
    generate_record(meetings=3, workstreams=8, seed=1)


def may_open(role: str) -> set[str]:
    """The names of the admin's pages that are for this role."""
    of_records = {
        f"{model._meta.app_label}_{model._meta.model_name}_{page}"
        for model in admin.site._registry
        for page, letter in LETTERS.items()
        if letter in MAY[role][model.__name__]
    }
    return of_records | {name for name, roles in OPEN_TO.items() if role in roles} | OF_ONESELF


def test_visitor_comes_everywhere_in_public_and_nowhere_else(record, client):
    crawl = Crawl(client, "/", *sitemap(client))

    assert crawl.refused() == {}
    assert crawl.views() <= {"account_login"}
    assert len(crawl.statuses) > 500


def sitemap(client: Client) -> list[str]:
    page = client.get("/sitemap.xml").content.decode()
    return [urlsplit(part.split("</loc>")[0]).path for part in page.split("<loc>")[1:]]


@pytest.mark.parametrize("role", NAMES)
def test_role_comes_wherever_a_page_leads_it_and_no_further(record, signed_in, role):
    crawl = Crawl(signed_in(role), ADMIN, within=ADMIN)

    assert crawl.refused() == {}
    assert crawl.views() - may_open(role) == set()
    assert len(crawl.views()) > 15
