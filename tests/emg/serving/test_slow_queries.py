"""Queries that take long are logged by their text, without their values."""

import logging

import pytest
from django.db import connection

from emg.serving.slow_queries import LONGEST, log_if_slow


@pytest.fixture
def slow(caplog):
    """A function: what is logged of a query."""

    def run(sql: str, values: list[object]) -> list[logging.LogRecord]:
        with connection.execute_wrapper(log_if_slow), connection.cursor() as cursor:
            cursor.execute(sql, values)
        return [found for found in caplog.records if found.name == "emg.serving.slow_queries"]

    return run


def test_slow_query_is_logged_without_its_values(db, slow, settings):
    settings.SLOW_QUERY_MS = 20

    (line,) = slow("SELECT pg_sleep(0.03), %s", ["private-words"])

    assert line.levelname == "WARNING"
    assert line.sql == "SELECT pg_sleep(0.03), %s"
    assert line.milliseconds >= 30
    assert "private-words" not in str(line.__dict__)


def test_quick_query_is_not_logged(db, slow, settings):
    settings.SLOW_QUERY_MS = 10_000

    assert slow("SELECT %s", ["words"]) == []


def test_long_query_is_cut(db, slow, settings):
    settings.SLOW_QUERY_MS = 0

    (line,) = slow(f"SELECT 1 -- {'x' * 5_000}", [])

    assert len(line.sql) == LONGEST


def test_queries_of_requests_are_looked_at(client, db, settings, caplog):
    settings.SLOW_QUERY_MS = 0

    client.get("/workstreams/")

    assert any("workstreams_workstream" in found.sql for found in caplog.records if hasattr(found, "sql"))
