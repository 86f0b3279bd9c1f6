"""Under what a page is stored: all of a request that its answer may depend on."""

from functools import cache
from typing import NamedTuple
from wsgiref.types import WSGIEnvironment

from django.conf import settings
from django.http import parse_cookie  # noqa: TID251 -- stands in front of Django, and reads as it does
from django.middleware.gzip import re_accepts_gzip
from django.urls import reverse

from emg.serving.health import ALIVE, READY

# An address with a longer question was hardly ever asked for before.
LONGEST_QUERY = 500


class Address(NamedTuple):
    """As the reader sent it, unchecked: what Django refuses, such as a host not ours, is never stored."""

    scheme: str
    host: str
    prefix: str  # under which the site is served, which its links begin with
    path: str
    query: str
    is_compressed: bool  # whether the reader takes gzip


def address_asked(environ: WSGIEnvironment) -> Address | None:
    """None for what is never stored: changes, the admin, static files, health, what signed-in people ask."""
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if (
        environ["REQUEST_METHOD"] not in {"GET", "HEAD"}
        or path.startswith(_elsewhere())
        or len(query) > LONGEST_QUERY
        or _is_personal(environ)
    ):
        return None
    return Address(
        scheme=environ["wsgi.url_scheme"],
        host=environ.get("HTTP_HOST", ""),
        prefix=environ.get("SCRIPT_NAME", ""),
        path=path,
        query=query,
        is_compressed=bool(re_accepts_gzip.search(environ.get("HTTP_ACCEPT_ENCODING", ""))),
    )


@cache
def _elsewhere() -> tuple[str, ...]:
    return (settings.STATIC_URL, reverse("admin:index"), ALIVE, READY)


def _is_personal(environ: WSGIEnvironment) -> bool:
    """Cookies of other sites of the same domain make no difference."""
    if "HTTP_AUTHORIZATION" in environ:
        return True
    if "HTTP_COOKIE" not in environ:
        return False
    return not {settings.SESSION_COOKIE_NAME, "messages"}.isdisjoint(parse_cookie(environ["HTTP_COOKIE"]))
