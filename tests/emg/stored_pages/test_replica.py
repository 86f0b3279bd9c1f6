"""First views are read from a replica where it is as new as the primary, and nowhere else."""

from collections.abc import Iterator
from functools import partial

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext

from emg.serving.replica import PRIMARY, REPLICA, Router, read_from
from emg.stored_pages.front import StoredPages
from tests.emg.stored_pages.outage import no_database
from tests.emg.stored_pages.visitor import Answer, ask
from workstreams.models import Workstream

STREAM = "/workstreams/img-on-biodiversity/"
ADDRESSES = [
    "/",
    "/workstreams/",
    STREAM,
    "/search/?q=environment",
    "/workstreams.csv",
    "/changes.atom",
    "/meetings/",
]
MARK = b"This page is as of"


def ensure_connection(wrapper: BaseDatabaseWrapper) -> None:
    """Django's own, without the patch of its tests, which know the databases there were when they began."""
    if wrapper.connection is None:
        with wrapper.wrap_database_errors:
            wrapper.connect()


@pytest.fixture
def replica(front, founding) -> Iterator[None]:
    """A copy of the record as it is now; what is written from now on does not reach it."""
    own = connection.settings_dict
    copy = f"{own['NAME']}_replica"
    connection.close()
    with connection._nodb_cursor() as cursor:
        # One opened before a browser was started may be left, and a database in use is not copied.
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [own["NAME"]]
        )
        cursor.execute(f'CREATE DATABASE "{copy}" TEMPLATE "{own["NAME"]}"')
    connections.settings[REPLICA] = own | {"NAME": copy}
    connections[REPLICA].ensure_connection = partial(ensure_connection, connections[REPLICA])
    yield
    read_from(PRIMARY)
    connections[REPLICA].close()
    del connections[REPLICA], connections.settings[REPLICA]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{copy}"')


def asked(front, address, **headers) -> tuple[Answer, int, int]:
    """The answer, and how many queries the primary and the replica were asked beside that of the version."""
    with (
        CaptureQueriesContext(connections[PRIMARY]) as primary,
        CaptureQueriesContext(connections[REPLICA]) as replica,
    ):
        answer = ask(front, address, **headers)
    return answer, len(primary), len(replica)


def on_the_replica(statement: str) -> None:
    with connections[REPLICA].cursor() as cursor:
        cursor.execute(statement)


def test_first_view_is_read_there_and_a_second_one_nowhere(front, replica):
    read = 0
    for address in ADDRESSES:
        first, of_primary, of_replica = asked(front, address)
        second = asked(front, address)

        assert of_primary == 0, address
        read += of_replica
        assert second == (first, 0, 0), address
        assert first.body == ask(WSGIHandler(), address).body, address
    assert read > len(ADDRESSES)


def test_what_it_has_not_heard_of_yet_is_read_from_the_primary(front, replica):
    Workstream.objects.update(objective="A new objective")

    answer, of_primary, of_replica = asked(front, STREAM)

    assert b"A new objective" in answer.body
    assert of_primary > 0
    assert of_replica == 0


def test_page_is_not_taken_from_it_where_it_moves_on_meanwhile(front, replica):
    django = WSGIHandler()
    seen = []

    def slow(environ, start_response):
        """A commit is seen on the replica first, while a page is read there."""
        if not seen:
            on_the_replica("UPDATE workstreams_workstream SET objective = 'Too new'")
        answer = django(environ, start_response)
        seen.append(b"".join(answer))
        return answer

    answer = ask(StoredPages(slow), STREAM)

    assert [b"Too new" in body for body in seen] == [True, False]
    assert b"Too new" not in answer.body


def test_failure_on_it_is_made_good_by_the_primary(front, replica):
    on_the_replica("ALTER TABLE workstreams_milestone RENAME TO gone")

    answer, of_primary, _of_replica = asked(front, STREAM)

    assert answer.status == 200
    assert of_primary > 0


def test_without_it_the_primary_answers_and_the_log_says_why(front, replica, caplog):
    with no_database(REPLICA):
        answer = ask(front, STREAM)

    assert answer.status == 200
    assert MARK not in answer.body
    assert "The replica does not answer: " in caplog.text


def test_what_staff_do_is_never_read_there(front, replica, editor):
    client = Client()
    client.force_login(editor)
    cookie = {"HTTP_COOKIE": f"sessionid={client.cookies['sessionid'].value}"}
    ask(front, STREAM)  # the thread read from the replica before

    for address in (STREAM, "/admin/", "/admin/workstreams/workstream/"):
        _answer, of_primary, of_replica = asked(front, address, **cookie)
        assert of_primary > 0
        assert of_replica == 0


def test_it_is_never_written_nor_migrated():
    router = Router()
    read_from(REPLICA)
    aliases = router.db_for_read(Workstream), router.db_for_write(Workstream)
    read_from(PRIMARY)

    assert aliases == (REPLICA, PRIMARY)
    assert router.allow_migrate(PRIMARY, "workstreams")
    assert not router.allow_migrate(REPLICA, "workstreams")


def test_without_the_primary_it_answers_marked(front, replica):
    ask(front, "/")
    with no_database():
        answer = ask(front, STREAM)
        head = ask(front, STREAM, method="HEAD")
        file, nowhere = ask(front, "/workstreams.csv"), ask(front, "/workstreams/nowhere/")
    after, of_primary, of_replica = asked(front, STREAM)

    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")
    assert MARK in answer.body
    assert (head.status, head.headers, head.raw) == (200, answer.headers, b"")
    assert (file.status, nowhere.status) == (503, 503)
    assert (MARK in after.body, of_primary, of_replica) == (False, 0, 0)
    assert after.body == ask(WSGIHandler(), STREAM).body


def test_without_the_primary_nothing_older_is_shown_than_was_seen(front, replica):
    Workstream.objects.update(objective="A new objective")
    ask(front, STREAM)

    with no_database():
        seen, not_seen = ask(front, STREAM), ask(front, "/workstreams/")

    assert b"A new objective" in seen.body
    assert MARK in seen.body
    assert not_seen.status == 503


def test_without_the_primary_it_is_not_trusted_by_a_process_that_never_knew(front, replica):
    with no_database():
        assert ask(front, "/").status == 503


def test_without_either_pages_seen_before_are_sent(front, replica):
    ask(front, STREAM)
    with no_database(), no_database(REPLICA):
        seen, not_seen = ask(front, STREAM), ask(front, "/")

    assert (seen.status, MARK in seen.body, not_seen.status) == (200, True, 503)
