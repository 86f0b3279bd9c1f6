"""Asking for the public version, the one query of a stored page; and for those of its tables."""

import logging
import select
from collections.abc import Mapping
from typing import Any
from weakref import WeakSet

from django.db import Error, InterfaceError, OperationalError, connections
from psycopg import Connection
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn, PGresult

from emg.serving.replica import PRIMARY, REPLICA, has_replica

logger = logging.getLogger(__name__)
_NAME = b"public_version"
_QUERY = b"""
    SELECT coalesce(sum(number), 0), left(md5(coalesce(string_agg(mark::text, '' ORDER BY mark), '')), 8)
    FROM public_version
"""
# Beside the names of tables.
DATABASE = "database"
_prepared: WeakSet[Connection] = WeakSet()


def public_version(*, using: str = PRIMARY) -> str:
    """The version of all that is committed by now: "57-1b9d6bcd". Read it before what is stored under it."""
    connection: Any = connections[using]
    is_kept = connection.connection is not None
    try:
        return _read(connection)
    except (OperationalError, InterfaceError):
        connection.close()  # a server that was started anew is found again
        if not is_kept:
            raise
        return _read(connection)


def table_versions(*, using: str = PRIMARY) -> Mapping[str, str]:
    """By table; one that was never written to has none. Read them before what is kept under them.

    DATABASE stands for which database it is: another one, or another server's of the name, has another.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(
            """
            SELECT of_table, string_agg(mark::text, ' ' ORDER BY mark) FROM public_version GROUP BY of_table
            UNION ALL
            SELECT %s, concat_ws(' ', system_identifier, oid)
            FROM pg_control_system(), pg_database WHERE datname = current_database()
            """,
            [DATABASE],
        )
        return dict(cursor.fetchall())


def replica_is_at(version: str) -> bool:
    """Whether there is a replica that answers and holds that version, no earlier one and no later."""
    try:
        return has_replica() and public_version(using=REPLICA) == version
    except Error as error:
        logger.warning("The replica does not answer: %s", error)
        return False


def _read(connection: Any) -> str:
    """Asked of the connection itself, prepared: by way of a cursor it takes four times as long, most of the
    time of a stored page."""
    connection.ensure_connection()
    asked = connection.connection
    with connection.wrap_database_errors:
        if asked not in _prepared:
            _checked(asked.pgconn.prepare(_NAME, _QUERY), expected=ExecStatus.COMMAND_OK)
            _prepared.add(asked)
        found = _answered(asked.pgconn, within=connection.patience)
    _checked(found, expected=ExecStatus.TUPLES_OK)
    connection.health_check_done = True  # so Django need not ask once more
    number, marks = found.get_value(0, 0), found.get_value(0, 1)
    return f"{(number or b'').decode()}-{(marks or b'').decode()}"


def _answered(server: PGconn, *, within: float) -> PGresult:
    """As `exec_prepared` of psycopg, which would wait for a frozen server for ever. `within`: seconds."""
    server.send_query_prepared(_NAME, None)
    server.flush()
    readable = select.poll()
    readable.register(server.socket, select.POLLIN)
    while server.is_busy():
        if not readable.poll(within * 1000):
            raise OperationalError("The database does not answer.")
        server.consume_input()
    found = server.get_result()
    if found is None or server.get_result() is not None:  # one result, then the end
        raise OperationalError("The database answered out of turn.")
    return found


def _checked(result: PGresult, *, expected: ExecStatus) -> None:
    if result.status != expected:
        raise OperationalError(result.error_message.decode(errors="replace"))
