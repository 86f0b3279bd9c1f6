"""The backend does not wait for a server that says nothing, on a new connection or on a kept one."""

import socket
import time

import pytest
from django.db import OperationalError, connection, connections

from emg.serving.postgresql import base
from emg.serving.postgresql.base import DatabaseWrapper
from emg.serving.unavailable import is_database_away

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def short_patience(monkeypatch):
    monkeypatch.setattr(base, "PATIENCE", 0.3)


def sleep(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])


def test_silent_server_is_waited_for_once():
    with socket.create_server(("127.0.0.1", 0)) as door:
        settings = connection.settings_dict | {
            "HOST": "127.0.0.1",
            "PORT": str(door.getsockname()[1]),
            "OPTIONS": {"connect_timeout": 2},
        }
        waited = []
        for _again in range(2):
            began = time.monotonic()
            with pytest.raises(OperationalError) as raised:
                DatabaseWrapper(settings, alias="silent").ensure_connection()
            waited.append(time.monotonic() - began)
            assert is_database_away(raised.value)

    assert 1 < waited[0] < 5
    assert waited[1] < 0.1


def test_database_that_cannot_hold_every_name_is_refused(django_db_blocker):
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(
            "CREATE DATABASE of_ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
        )
        try:
            with pytest.raises(OperationalError, match="its encoding is SQL_ASCII"):
                type(connections["default"])(
                    connection.settings_dict | {"NAME": "of_ascii"}, alias="of_ascii"
                ).ensure_connection()
        finally:
            cursor.execute("DROP DATABASE of_ascii")


def test_answer_that_does_not_come_is_given_up(short_patience):
    connection.ensure_connection()
    began = time.monotonic()

    with pytest.raises(OperationalError), connection.answering_soon():
        sleep(5)
    connection.close()

    assert 0.2 < time.monotonic() - began < 2


def test_work_that_takes_time_is_waited_for(short_patience):
    connection.ensure_connection()
    with connection.answering_soon():
        sleep(0)

    sleep(0.5)


def test_kept_connection_is_not_waited_for_while_the_server_is_known_to_be_silent(monkeypatch):
    connection.ensure_connection()
    assert connection.is_usable()

    monkeypatch.setattr(connection.silence, "is_known", True)

    assert not connection.is_usable()
    connection.close()


def test_connection_not_yet_made_has_a_limit_of_its_own(short_patience):
    connection.close()
    with connection.answering_soon():
        sleep(0)
