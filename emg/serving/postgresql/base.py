"""The backend, as DATABASES names it by its folder."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import psycopg
from django.db.backends.postgresql import base

from .silence import Silence

PATIENCE = 3.0
_silences: defaultdict[str, Silence] = defaultdict(Silence)


class DatabaseWrapper(base.DatabaseWrapper):
    @property
    def silence(self) -> Silence:
        return _silences[self.alias]

    @property
    def patience(self) -> float:
        """In seconds, for an answer that costs the server nothing."""
        return 0 if self.silence.is_known else PATIENCE

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        return self.silence.broken_by(partial(super().get_new_connection, conn_params))

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
