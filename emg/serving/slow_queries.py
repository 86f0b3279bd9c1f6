"""Logs queries that take long: their text and how long they took, never their values."""

import logging
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from django.conf import settings
from django.db import connections
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP

LONGEST = 1_000  # characters of a query that are logged
logger = logging.getLogger(__name__)


def log_if_slow(execute: Callable[..., Any], sql: str, params: Any, many: Any, context: Any) -> Any:
    """Around each query, as Django's `execute_wrapper` asks for it."""
    began = time.monotonic()
    try:
        return execute(sql, params, many, context)
    finally:
        took = round((time.monotonic() - began) * 1000)
        if took >= settings.SLOW_QUERY_MS:
            logger.warning("Slow query: %d ms", took, extra={"sql": sql[:LONGEST], "milliseconds": took})


def slow_queries(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: looks at every query of a request."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with ExitStack() as stack:
            for connection in connections.all():
                stack.enter_context(connection.execute_wrapper(log_if_slow))
            return get_response(request)

    return middleware
