"""Asking for the public version: the one query of a stored page."""

from typing import Any

from django.db import Error, InterfaceError, OperationalError, connections

from emg.serving.replica import PRIMARY, REPLICA, has_replica


def public_version(*, using: str = PRIMARY) -> str:
    """The version of all that is committed by now: "57-1b9d6bcd". Read it before what is stored under it."""
    connection: Any = connections[using]
    # The query is the check that Django would make by another one.
    connection.health_check_done = True
    is_kept = connection.connection is not None
    try:
        return _read(connection)
    except (OperationalError, InterfaceError):
        connection.close()  # a server that was started anew is found again
        if not is_kept:
            raise
        return _read(connection)


def replica_is_at(version: str) -> bool:
    """Whether there is a replica that answers and holds that version, no earlier one and no later."""
    try:
        return has_replica() and public_version(using=REPLICA) == version
    except Error:
        return False


def _read(connection: Any) -> str:
    with connection.answering_soon(), connection.cursor() as cursor:
        cursor.execute("SELECT number, left(mark::text, 8) FROM public_version")
        rows = cursor.fetchall()
    return "-".join([str(sum(number for number, _mark in rows)), *sorted(mark for _number, mark in rows)])
