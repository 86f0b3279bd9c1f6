"""What every page has around its content, and the pages shown when something goes wrong."""

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.test import RequestFactory
from django.utils import timezone
from django.views import defaults
from django.views.csrf import csrf_failure

from emg.lib.partial_dates import PartialDate
from tests.emg.dashboard.conftest import UNKNOWN
from tests.emg.dashboard.pages import Page
from tests.records import workstream
from tests.titles import title_of

MAY = "som28-mid-term-technical-segment"
PAGES = {
    "/": "Overview",
    "/status/": "Status by meeting",
    "/proposals/": "Proposals",
    "/proposals/nexus-dialogue-on-environmental-aspects-of-minerals-and-metals/": "Proposals",
    "/agencies/": "Agencies",
    "/agencies/unep/": "Agencies",
    "/workstreams/": "Workstreams",
    "/workstreams/img-on-biodiversity/": "Workstreams",
    "/meetings/": "Meetings",
    f"/meetings/{MAY}/": "Meetings",
}


def here(html: str) -> list[tuple[str, str]]:
    """The links marked as where the reader is, and how."""
    return [(words, how) for how, words in re.findall(r'aria-current="(\w+)">([^<]+)</a>', html)]


@pytest.mark.parametrize(("address", "name"), PAGES.items())
def test_navigation_says_where_the_reader_is(founding, client, address, name):
    is_the_page_itself = address.count("/") < 3

    assert here(client.get(address).content.decode()) == [(name, "page" if is_the_page_itself else "true")]


@pytest.mark.parametrize("address", PAGES)
def test_page_names_its_language_and_its_one_address(founding, client, address):
    html = client.get(f"{address}?known=2022-06-01&colour=red").content.decode()

    assert re.findall(r"<html([^>]*)>", html)[0].split() == ['lang="en-gb"', 'dir="ltr"']
    assert re.findall(r'rel="canonical"\s+href="([^"]*)"', html) == [
        f"http://testserver{address}?known=2022-06-01"
    ]
    assert html.count("<h1") == 1


def test_every_page_has_a_title_of_its_own(founding, read):
    titles = {read(address).title for address in PAGES}

    assert len(titles) == len(PAGES)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/workstreams/", "Workstreams"),
        (
            "/workstreams/?q=group&status=continuing&at=2022-05-18",
            "Words: group, Status: Continuing – Workstreams – as of 18 May 2022",
        ),
        ("/meetings/compare/", "SOM28 mid-term technical segment and SOM28 compared"),
        ("/search/?q=biodiversity", "“biodiversity” – Search"),
        ("/?known=2022-12-24", "Where the Group’s work stands – as known on 24 December 2022"),
    ],
)
def test_title_says_what_the_page_was_asked(later, client, address, title):
    assert title_of(client.get(address)) == f"{title} – Environment Management Group"


def test_title_says_which_page_of_a_long_list_it_is(db, client):
    for number in range(51):
        workstream(f"IMG {number}", published_on="2022-01-01")

    shown = client.get("/workstreams/?page=2")

    assert title_of(shown) == "Workstreams – page 2 of 2 – Environment Management Group"


def test_navigation_leads_to_what_exists_only(transactional_db, founding, read, client):
    addresses = {address for page in PAGES for address in read(page).addresses()}

    broken = [a for a in addresses if not a.startswith("#") and client.get(a).status_code != 200]

    assert broken == []


def test_fragments_lead_to_something_on_their_page(transactional_db, founding, read, client):
    for page in PAGES:
        for address in read(page).addresses():
            path, hash_mark, fragment = address.partition("#")
            if hash_mark:
                assert f'id="{fragment}"' in client.get(path or page).content.decode(), address


@pytest.mark.parametrize(
    ("address", "shown"),
    [("", ""), (" info@example.org", " Questions about the record: info@example.org")],
)
def test_footer_says_who_keeps_the_record_and_whom_to_ask(founding, read, settings, address, shown):
    settings.CONTACT_ADDRESS = address.strip()

    footer = read("/").footer

    assert f"Kept by the secretariat of the Environment Management Group.{shown} Changes (Atom) ·" in footer


def test_footer_says_as_of_when_it_speaks_and_how_fresh_it_is(founding, read):
    page = read("/")

    assert page.record_day == "The record speaks as of the mid-term technical segment of 18 May 2022."
    today = PartialDate.on(timezone.localdate())
    assert f"2022. Its papers were last changed on {today}. Show this page as of today" in page.footer


def test_moment_can_be_chosen_and_keeps_what_was_asked(later, client):
    html = client.get("/workstreams/?status=continuing&known=2022-12-24").content.decode()

    form = html.split('aria-label="Moment of the record">')[1].split("</form>")[0]
    assert re.findall(r'name="(\w+)"\s+value="([^"]*)"', form) == [
        ("status", "continuing"),
        ("known", "2022-12-24"),
    ]
    assert re.findall(r'<option value="([^"]*)"', form) == ["", "som28", MAY]


def test_past_page_offers_no_later_moment(later, client):
    html = client.get(f"/?at={MAY}").content.decode()

    form = html.split('aria-label="Moment of the record">')[1].split("</form>")[0]
    assert re.findall(r'<option value="([^"]*)"\s*(\w*)', form) == [("", ""), (MAY, "selected")]


def test_staff_see_the_same_page_as_everybody(founding, client, editor):
    before = client.get("/").content
    client.force_login(editor)

    assert client.get("/").content == before


def test_visitors_get_no_cookie_and_pages_do_not_depend_on_one(founding, client):
    response = client.get("/")

    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def bad_request(request):
    return defaults.bad_request(request, SuspiciousOperation())


def permission_denied(request):
    return defaults.permission_denied(request, PermissionDenied("tell nobody"))


def csrf(request):
    return csrf_failure(request, reason=REASON_NO_CSRF_COOKIE)


@pytest.mark.parametrize(
    ("view", "status", "title"),
    [
        (bad_request, 400, "Request not understood"),
        (permission_denied, 403, "No access"),
        (csrf, 403, "Please send the form again"),
        (defaults.server_error, 500, "Something went wrong"),
    ],
)
def test_error_pages_need_neither_database_nor_context(read, settings, view, status, title):
    response = view(RequestFactory().get("/"))

    html = response.content.decode()
    page = Page(html)
    assert response.status_code == status
    assert page.title == f"{title} – Environment Management Group"
    assert [address for _words, address in page.links][:3] == ["#content", "/", "/"]
    assert UNKNOWN not in html
    assert "tell nobody" not in html


def test_unknown_address_is_answered_in_the_layout_of_the_site(read):
    page = read("/no-such-page/?at=2022-05-18", status=404)

    assert page.main.startswith(
        "Not on record Nothing is on record at this address. It may have been mistyped."
    )
    assert page.record_day == ""
