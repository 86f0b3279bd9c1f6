"""One id for each request: in its answer, in all that is logged meanwhile, and in reports of errors."""

import re
from collections.abc import Callable
from contextvars import ContextVar
from secrets import token_hex

from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP

HEADER = "X-Request-ID"
NONE = "-"
# What a front server may hand in: nothing that could forge a log line or fill the log.
SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}", re.ASCII)

current_request_id: ContextVar[str] = ContextVar("request_id", default=NONE)


def sane_request_id(offered: str) -> str:
    """The id that was offered if it is a sane one, else a new one."""
    return offered if SANE.fullmatch(offered) else token_hex(16)


def request_id(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: returns the id with the answer.

    It stays set afterwards, as Django logs errors and streams files when middleware has returned; the access
    log takes it back, and the next request of the thread replaces it.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        own_id = sane_request_id(request.headers.get(HEADER, ""))
        current_request_id.set(own_id)
        response = get_response(request)
        response.headers[HEADER] = own_id
        return response

    return middleware
