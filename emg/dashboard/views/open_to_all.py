"""Pages of other sites may read what this one offers as data (CORS, https://fetch.spec.whatwg.org/)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def open_to_all(view: View) -> View:
    """There is nothing here but public facts, and no cookie is looked at.

    A page that asks with a header of its own, such as If-None-Match, makes its browser ask for leave first.
    """

    @wraps(view)
    def opened(request: HttpRequest, **places: Any) -> HttpResponse:
        response = _leave() if _asks_for_leave(request) else view(request, **places)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag"
        return response

    return opened


def _asks_for_leave(request: HttpRequest) -> bool:
    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers


def _leave() -> HttpResponse:
    return HttpResponse(
        status=204,
        headers={
            "Access-Control-Allow-Methods": "GET, HEAD",
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": "86400",
        },
    )
