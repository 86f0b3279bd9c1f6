"""The backend, as DATABASES names it by its folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

import psycopg
from django.db import OperationalError
from django.db.backends.postgresql import base

from emg.serving.replica import REPLICA

from .silence import Silence

PATIENCE = 3.0


@cache
def _silence_of(alias: str) -> Silence:
    return Silence("replica" if alias == REPLICA else "database")


class DatabaseWrapper(base.DatabaseWrapper):
    @property
    def silence(self) -> Silence:
        return _silence_of(self.alias)

    @property
    def patience(self) -> float:
        """In seconds, for an answer that costs the server nothing."""
        return 0 if self.silence.is_known else PATIENCE

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        made = self.silence.broken_by(partial(super().get_new_connection, conn_params))
        encoding = made.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            made.close()
            raise OperationalError(
                f"its encoding is {encoding}, which cannot hold every name: make it anew with "
                "createdb --encoding UTF8 --template template0."
            )
        return made

    def is_usable(self) -> bool:
        if self.silence.is_known:
            return False
        try:
            with self.answering_soon():
                return bool(super().is_usable())
        except psycopg.OperationalError:
            return False

    @contextmanager
    def answering_soon(self) -> Iterator[None]:
        """Within, a query on the connection that is kept raises OperationalError once it has taken PATIENCE.

        The network's own limit (tcp_user_timeout) notices a machine that has vanished, but not a server that
        is frozen, nor one that is lost behind a proxy: their side still acknowledges what we send.
        """
        kept: Any = self.connection
        if kept is None:  # making one has a limit of its own
            yield
            return
        kept.wait = partial(kept.wait, timeout=self.patience)
        try:
            yield
        finally:
            del kept.wait
