"""A server that does not answer costs its first visitors some seconds, and nobody after them."""

import logging
import threading
import time
from threading import Event

import pytest
from psycopg import OperationalError

from emg.serving.postgresql import silence as module
from emg.serving.postgresql.silence import Silence

TOOK = 0.2  # seconds a silent server takes here until it is given up


class Server:
    """What connecting to it is like at the moment, and how often somebody tried."""

    def __init__(self) -> None:
        self.is_silent, self.is_refusing, self.attempts = Event(), False, 0

    def connect(self) -> "Server":
        self.attempts += 1
        if self.is_silent.is_set():
            time.sleep(TOOK)
            raise OperationalError("timeout")
        if self.is_refusing:
            raise OperationalError("refused")
        return self

    def close(self) -> None:
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(module, "SOON", TOOK / 2)
    server = Server()
    yield server
    server.is_silent.clear()
    for thread in threading.enumerate():
        if thread.name == module.THREAD:
            thread.join(5)  # what it logs at its end is not for the next test


def is_connected(silence: Silence, server: Server) -> bool:
    try:
        return silence.broken_by(server.connect) is server
    except OperationalError:
        return False


def wait_for_the_end(silence: Silence) -> None:
    give_up_at = time.monotonic() + 5
    while silence.is_known:
        assert time.monotonic() < give_up_at
        time.sleep(0.01)


def test_refusal_is_no_reason_to_wait(server):
    silence = Silence("database")
    server.is_refusing = True
    assert [is_connected(silence, server) for _again in range(3)] == [False] * 3
    assert server.attempts == 3

    server.is_refusing = False
    assert is_connected(silence, server)


def test_nobody_waits_for_a_server_that_is_known_to_be_silent(server):
    silence = Silence("database")
    server.is_silent.set()
    assert not is_connected(silence, server)

    began = time.monotonic()
    assert [is_connected(silence, server) for _again in range(20)] == [False] * 20
    assert time.monotonic() - began < TOOK


def test_server_that_speaks_again_is_found_without_a_visitor(server):
    silence = Silence("database")
    server.is_silent.set()
    assert not is_connected(silence, server)
    time.sleep(3 * TOOK)
    assert server.attempts > 2

    server.is_silent.clear()
    wait_for_the_end(silence)

    assert is_connected(silence, server)


def test_refusal_ends_the_silence_too(server):
    silence = Silence("database")
    server.is_silent.set()
    assert not is_connected(silence, server)

    server.is_refusing = True
    server.is_silent.clear()
    wait_for_the_end(silence)

    assert not is_connected(silence, server)


def test_its_beginning_and_end_are_logged(server, caplog):
    silence = Silence("replica")
    with caplog.at_level(logging.WARNING):
        server.is_silent.set()
        for _again in range(3):
            is_connected(silence, server)
        server.is_silent.clear()
        wait_for_the_end(silence)
        time.sleep(0.1)

    assert caplog.messages == ["The replica says nothing.", "The replica answers again."]
