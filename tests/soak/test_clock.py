"""The clock of the web server jumps: sessions end, stored pages are of their day, the history is in order."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.emg.access.one_time_codes import PERIOD, code_of
from tests.emg.serving.conftest import Database, WebServer
from tests.soak.person import PASSWORD, Person

HOUR, DAY = 3600, 86_400
SECOND_FACTOR = "/admin/account/second-factor/sign-in/"
PAGES = ["/", "/workstreams/", "/meetings/", "/agencies/", "/status/", "/workstreams.csv", "/changes.atom"]


@pytest.fixture(scope="module")
def set_clock(folder: Path) -> Callable[[int], None]:
    """A function: puts the clock of the web server on by so many seconds, or back; by 0 it is right again."""

    def put(by: int) -> None:
        draft = folder / "clock.new"
        draft.write_text(str(by))
        draft.replace(folder / "clock")

    put(0)
    return put


@pytest.fixture(scope="module")
def web(set_clock, served, folder: Path) -> WebServer:
    return served(GUNICORN_CMD_ARGS="--config tests/soak/turned_clock.py", TURNED_CLOCK=str(folder / "clock"))


@pytest.fixture(autouse=True)
def right_again(set_clock):
    yield
    set_clock(0)


@pytest.fixture
def query(installed: Database) -> Callable[..., list[tuple[Any, ...]]]:
    def rows(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(installed.url) as connection:
            return connection.execute(sql, parameters).fetchall()

    return rows


@pytest.mark.parametrize("by", [2 * HOUR, 11 * HOUR])
def test_session_that_a_jump_ended_is_not_revived(set_clock, web, staff, by):
    person = Person.signed_in(web, name="ann")
    assert person.get("/admin/").status == 200

    set_clock(by)
    ended = person.get("/admin/").status
    set_clock(0)

    assert (ended, person.get("/admin/").status) == (302, 302)


def test_session_begun_while_the_clock_was_ahead_ends_with_that(set_clock, web, staff):
    set_clock(400 * DAY)
    person = Person.signed_in(web, name="ann")
    assert person.get("/admin/").status == 200

    set_clock(0)

    assert person.get("/admin/").status == 302


def test_code_of_an_app_is_taken_at_its_time_and_once(set_clock, web, prepared):
    secret = prepared("somebody_with_an_app", name="cleo", password=PASSWORD)
    wait_for_a_new_code()
    code = code_of(secret)

    def gets_in() -> bool:
        person = Person.signed_in(web, name="cleo").after(SECOND_FACTOR, code=code)
        return person.get("/admin/").status == 200

    came_in = []
    for by in (-HOUR, HOUR, 0, 0, HOUR, 0):
        set_clock(by)
        came_in.append(gets_in())

    assert came_in == [False, False, True, False, False, False]
    assert code == code_of(secret), "too slow: its time was over before all was tried"


def wait_for_a_new_code() -> None:
    time.sleep(PERIOD - time.time() % PERIOD)


def test_stored_pages_are_those_of_the_day(set_clock, web):
    for by in (0, DAY, 0, -DAY, 400 * DAY, 0):
        set_clock(by)
        for page in PAGES:
            for _twice in range(3):  # either worker, from the store at last
                stored = web.ask(page)
                fresh = web.ask(page, Cookie="sessionid=unknown0unknown0unknown0unknown0")

                assert (stored.status, stored.body) == (200, fresh.body), (by, page)


def test_history_keeps_its_order(set_clock, web, staff, query):
    """The moment of a change is the database's."""
    [(pk,)] = query("SELECT id FROM workstreams_workstream ORDER BY id LIMIT 1")
    path = f"/admin/workstreams/workstream/{pk}/change/"
    for by in (0, HOUR // 2, -240, 1):
        set_clock(by)
        person = Person.signed_in(web, name="ann")
        answer = person.post(path, **person.form(path) | {"objective": f"Typed at {by}"})
        assert answer.status == 302
    events = query(
        "SELECT objective, pgh_created_at FROM workstreams_workstreamevent WHERE pgh_obj_id = %s "
        "ORDER BY pgh_id DESC LIMIT 4",
        pk,
    )

    assert [words for words, _at in events] == [f"Typed at {by}" for by in (1, -240, HOUR // 2, 0)]
    assert [at for _words, at in events] == sorted((at for _words, at in events), reverse=True)


def test_approval_while_the_clock_is_ahead_leaves_no_error_when_it_is_right_again(
    set_clock, web, staff, prepared, query
):
    [report, other] = prepared("reports_in_review", count=2, names=3)
    set_clock(3 * DAY)
    person = Person.signed_in(web, name="ann")
    approve = f"/admin/meetings/report/{report}/approve/"
    day = person.form(approve)["issued_on"]
    assert person.post(approve, issued_on=day).status == 302
    [(slug, meeting)] = query(
        "SELECT slug, id FROM meetings_meeting "
        "WHERE id = (SELECT meeting_id FROM meetings_report WHERE id = %s)",
        report,
    )

    set_clock(0)

    person = Person.signed_in(web, name="ann")
    assert {page: web.ask(page).status for page in PAGES} == dict.fromkeys(PAGES, 200)
    assert web.ask(f"/meetings/{slug}/summary/").status == 200
    links = re.findall(r'href="(/[^"#]*)"', web.ask(f"/meetings/{slug}/").body)
    assert {link: web.ask(link).status for link in links if web.ask(link).status != 200} == {}
    revision = person.post(f"/admin/meetings/report/start/{meeting}/").headers["Location"].split("/")[-3]
    assert person.post(f"/admin/meetings/report/{revision}/submit/").status == 302
    too_early = person.post(f"/admin/meetings/report/{revision}/approve/", issued_on="2026-01-01")
    assert too_early.status == 200
    assert "cannot be issued before" in too_early.body
    # The report of another meeting is dated as usual.
    assert person.post(f"/admin/meetings/report/{other}/approve/", issued_on="").status == 302
