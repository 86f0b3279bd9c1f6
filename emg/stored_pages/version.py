"""Asking for the public version: the one query of a stored page."""

from weakref import WeakSet

from django.db import InterfaceError, OperationalError, connection
from psycopg import Connection
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

_NAME = b"public_version"
_QUERY = b"SELECT number, left(mark::text, 8) FROM public_version"
_prepared: WeakSet[Connection] = WeakSet()


def public_version() -> str:
    """The version of all that is committed by now: "57-1b9d6bcd". Read it before what is stored under it."""
    try:
        return _read()
    except (OperationalError, InterfaceError):
        connection.close()  # a server that was started anew is found again
        return _read()


def _read() -> str:
    """Asked of the connection itself, prepared: by way of a cursor it takes four times as long, most of the
    time of a stored page."""
    connection.ensure_connection()
    asked = connection.connection
    if asked not in _prepared:
        _checked(asked.pgconn.prepare(_NAME, _QUERY), expected=ExecStatus.COMMAND_OK)
        _prepared.add(asked)
    found = asked.pgconn.exec_prepared(_NAME, None)
    _checked(found, expected=ExecStatus.TUPLES_OK)
    connection.health_check_done = True  # type: ignore[attr-defined]  # so Django need not ask once more
    rows = range(found.ntuples)
    number = sum(int(found.get_value(row, 0) or 0) for row in rows)
    marks = sorted((found.get_value(row, 1) or b"").decode() for row in rows)
    return "-".join([str(number), *marks])


def _checked(result: PGresult, *, expected: ExecStatus) -> None:
    if result.status != expected:
        raise OperationalError(result.error_message.decode(errors="replace"))
