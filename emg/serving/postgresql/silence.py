"""A server that says nothing: how the process knows, and how it learns that the server speaks again."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from psycopg import Error, OperationalError

SOON = 1.0  # seconds; a server that is there has refused by then, if it will
THREAD = "asks a silent database"
logger = logging.getLogger(__name__)


class Silence:
    """Of one database, for all threads of the process.

    While it lasts a thread of its own keeps asking, and no visitor waits. A refusal is no silence: it comes
    at once, and so may the next attempt, so that the end of a restart is noticed by the next visitor.
    """

    def __init__(self, of: str) -> None:
        self.of = of  # in the words of the log
        self.is_known = False
        self._lock = Lock()

    def broken_by(self, connect: Callable[[], Any]) -> Any:
        """The connection it makes. Raises OperationalError, at once while the silence is known."""
        if self.is_known:
            raise OperationalError(f"The {self.of} has not answered for some time.")
        began = time.monotonic()
        try:
            return connect()
        except OperationalError:
            if time.monotonic() - began > SOON:
                self._begin(connect)
            raise

    def _begin(self, connect: Callable[[], Any]) -> None:
        with self._lock:
            if self.is_known:
                return
            self.is_known = True
        logger.warning("The %s says nothing.", self.of)
        Thread(target=self._wait_for_an_answer, args=[connect], name=THREAD, daemon=True).start()

    def _wait_for_an_answer(self, connect: Callable[[], Any]) -> None:
        took = SOON
        try:
            while took >= SOON:
                began = time.monotonic()
                with suppress(Error):
                    connect().close()
                took = time.monotonic() - began
        finally:
            self.is_known = False
        logger.warning("The %s answers again.", self.of)
