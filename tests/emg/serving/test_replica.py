"""A real replica, streaming from a real primary: it lags, goes, and comes back; so does the primary."""

import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from emg.embedded.account import account_for, take_over
from emg.embedded.programs import start_program
from tests.emg.serving.conftest import Answer, Database, WebServer

STREAM = "/workstreams/img-on-biodiversity/"
MARK = "This page is as of"
READ = re.compile(r' FROM "\w+"')  # as models ask; the version is asked otherwise


class Replica(Database):
    """Notes every statement in its log."""

    def reads(self) -> int:
        """How often it was asked for more than its version."""
        return len(READ.findall((self.folder / "data.log").read_text(errors="replace")))

    def wait_for(self, primary: Database) -> None:
        give_up_at = time.monotonic() + 30
        newest = primary.tell("SELECT pg_current_wal_flush_lsn()")[0][0]
        while not self.tell(f"SELECT pg_last_wal_replay_lsn() >= '{newest}'")[0][0]:
            assert time.monotonic() < give_up_at
            time.sleep(0.05)


@pytest.fixture(scope="module")
def replica(installed, folder) -> Iterator[Replica]:
    """Made of the primary as an administrator makes one, by pg_basebackup."""
    place = folder / "replica"
    (place / "sockets").mkdir(parents=True)
    run_as = account_for(installed.folder / "data")
    take_over(place, run_as=run_as)
    copying = start_program(
        "pg_basebackup",
        f"--dbname=host={installed.folder / 'sockets'} user=postgres",
        f"--pgdata={place / 'data'}",
        "--write-recovery-conf",
        "--checkpoint=fast",
        output=subprocess.PIPE,
        run_as=run_as,
    )
    printed, _ = copying.communicate()
    assert copying.returncode == 0, printed
    with (place / "data" / "postgresql.auto.conf").open("a") as settings:
        settings.write("log_statement = 'all'\nwal_retrieve_retry_interval = '500ms'\n")
    made = Replica(place)
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def served(started, installed, replica) -> Callable[[], WebServer]:
    """A function: another web server, with one process that has seen nothing, on both databases."""
    return lambda: started(DATABASE_REPLICA_URL=replica.url, WEB_WORKERS="1")


@pytest.fixture(scope="module")
def web(served) -> WebServer:
    return served()


def change(primary: Database, objective: str) -> None:
    primary.tell(f"UPDATE workstreams_workstream SET objective = '{objective}'")


def is_read(replica: Replica, web: WebServer, path: str) -> tuple[Answer, bool]:
    """The answer, and whether it was read from the replica."""
    before = replica.reads()
    answer = web.ask(path)
    return answer, replica.reads() > before


def test_first_view_is_read_from_it_once_it_has_caught_up(web, installed, replica):
    for objective in ("First", "Second"):
        replica.tell("SELECT pg_wal_replay_pause()")
        change(installed, objective)

        of_primary, was_read = is_read(replica, web, STREAM)
        assert (objective in of_primary.body, was_read) == (True, False)

        replica.tell("SELECT pg_wal_replay_resume()")
        change(installed, f"{objective} again")
        replica.wait_for(installed)
        of_replica, was_read = is_read(replica, web, STREAM)
        assert (f"{objective} again" in of_replica.body, was_read) == (True, True)


def test_without_it_nobody_notices_and_it_is_used_again(web, installed, replica):
    replica.stop()
    change(installed, "Without a replica")
    assert "Without a replica" in web.ask(STREAM).body

    replica.start()
    change(installed, "With a replica")
    replica.wait_for(installed)
    answer, was_read = is_read(replica, web, STREAM)

    assert ("With a replica" in answer.body, was_read) == (True, True)


def test_without_the_primary_it_answers_marked_until_that_is_back(web, installed, replica):
    change(installed, "Before the end")
    replica.wait_for(installed)
    assert web.ask("/").status == 200
    installed.kill()
    try:
        page, file = web.ask(STREAM), web.ask("/workstreams.csv")
        staff = web.ask("/admin/", Cookie="sessionid=abcdefghijklmnopqrstuvwxyz012345")
    finally:
        installed.start()
    after = web.ask(STREAM)

    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert MARK in page.body
    assert "Before the end" in page.body
    assert (file.status, staff.status) == (503, 503)
    assert (after.status, MARK in after.body, "Before the end" in after.body) == (200, False, True)


def test_without_the_primary_one_that_lags_is_not_asked(served, installed, replica):
    web = served()
    replica.tell("SELECT pg_wal_replay_pause()")
    change(installed, "Seen by a visitor")
    assert "Seen by a visitor" in web.ask(STREAM).body
    installed.kill()
    try:
        seen, not_seen = web.ask(STREAM), web.ask("/workstreams/")
    finally:
        installed.start()
        replica.tell("SELECT pg_wal_replay_resume()")

    assert (seen.status, MARK in seen.body, "Seen by a visitor" in seen.body) == (200, True, True)
    assert not_seen.status == 503


def test_no_visitor_sees_less_than_before_whichever_server_answers(served, installed, replica):
    """While somebody writes, and the replica lags now and then."""
    servers, is_over = [served(), served()], threading.Event()
    replica.wait_for(installed)
    reads, seen = replica.reads(), []

    def write() -> None:
        for number in range(1, 150):
            change(installed, f"Objective {number:04}.")
            if number % 20 == 5:
                replica.tell("SELECT pg_wal_replay_pause()")
            if number % 20 == 15:
                replica.tell("SELECT pg_wal_replay_resume()")
            time.sleep(0.05)
        is_over.set()

    change(installed, "Objective 0000.")
    writer = threading.Thread(target=write)
    writer.start()
    while not is_over.is_set():
        body = servers[len(seen) % 2].ask(STREAM).body
        seen.append(int(body.split("Objective ")[1][:4]))
    writer.join()
    replica.tell("SELECT pg_wal_replay_resume()")

    assert seen == sorted(seen)
    assert len({*seen}) > 20
    assert replica.reads() - reads > 5
