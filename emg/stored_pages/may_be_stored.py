"""Which answers may be stored: those of the public site that answer a question they understood in full."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP
from django.utils.cache import has_vary_header

# Set in the environment of the request, where the application in front of Django finds it.
MAY_BE_STORED = "emg.may_be_stored"
_PUBLIC_VIEWS = "emg.dashboard.views."


def what_may_be_stored(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, outside of all that changes an answer: it sees it as it leaves."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        request.META[MAY_BE_STORED] = (
            response.status_code == 200
            and not response.streaming
            and _is_public(request)
            and _is_for_everybody(response)
            and _is_understood(request, response)
        )
        return response

    return middleware


def _is_public(request: HttpRequest) -> bool:
    """Named by what may, not by what may not: a view made elsewhere is never stored by oversight."""
    match = request.resolver_match
    return match is not None and match.func.__module__.startswith(_PUBLIC_VIEWS)


def _is_for_everybody(response: HttpResponse) -> bool:
    return not (
        response.cookies or has_vary_header(response, "Cookie") or "Cache-Control" in response.headers
    )


def _is_understood(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether every parameter was used: anybody can make up others without end, to fill the store.

    A page notes what it ignored, a file refuses it. A view that never looked at `request.GET`, which Django
    keeps in the request once it is asked for, understood none.
    """
    if not request.META.get("QUERY_STRING"):
        return True
    ignored = (getattr(response, "context_data", None) or {}).get("ignored")
    return "GET" in vars(request) and not ignored
