"""What machines ask: does the process live (/healthz), and may requests be sent to it (/readyz)?

Answered in front of everything else: a probe knows neither our host nor our certificate, and a living process
must say so even if nothing else works. The answers tell no detail; the log does.
"""

import logging
from collections.abc import Callable
from functools import cache

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP

logger = logging.getLogger(__name__)
ALIVE, READY = "/healthz", "/readyz"


def health(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: answers the two addresses and hands on the rest."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info == ALIVE:
            return _answer("alive", status=200)
        if request.path_info == READY:
            return _answer("ready", status=200) if is_ready() else _answer("not ready", status=503)
        return get_response(request)

    return middleware


def is_ready() -> bool:
    """Whether the database answers and knows every migration of this code."""
    try:
        missing = _migrations() - set(MigrationRecorder(connection).applied_migrations())
    except Error as error:
        logger.warning("Not ready: the database does not answer (%s)", type(error).__name__)
        return False
    if missing:
        logger.warning("Not ready: %d migrations are not applied", len(missing))
    return not missing


@cache
def _migrations() -> set[tuple[str, str]]:
    """Of the code, which does not change while the process lives."""
    return set(MigrationLoader(None).graph.nodes)


def _answer(word: str, *, status: int) -> HttpResponse:
    return HttpResponse(
        f"{word}\n",
        content_type="text/plain; charset=utf-8",
        status=status,
        headers={"Cache-Control": "no-store"},
    )
