"""Killed in the middle of an approval or of an import of names: the old state or the new, never a mixture.

A killed process is given no time for anything, as when the power fails. The moments are spread evenly over
the time the work takes.
"""

import http.client
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import psutil
import psycopg
import pytest
from psycopg.rows import dict_row

from emg.embedded.server import running_server
from emg.paper.blocks import fingerprint
from tests.emg.serving.conftest import Answer, Database, WebServer
from tests.soak.person import Person

Facts = dict[str, Any]
Kill = Callable[[WebServer, Database], None]

ROUNDS = 20  # for each that is killed
NAMES = 40

OF_A_REPORT = """
SELECT report.state,
       report.blocks,
       report.sha256,
       meeting.state AS meeting,
       report.approved_at IS NOT NULL AND report.approved_by_id IS NOT NULL AS is_signed,
       (SELECT count(*) FROM meetings_passage WHERE report_id = report.id) AS passages,
       (SELECT count(*) FROM meetings_statusentry WHERE report_id = report.id) AS entries,
       (SELECT count(published_on) FROM workstreams_workstream WHERE id IN
           (SELECT workstream_id FROM meetings_statusentry WHERE report_id = report.id)) AS workstreams,
       (SELECT count(published_on) FROM workstreams_proposal WHERE id IN
           (SELECT proposal_id FROM meetings_consideration WHERE report_id = report.id)) AS proposals,
       (SELECT count(*) FROM meetings_reportevent WHERE pgh_obj_id = report.id) AS report_events,
       (SELECT count(*) FROM meetings_meetingevent WHERE pgh_obj_id = meeting.id) AS meeting_events,
       (SELECT count(*) FROM meetings_statusentryevent WHERE report_id = report.id) AS entry_events,
       (SELECT count(*) FROM workstreams_workstreamevent WHERE pgh_obj_id IN
           (SELECT workstream_id FROM meetings_statusentry WHERE report_id = report.id)) AS workstream_events,
       (SELECT count(*) FROM django_admin_log WHERE object_id = report.id::text AND content_type_id =
           (SELECT id FROM django_content_type WHERE app_label = 'meetings' AND model = 'report')) AS log,
       (SELECT sum(number)::int FROM public_version) AS version,
       meeting.slug
FROM meetings_report report JOIN meetings_meeting meeting ON meeting.id = report.meeting_id
WHERE report.id = %s
"""


@dataclass(frozen=True)
class Seen:
    """What is left of a report, once the database answers and nobody is in the middle of anything."""

    facts: Facts
    version: int  # the public one
    public: int  # the status of the answer to who asks for its paper


def seen(person: Person, database: Database, report: int) -> Seen:
    with connected(database) as connection:
        cursor = connection.cursor(row_factory=dict_row)
        facts = cursor.execute(OF_A_REPORT, [report]).fetchone()
    assert facts is not None
    slug, version, blocks, sha256 = (facts.pop(name) for name in ("slug", "version", "blocks", "sha256"))
    assert sha256 == (fingerprint(blocks) if blocks else "")
    facts["blocks"] = len(blocks or ())
    return Seen(facts, version, person.web.ask(f"/meetings/{slug}/summary/").status)


def connected(database: Database) -> psycopg.Connection:
    give_up_at = time.monotonic() + 60
    while True:
        with suppress(psycopg.OperationalError):
            connection = psycopg.connect(database.url, autocommit=True)
            busy = connection.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE xact_start IS NOT NULL AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
            ).fetchone()
            if busy == (0,):
                return connection
            connection.close()
        assert time.monotonic() < give_up_at
        time.sleep(0.05)


def kill_web(web: WebServer, database: Database) -> None:
    """All of it."""
    for pid in (web.process.pid, *web.workers()):
        psutil.Process(pid).kill()
    web.process.wait()


def kill_workers(web: WebServer, database: Database) -> None:
    """The first process of gunicorn stays, and makes new ones."""
    for pid in web.workers():
        psutil.Process(pid).kill()


def kill_database(web: WebServer, database: Database) -> None:
    """All of it; started again, it repairs what was begun."""
    server = running_server(database.folder / "data")
    assert server is not None
    processes = [server, *server.children()]
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes)
    database.start()


