"""Two web servers on one database: neither keeps anything that the other would miss."""

from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest

from tests.emg.serving.conftest import HOST, Answer, WebServer

PASSWORD = "correct horse battery staple"
TOKEN = "a" * 32
PREPARED = f"""
from django.contrib.auth.models import User
from meetings.models import Report
User.objects.create_superuser("two-servers", password="{PASSWORD}")
print("meeting", Report.objects.approved().get().meeting_id)
"""
SUMMARY = "/meetings/som28-mid-term-technical-segment/summary/"


@pytest.fixture(scope="module")
def two(started, installed) -> tuple[WebServer, WebServer]:
    return started(REQUIRE_SECOND_FACTOR="false"), started(REQUIRE_SECOND_FACTOR="false")


@pytest.fixture(scope="module")
def meeting(manage, installed) -> str:
    """The number of the founding meeting, after somebody has got an account."""
    printed = manage("shell", "-v", "0", "-c", PREPARED)
    return next(line.split()[1] for line in printed.splitlines() if line.startswith("meeting "))


def posted(server: WebServer, path: str, *, session: str = "", **fields: str) -> Answer:
    """The answer to a button of the admin."""
    return server.ask(
        path,
        method="POST",
        body=urlencode({**fields, "csrfmiddlewaretoken": TOKEN}),
        Cookie=f"csrftoken={TOKEN}; sessionid={session}",
        Content_Type="application/x-www-form-urlencoded",
        Referer=f"https://{HOST}{path}",
    )


@pytest.fixture(scope="module")
def session(two, meeting) -> str:
    """Of somebody who signed in at the first server."""
    answer = posted(two[0], "/admin/login/", login="two-servers", password=PASSWORD)
    cookies = SimpleCookie()
    for cookie in answer.headers.get_all("Set-Cookie") or []:
        cookies.load(cookie)
    return cookies["sessionid"].value


def test_who_signed_in_at_one_is_known_to_the_other(two, session):
    page = two[1].ask("/admin/", Cookie=f"sessionid={session}")

    assert page.status == 200
    assert "two-servers" in page.body


def test_what_is_approved_on_one_is_public_on_the_other_at_once(two, session, meeting):
    one, other = two
    before = [server.ask(SUMMARY).body for server in two]

    begun = posted(one, f"/admin/meetings/report/start/{meeting}/", session=session)
    report = begun.headers["Location"].removesuffix("change/")
    submitted = posted(other, f"{report}submit/", session=session)
    in_review = [server.ask(SUMMARY).body for server in two]
    approved = posted(one, f"{report}approve/", session=session, issued_on="")
    after = [server.ask(SUMMARY).body for server in (other, one)]

    assert [answer.status for answer in (begun, submitted, approved)] == [302, 302, 302]
    assert in_review == before
    assert ["/summary/rev/1/page.css" in page for page in (*before, *after)] == [False, False, True, True]
