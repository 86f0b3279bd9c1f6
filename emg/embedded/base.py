"""Django's PostgreSQL backend, on the embedded server."""

from contextlib import suppress
from typing import Any

import psycopg
from django.conf import settings
from django.db import IntegrityError, ProgrammingError

from emg.embedded.client import DatabaseClient
from emg.embedded.users import server_for_use
from emg.serving.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    def get_connection_params(self) -> dict[str, Any]:
        """Starts the server first, unless it runs."""
        return super().get_connection_params() | server_for_use(settings.VAR_DIR).address

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Makes the database first, unless it exists."""
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError as error:
            if f'database "{conn_params["dbname"]}" does not exist' not in str(error):
                raise
        self._make_database(conn_params["dbname"])
        return super().get_new_connection(conn_params)

    def _make_database(self, name: str) -> None:
        # Either error: another command has made it meanwhile.
        with suppress(ProgrammingError, IntegrityError), self._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {self.ops.quote_name(name)}")
