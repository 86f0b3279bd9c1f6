"""The database goes and comes back under a running server, and under one that starts meanwhile."""

import json
import re
import time

import pytest
import redis
from django.core.cache.backends.redis import RedisCache
from django.db import DataError, InterfaceError, InternalError, OperationalError
from psycopg import errors

from emg.paper.pdf.printing import PrintingError
from emg.serving.unavailable import error_answer, is_database_away, is_redis_away
from tests.emg.serving.conftest import HOST, Answer, Database, WebServer, free_port

PAGES = ["/", "/workstreams/", "/admin/", "/search/?q=biodiversity", "/workstreams/img-on-biodiversity/"]
FILES = ["/workstreams.csv", "/workstreams.xlsx", "/status/one-page.pdf", "/changes.atom", "/meetings.ics"]


def caused_by(cause: Exception, kind: type[Exception] = OperationalError) -> Exception:
    try:
        raise kind(str(cause)) from cause
    except kind as error:
        return error


@pytest.mark.parametrize(
    "cause",
    [errors.AdminShutdown(), errors.CannotConnectNow(), errors.TooManyConnections(), errors.DiskFull()],
)
def test_database_that_cannot_serve_is_away(cause):
    assert is_database_away(caused_by(cause))


def test_database_that_can_only_be_read_is_away_for_who_writes():
    assert is_database_away(caused_by(errors.ReadOnlySqlTransaction(), InternalError))


@pytest.mark.parametrize("error", [OperationalError("no route"), InterfaceError("the connection is closed")])
def test_connection_that_cannot_be_used_is_away(error):
    assert is_database_away(error)


@pytest.mark.parametrize(
    "error",
    [
        caused_by(errors.DeadlockDetected()),
        caused_by(errors.QueryCanceled()),
        caused_by(errors.InvalidTextRepresentation(), DataError),
        caused_by(errors.InFailedSqlTransaction(), InternalError),
        ValueError("ours"),
        None,
    ],
)
def test_refusal_and_faults_of_ours_are_not_an_absence(error):
    assert not is_database_away(error)


