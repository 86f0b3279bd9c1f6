"""A database that nobody reaches, as where its server has stopped."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections


@contextmanager
def no_database(alias: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    connection = connections[alias]
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = "no_such_database\0"
    try:
        yield
    finally:
        connection.settings_dict["NAME"] = name
