"""Two people at work in the same moment, at two web servers on one database: no word of either is lost."""

import json
import threading
from collections.abc import Callable
from functools import partial
from random import Random
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest

from tests.emg.serving.conftest import Answer, Database
from tests.soak.person import Person
from tests.workstreams.admin.page_forms import controls_of

ROUNDS = 50
REPORT = "/admin/meetings/report/{}/"
STREAM = "/admin/workstreams/workstream/{}/change/"


@pytest.fixture(scope="module")
def two(served, staff) -> tuple[Person, Person]:
    ann, ben = (Person.signed_in(served(), name=name) for name in staff)
    return ann, ben


@pytest.fixture(scope="module")
def query(installed: Database) -> Callable[..., list[tuple[Any, ...]]]:
    """A function: the rows of a query, on a connection of its own."""

    def rows(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(installed.url) as connection:
            return connection.execute(sql, parameters).fetchall()

    return rows


@pytest.fixture(autouse=True)
def calm(two, installed):
    """Neither the web servers nor the database tell of an error, a deadlock for one."""
    yield
    for person in two:
        lines = [json.loads(line) for line in person.web.log.read_text().splitlines() if line.startswith("{")]
        for line in lines:
            assert line["level"] not in {"error", "critical"}, line.get("exc_info", line)
        assert [line for line in lines if line.get("status", 0) >= 500] == []
    assert "deadlock" not in installed.folder.joinpath("data.log").read_text()


def at_once(*works: Callable[[], Answer]) -> list[Answer]:
    answers: dict[int, Answer] = {}
    ready = threading.Barrier(len(works))

    def run(number: int, work: Callable[[], Answer]) -> None:
        ready.wait()
        answers[number] = work()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answers[number] for number in range(len(works))]


def some_time_into(
    work: Callable[[], Answer], meanwhile: Callable[[], Answer], *, share: float, lasts: float
) -> tuple[Answer, Answer, float]:
    """Both answers, the second asked for a share of `lasts` seconds later, or before; and the seconds the
    first took."""
    ended = began = 0.0

    def timed() -> Answer:
        nonlocal began, ended
        sleep(max(0, -share) * lasts)
        began = monotonic()
        answer = work()
        ended = monotonic()
        return answer

    def later() -> Answer:
        sleep(max(0, share) * lasts)
        return meanwhile()

    first, second = at_once(timed, later)
    return first, second, ended - began


def test_of_two_who_approve_a_report_one_does(two, prepared, query):
    for report in prepared("reports_in_review", count=ROUNDS, names=5):
        path = REPORT.format(report) + "approve/"

        answers = at_once(*(partial(person.post, path, issued_on="") for person in two))

        approvals = query(
            "SELECT approved_by_id FROM meetings_reportevent WHERE pgh_obj_id = %s AND state = 'approved'",
            report,
        )
        logged = query(
            "SELECT user_id FROM django_admin_log WHERE object_id = %s AND change_message = 'Approve'",
            str(report),
        )
        assert [answer.status for answer in answers] == [302, 302]
        assert len(approvals) == 1
        assert logged == approvals


def test_two_reports_that_name_the_same_are_approved_at_once(two, prepared, query):
    for pair in prepared("reports_naming_the_same", pairs=ROUNDS, names=12):
        paths = [REPORT.format(report) + "approve/" for report in pair]

        answers = at_once(
            *(partial(person.post, path, issued_on="") for person, path in zip(two, paths, strict=True))
        )

        assert [answer.status for answer in answers] == [302, 302]
        assert query("SELECT DISTINCT state FROM meetings_report WHERE id = ANY(%s)", pair) == [("approved",)]


def test_of_two_who_edit_a_record_the_second_is_told(two, prepared, query):
    [title] = prepared("workstreams", count=1)
    [(pk,)] = query("SELECT id FROM workstreams_workstream WHERE title = %s", title)
    path = STREAM.format(pk)
    for number in range(ROUNDS):
        typed = [f"{name}’s objective {number}" for name in ("Ann", "Ben")]
        forms = [person.form(path) | {"objective": words} for person, words in zip(two, typed, strict=True)]

        answers = at_once(
            *(partial(person.post, path, **form) for person, form in zip(two, forms, strict=True))
        )

        assert sorted(answer.status for answer in answers) == [200, 302]
        second = answers.index(next(answer for answer in answers if answer.status == 200))
        page = answers[second].body
        assert "saved this record while you were editing it" in page
        assert typed[1 - second] in page
        assert controls_of(page)["objective"] == typed[second]
        assert query("SELECT objective FROM workstreams_workstream WHERE id = %s", pk) == [
            (typed[1 - second],)
        ]

        assert two[second].post(path, **controls_of(page)).status == 302
        assert query("SELECT objective FROM workstreams_workstream WHERE id = %s", pk) == [(typed[second],)]


def test_what_is_typed_during_an_approval_is_in_the_paper_or_kept_on_the_page(two, prepared, query):
    ann, ben = two
    chance, saved, lasts = Random(1), [], 0.2
    for report in prepared("drafts", count=ROUNDS):
        page, words = REPORT.format(report), f"Words of Ben {report}"
        form = ben.form(f"{page}change/") | {"sections-0-heading": words}

        def submit_and_approve(page: str = page) -> Answer:
            ann.post(f"{page}submit/")
            return ann.post(f"{page}approve/", issued_on="")

        save = partial(ben.post, f"{page}change/", **form)
        approved, answer, lasts = some_time_into(
            submit_and_approve, save, share=chance.uniform(-1, 1.2), lasts=lasts
        )

        [(state, paper)] = query("SELECT state, blocks::text FROM meetings_report WHERE id = %s", report)
        assert (approved.status, state) == (302, "approved")
        assert (words in paper) is (answer.status == 302)
        if answer.status != 302:
            assert answer.status == 200
            assert controls_of(answer.body)["sections-0-heading"] == words
            assert "This report is no longer a draft" in answer.body
        saved.append(answer.status == 302)

    assert set(saved) == {False, True}


def test_workstream_edited_while_a_report_makes_it_public_keeps_both(two, prepared, query):
    ann, ben = two
    chance, saved, lasts = Random(2), [], 0.2
    for report in prepared("reports_in_review", count=ROUNDS, names=5):
        [(pk,), *_others] = query(
            "SELECT workstream_id FROM meetings_statusentry WHERE report_id = %s ORDER BY id", report
        )
        path, words = STREAM.format(pk), f"Objective of Ben {report}"
        form = ben.form(path) | {"objective": words}

        approve = partial(ann.post, REPORT.format(report) + "approve/", issued_on="")
        save = partial(ben.post, path, **form)
        approved, answer, lasts = some_time_into(approve, save, share=chance.uniform(-1, 1.2), lasts=lasts)

        [(objective, is_public)] = query(
            "SELECT objective, published_on IS NOT NULL FROM workstreams_workstream WHERE id = %s", pk
        )
        assert approved.status == 302
        assert is_public
        assert (objective == words) is (answer.status == 302)
        if answer.status != 302:
            assert answer.status == 200
            assert "saved this record while you were editing it" in answer.body
            assert controls_of(answer.body)["objective"] == words
        saved.append(answer.status == 302)

    assert set(saved) == {False, True}
