"""Which database a request reads: the primary, or a replica of it that was found to be as new.

All of one request is read in one place. Only the public site is sent to the replica; whatever is written, and
all that signed-in people do, stays with the primary, as does every command.
"""

from contextvars import ContextVar
from typing import Any

from django.db import DEFAULT_DB_ALIAS as PRIMARY
from django.db import connections

REPLICA = "replica"
# Set at the beginning of each request, as a thread answers one after the other.
_reading_from: ContextVar[str] = ContextVar("reading_from", default=PRIMARY)


def has_replica() -> bool:
    return REPLICA in connections


def read_from(alias: str) -> None:
    """From now on, this request reads there."""
    _reading_from.set(alias)


def reading() -> Any:
    """Django's connection to the database that this request reads, for what is asked in SQL."""
    return connections[_reading_from.get()]


class Router:
    """Of DATABASE_ROUTERS: sends what is read through models there, too."""

    def db_for_read(self, _model: Any, **_hints: Any) -> str:
        return _reading_from.get()

    def db_for_write(self, _model: Any, **_hints: Any) -> str:
        return PRIMARY

    def allow_relation(self, _one: Any, _other: Any, **_hints: Any) -> bool:
        return True

    def allow_migrate(self, alias: str, _app_label: str, **_hints: Any) -> bool:
        return alias == PRIMARY
