"""The answer while something the site needs is out of reach: 503, which says that it will be back by itself.

Every page answers so while the database is away, a staff page while Redis, which keeps the sessions, is away,
and a PDF while no process can print it. This is done in Django's handler of errors, as the database may be
missed in a view, in a middleware that reads the session, or in a template.
"""

import sys
from inspect import unwrap
from typing import Any

from django.db import InterfaceError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse  # noqa: TID251 -- an error handler speaks HTTP
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.defaults import server_error

from emg.paper.pdf.printing import PrintingError

RETRY_AFTER = 30  # seconds
# Classes of SQLSTATE: connection, resources (too many connections, full disk), an operator's intervention;
# and what a server refuses that can only be read for a while, as a standby, or one whose disk is nearly full.
AWAY = ("08", "53", "57P", "25006")
# What Redis says that runs and takes nothing: its memory is full, its disk is full, it is a replica.
REDIS_TAKES_NOTHING = ("OOM", "MISCONF", "READONLY")


def error_answer(request: HttpRequest) -> HttpResponse:
    """Django's `handler500`: 503 for what will be back by itself, else the page of an error of ours."""
    error = sys.exc_info()[1]
    if not (is_database_away(error) or is_redis_away(error) or isinstance(error, PrintingError)):
        return unwrap(server_error)(request)  # why unwrapped: see `emg/urls.py`
    answer = _problem() if request.path_info.startswith("/api/") else _page()
    answer.headers["Retry-After"] = str(RETRY_AFTER)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def is_database_away(error: BaseException | None) -> bool:
    """Whether the error says that the database cannot be reached, not that it refused what was asked."""
    if not isinstance(error, OperationalError | InterfaceError | InternalError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state.startswith(AWAY)


def is_redis_away(error: BaseException | None) -> bool:
    redis: Any = sys.modules.get("redis")  # only where REDIS_URL is set
    if redis is None:
        return False
    if isinstance(error, redis.ResponseError):
        return str(error).startswith(REDIS_TAKES_NOTHING)
    return isinstance(error, redis.ConnectionError | redis.TimeoutError)


def _page() -> HttpResponse:
    return HttpResponse(render_to_string("503.html"), status=503)


def _problem() -> HttpResponse:
    """Problem details (RFC 9457); "about:blank" as the status says it all."""
    return JsonResponse(
        {
            "type": "about:blank",
            "title": _("Out of reach for a moment"),
            "status": 503,
            "detail": _("The record cannot be read at the moment. Please ask again in a minute."),
        },
        content_type="application/problem+json",
        status=503,
        headers={"Access-Control-Allow-Origin": "*"},
    )