def kill_connections(web: WebServer, database: Database) -> None:
    """The processes of the database that serve the web server; PostgreSQL then starts afresh by itself."""
    with psycopg.connect(database.url) as connection:
        pids = connection.execute(
            "SELECT pid FROM pg_stat_activity "
            "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        ).fetchall()
    for (pid,) in pids:
        with suppress(psutil.NoSuchProcess):
            psutil.Process(pid).kill()


KILLS = [kill_web, kill_workers, kill_database, kill_connections]


@pytest.fixture(params=KILLS, ids=lambda kill: kill.__name__)
def kill(request: pytest.FixtureRequest) -> Kill:
    return request.param


@dataclass(frozen=True)
class Work:
    """What a person does by one button, in one request; a report for each round."""

    path: str
    fields: dict[str, str]
    reports: list[int]

    def begin(self, person: Person, report: int) -> "Request":
        return Request(person, self.path.format(report), self.fields)


class Request:
    """Sent at once. `wait()`: the answer, or None where the connection broke."""

    def __init__(self, person: Person, path: str, fields: dict[str, str]) -> None:
        self._answer: Answer | None = None
        self._thread = threading.Thread(target=self._send, args=[person, path, fields])
        self._thread.start()

    def _send(self, person: Person, path: str, fields: dict[str, str]) -> None:
        with suppress(OSError, http.client.HTTPException):
            self._answer = person.post(path, **fields)

    def wait(self) -> Answer | None:
        self._thread.join()
        return self._answer


@pytest.fixture
def approvals(prepared) -> Work:
    reports = prepared("reports_in_review", count=ROUNDS + 1, names=NAMES)
    return Work("/admin/meetings/report/{}/approve/", {"issued_on": ""}, reports)


@pytest.fixture
def pastes(prepared) -> Work:
    fields = {
        "status": "continuing",
        "basis": "expected",
        "horizon": "2027",
        "names": "\n".join(prepared("workstreams", count=NAMES)),
        "_add": "Add",
    }
    return Work("/admin/meetings/report/{}/names/", fields, prepared("drafts", count=ROUNDS // 2 + 1))


def test_approval_is_whole_or_not_begun(approvals, kill, staff, served, installed):
    assert_whole_or_not_begun(approvals, kill, served=served, database=installed)


def test_import_of_names_is_whole_or_not_begun(pastes, kill, staff, served, installed):
    assert_whole_or_not_begun(pastes, kill, served=served, database=installed)


def assert_whole_or_not_begun(
    work: Work, kill: Kill, *, served: Callable[..., WebServer], database: Database
) -> None:
    person = Person.signed_in(served(WEB_WORKERS="1"), name="ann")
    pattern, *rounds = work.reports
    kill(person.web, database)  # what comes up again is slower at first: the pattern is taken then
    person = at_a_living_server(person, served)
    old = seen(person, database, pattern)
    person.get(work.path.format(pattern))
    begun = time.monotonic()
    work.begin(person, pattern).wait()
    takes = time.monotonic() - begun
    new = seen(person, database, pattern)
    done = []
    for number, report in enumerate(rounds):
        before = seen(person, database, report)
        person.get(work.path.format(report))
        request = work.begin(person, report)
        if report == rounds[-1]:
            request.wait()  # what was answered is done, whatever comes next
        time.sleep(1.5 * takes * number / len(rounds))
        kill(person.web, database)
        answer = request.wait()
        person = at_a_living_server(person, served)
        after = seen(person, database, report)

        assert (after.facts, after.public) in ((old.facts, old.public), (new.facts, new.public))
        done.append(after.facts == new.facts)
        assert (after.version != before.version) is done[-1]
        assert answer is None or answer.status == 503 or (answer.status == 302 and done[-1])

    assert (done[0], done[-1]) == (False, True)
    for report in (report for report, is_done in zip(rounds, done, strict=True) if not is_done):
        work.begin(person, report).wait()
        assert seen(person, database, report).facts == new.facts


def at_a_living_server(person: Person, served: Callable[..., WebServer]) -> Person:
    return person if person.web.process.poll() is None else person.at(served(WEB_WORKERS="1"))
