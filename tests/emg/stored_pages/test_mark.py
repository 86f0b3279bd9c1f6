"""While the database is away, a page seen before is sent, and says as of when it speaks."""

import re
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.utils import timezone

from emg.stored_pages.front import StoredPages
from tests.accessibility import overflowing
from tests.emg.stored_pages.outage import no_database
from tests.emg.stored_pages.visitor import ask
from workstreams.models import Workstream

GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}
STREAM = "/workstreams/img-on-biodiversity/"
MEETING = "/meetings/som28-mid-term-technical-segment/"
PAGES = [
    "/",
    "/workstreams/?status=continuing&q=img",
    STREAM,
    "/proposals/",
    "/status/",
    "/timeline/",
    "/agencies/unep/",
    f"{MEETING}?at=2022-05-18",
    f"{MEETING}summary/",
    f"{MEETING}summary/revisions/",
    f"{MEETING}agenda/",
    f"{STREAM}fact-sheet/",
    "/search/?q=environment",
    "/definitions/",
    "/data/",
    "/accessibility/",
]
FILES = [
    "/workstreams.csv",
    "/workstreams.json",
    "/workstreams.xlsx",
    "/changes.atom",
    "/meetings.ics",
    f"{MEETING}summary.pdf",
    f"{MEETING}summary.txt",
    "/api/v1/workstreams/",
]
MARK = re.compile(
    r'<p class="notice" role="note">\s*This page is as of <time datetime="([^"]+)">([^<]+)</time>: '
    r"the record cannot be read at the moment, so it may be out of date\."
    r" The site comes back by itself\.\s*</p>"
)


@pytest.fixture
def clock(monkeypatch):
    """A function: it is that minute past two on the day of the meeting."""

    def at(minute: int) -> None:
        moment = datetime(2026, 5, 18, 14, minute, tzinfo=UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return at


def test_page_seen_before_is_sent_with_the_mark_and_nothing_else_changed(front, founding):
    for address, before, now in product(PAGES, ({}, GZIP), ({}, GZIP)):
        front = StoredPages(WSGIHandler())
        whole = ask(front, address, **before)

        with no_database():
            answer = ask(front, address, **now, HTTP_IF_NONE_MATCH=whole.headers["ETag"])

        html = answer.body.decode()
        assert (whole.status, answer.status) == (200, 200), address
        assert MARK.sub("", html, count=1).split() == whole.body.decode().split(), address
        assert re.search(r"<main[^>]*>\s*" + MARK.pattern, html), address


def test_no_cache_keeps_it_nor_is_it_taken_for_the_page_itself(front, founding):
    whole = ask(front, "/", **GZIP)
    with no_database():
        answer = ask(front, "/", **GZIP)

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Length"] == str(len(answer.raw))
    assert set(whole.headers) - set(answer.headers) == {"ETag", "Content-Encoding"}
    assert {name for name in whole.headers if whole.headers[name] != answer.headers.get(name)} == {
        "ETag",
        "Content-Encoding",
        "Content-Length",
    }


def test_head_is_answered_likewise(front, founding):
    ask(front, "/", **GZIP)
    with no_database():
        get, head = ask(front, "/", **GZIP), ask(front, "/", method="HEAD", **GZIP)

    assert (head.status, head.headers, head.raw) == (200, get.headers, b"")


def test_mark_names_the_last_moment_the_page_was_known_to_be_right(front, founding, clock):
    clock(0)
    ask(front, STREAM)
    ask(front, "/agencies/")
    clock(3)
    ask(front, "/agencies/")  # under the same version: the other page was right then, too
    clock(5)
    Workstream.objects.update(objective="A new objective")
    clock(7)
    ask(front, "/")
    clock(9)

    with no_database():
        seen = [MARK.search(ask(front, address).body.decode()).groups() for address in ("/", STREAM)]

    assert seen == [
        ("2026-05-18T14:07:00+00:00", "18 May 2026, 14:07 UTC"),
        ("2026-05-18T14:03:00+00:00", "18 May 2026, 14:03 UTC"),
    ]


def test_page_of_yesterday_is_one_of_yesterday(front, founding, clock, monkeypatch):
    clock(0)
    ask(front, "/")
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)

    with no_database():
        assert "is as of <time" in ask(front, "/").body.decode()
        assert "18 May 2026, 14:00 UTC" in ask(front, "/").body.decode()


@pytest.mark.parametrize("address", FILES)
def test_what_cannot_say_so_itself_is_not_sent(front, founding, address):
    assert ask(front, address).status == 200
    with no_database():
        answer = ask(front, address)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert ask(front, address).status == 200


def test_style_of_a_paper_is_sent_as_it_is(front, founding):
    address = f"{MEETING}summary/rev/0/page.css"
    whole = ask(front, address, **GZIP)
    with no_database():
        answer = ask(front, address, **GZIP)

    assert (answer.status, answer.body) == (200, whole.body)
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_was_not_seen_is_answered_by_django(front, founding):
    ask(front, "/")
    with no_database():
        assert ask(front, "/agencies/").status == 503
        assert ask(front, "/?at=2022-05-18").status == 503
        assert ask(front, "/", HTTP_COOKIE="sessionid=abcdefghijklmnopqrstuvwxyz012345").status == 503


def test_everything_is_as_before_when_it_is_back(front, founding):
    before = ask(front, "/")
    with no_database():
        assert ask(front, "/").body != before.body

    assert ask(front, "/") == before
    assert ask(front, "/", HTTP_IF_NONE_MATCH=before.headers["ETag"]).status == 304


@pytest.mark.browser
@pytest.mark.parametrize("address", [STREAM, "/status/", f"{MEETING}summary/"])
def test_marked_page_breaks_no_rule_of_accessibility(front, founding, live_server, page, violations, address):
    """The site's own server sends it, so that its styles are there."""
    ask(front, address)
    with no_database():
        html = ask(front, address).body.decode()
    page.context.route(f"**{address}", lambda route: route.fulfill(body=html, content_type="text/html"))

    page.goto(live_server.url + address)

    assert page.get_by_role("note").first.is_visible()
    assert overflowing(page) == []
    assert violations(page) == []
