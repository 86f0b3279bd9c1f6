"""The mark on a page that is sent while the database is away: as of when the page was right."""

import gzip
import re

from django.template.loader import render_to_string

from .page import Page

# The beginning of the content, on pages of the site and on the paper alike.
_CONTENT = re.compile(rb"<main\b[^>]*>")
# These speak of the page as it was, or let a cache keep it.
_OF_THE_PAGE = {"Content-Length", "Content-Encoding", "ETag"}


def marked(page: Page) -> Page | None:
    """The page as it may be sent, and kept by nobody; None for what must not be sent.

    A page says in its text as of when it speaks. A file or a feed cannot: a program would take an old answer
    for a new one. Style says nothing, and is sent as it is.
    """
    match dict(page.headers)["Content-Type"].partition(";")[0]:
        case "text/html":
            mark = render_to_string("components/away.html", {"seen_at": page.stamp.seen_at}).encode()
            body, places = _CONTENT.subn(lambda found: found[0] + mark, _plain(page), count=1)
            return _uncached(page, body=body) if places else None
        case "text/css":
            return _uncached(page, body=_plain(page))
    return None


def _plain(page: Page) -> bytes:
    """The body uncompressed, so that it can be marked; every reader takes it so, though it is longer."""
    return gzip.decompress(page.body) if dict(page.headers).get("Content-Encoding") == "gzip" else page.body


def _uncached(page: Page, *, body: bytes) -> Page:
    lasting = tuple(header for header in page.headers if header[0] not in _OF_THE_PAGE)
    headers = (*lasting, ("Content-Length", str(len(body))), ("Cache-Control", "no-store"))
    return Page(page.stamp, headers=headers, body=body)