def test_redis_that_cannot_be_reached_is_a_calm_503(rf):
    nowhere = RedisCache(f"redis://127.0.0.1:{free_port()}", {})

    try:
        nowhere.get("session")
    except Exception:
        answer = error_answer(rf.get("/admin/"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.mark.parametrize(
    ("words", "is_away"),
    [
        ("OOM command not allowed when used memory > 'maxmemory'.", True),
        (
            "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk.",
            True,
        ),
        ("READONLY You can't write against a read only replica.", True),
        ("WRONGTYPE Operation against a key holding the wrong kind of value", False),
    ],
)
def test_redis_that_takes_nothing_is_away(words, is_away):
    assert is_redis_away(redis.ResponseError(words)) == is_away


def test_paper_that_no_process_can_print_is_a_calm_503(rf):
    try:
        raise PrintingError("No process could print the paper.")
    except PrintingError:
        answer = error_answer(rf.get("/meetings/som28/summary.pdf"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.fixture(scope="module")
def fresh(started, installed):
    """A server that has not answered any page yet."""
    return started()


@pytest.fixture
def away(fresh, installed):
    """That server, whose database has been stopped; it comes back after the test."""
    assert fresh.ask("/readyz").status == 200
    installed.stop()
    yield fresh
    installed.start()


@pytest.mark.parametrize("path", PAGES + FILES)
def test_calm_page_in_the_layout_of_the_site(away, path):
    answer = away.ask(path, Cookie="sessionid=abcdefghijklmnopqrstuvwxyz012345")

    assert answer.status == 503
    assert answer.headers["Retry-After"] == "30"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1>Out of reach for a moment</h1>" in answer.body
    assert '<nav class="site-nav"' in answer.body
    for detail in ("Traceback", "psycopg", "postgres", "OperationalError", "sockets"):
        assert detail not in answer.body


def test_what_is_sent_is_answered_as_calmly(away):
    form = away.ask("/admin/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form.body)[1]

    answer = away.ask(
        "/admin/login/",
        method="POST",
        body=f"login=editor&password=a+long+word&csrfmiddlewaretoken={token}",
        Cookie=form.headers["Set-Cookie"].split(";")[0],
        Referer=f"https://{HOST}/admin/login/",
        Content_Type="application/x-www-form-urlencoded",
    )

    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert "it may not have been saved" in answer.body


def test_api_answers_with_problem_details(away):
    answer = away.ask("/api/v1/workstreams/")

    assert answer.status == 503
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert json.loads(answer.body)["status"] == 503


def test_what_needs_no_database_is_served(away):
    assert away.ask("/admin/login/").status == 200
    assert away.ask("/static/emg/favicon.svg").status == 200
    assert away.ask("/healthz").status == 200


def test_readiness_is_denied_without_saying_why(away):
    answer = away.ask("/readyz")

    assert (answer.status, answer.body) == (503, "not ready\n")


MARK = "the record cannot be read at the moment"
SEEN = ["/", "/workstreams/", "/workstreams/?status=continuing", "/workstreams/img-on-biodiversity/"]
NOT_SEEN = ["/agencies/", "/search/?q=environment", "/workstreams.csv", "/changes.atom"]
ENDS = {"stopped": Database.stop, "killed": Database.kill}


@pytest.fixture(scope="module")
def single(started, installed):
    """With one process, which has seen every page that was asked for."""
    return started(WEB_WORKERS="1")


def answers_of_all_threads(server: WebServer, paths: list[str] = SEEN) -> dict[str, list[Answer]]:
    """Each path asked more often than there are threads."""
    return {path: [server.ask(path) for _again in range(12)] for path in paths}


def without_mark(body: str) -> str:
    return re.sub(
        r'<p class="notice" role="note">\s*This page is as of .*?</p>', "", body, count=1, flags=re.DOTALL
    )


@pytest.mark.parametrize("end", ENDS)
def test_pages_seen_before_are_served_marked_and_the_exact_ones_when_it_is_back(single, installed, end):
    before = {path: answers[0] for path, answers in answers_of_all_threads(single).items()}
    for _twice in range(2):
        ENDS[end](installed)
        try:
            meanwhile = answers_of_all_threads(single)
            statuses = {path: single.ask(path).status for path in NOT_SEEN}
            head = single.ask("/", method="HEAD", Accept_Encoding="gzip")
        finally:
            installed.start()
        after = answers_of_all_threads(single)

        for path, answers in meanwhile.items():
            assert {answer.status for answer in answers} == {200}
            assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}
            assert all(MARK in answer.body for answer in answers)
            assert without_mark(answers[0].body).split() == before[path].body.split()
        assert statuses == dict.fromkeys(NOT_SEEN, 503)
        assert (head.status, head.headers["ETag"], head.body) == (200, None, "")
        for path, answers in after.items():
            assert {(answer.status, answer.body, answer.headers["ETag"]) for answer in answers} == {
                (200, before[path].body, before[path].headers["ETag"])
            }
        assert single.ask("/readyz").status == 200


def test_frozen_database_costs_few_visitors_few_seconds_and_is_found_again(single, installed):
    before = answers_of_all_threads(single)
    frozen = installed.processes()
    for process in frozen:
        process.suspend()
    try:
        began = time.monotonic()
        meanwhile = answers_of_all_threads(single)
        waited = time.monotonic() - began
        began = time.monotonic()
        statuses = {path: single.ask(path).status for path in [*SEEN, *NOT_SEEN, "/healthz"] * 2}
        took = time.monotonic() - began
    finally:
        for process in frozen:
            process.resume()
    time.sleep(1)
    after = answers_of_all_threads(single)

    for path, answers in meanwhile.items():
        assert {(answer.status, MARK in answer.body) for answer in answers} == {(200, True)}
        assert {answer.body for answer in after[path]} == {before[path][0].body}
    assert statuses == dict.fromkeys([*SEEN, "/healthz"], 200) | dict.fromkeys(NOT_SEEN, 503)
    assert waited < 30  # the process finds out once, on kept connections and on a new one
    assert took < 5


def test_restart_of_the_database_is_noticed_by_nobody(web, installed):
    before = {answer.body for answer in answers_of_all_threads(web, ["/workstreams/"])["/workstreams/"]}

    installed.stop()
    installed.start()

    assert {web.ask("/workstreams/").body for _ in range(12)} == before
    assert web.ask("/agencies/").status == 200


def test_server_starts_without_its_database_and_waits_for_it(started, installed):
    installed.stop()
    try:
        late = started()
        began = time.monotonic()
        assert late.ask("/workstreams/").status == 503
        assert time.monotonic() - began < 5
    finally:
        installed.start()

    assert late.ask("/workstreams/").status == 200
