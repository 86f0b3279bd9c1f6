"""Under what a page is stored: all of a request that its answer may depend on."""

from typing import NamedTuple
from wsgiref.types import WSGIEnvironment

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.handlers.wsgi import WSGIRequest
from django.middleware.gzip import re_accepts_gzip
from django.urls import reverse
from django.utils.translation import get_language_from_request

# What a longer question asks was hardly asked before.
LONGEST_QUERY = 500


class Address(NamedTuple):
    scheme: str
    host: str
    path: str
    query: str
    language: str
    is_compressed: bool  # whether the reader takes gzip


def address_of(environ: WSGIEnvironment) -> Address | None:
    """None for what is never stored: changes, the admin, static files, all that signed-in people ask."""
    request = WSGIRequest({**environ})  # a copy: Django writes the path into it, decoded
    query = environ.get("QUERY_STRING", "")
    if (
        request.method not in {"GET", "HEAD"}
        or request.path.startswith((settings.STATIC_URL, reverse("admin:index")))
        or len(query) > LONGEST_QUERY
        or _is_personal(request)
    ):
        return None
    try:
        host = request.get_host()
    except SuspiciousOperation:
        return None
    return Address(
        scheme=request.scheme or "",
        host=host,
        path=request.path,
        query=query,
        language=get_language_from_request(request),
        is_compressed=bool(re_accepts_gzip.search(environ.get("HTTP_ACCEPT_ENCODING", ""))),
    )


def _is_personal(request: WSGIRequest) -> bool:
    """Cookies of other sites of the same domain make no difference."""
    personal = {settings.SESSION_COOKIE_NAME, "messages"}
    return "HTTP_AUTHORIZATION" in request.META or not personal.isdisjoint(request.COOKIES)
