"""What stands in front of Django: answers with the page in store while that is right, or asks Django."""

import logging
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Any, cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.db import Error

from emg.serving.request_id import HEADER as REQUEST_ID
from emg.serving.request_id import sane_request_id

from .address import Address, address_of
from .mark import marked
from .may_be_stored import MAY_BE_STORED
from .page import Page
from .stamp import Stamp, Stamps
from .store import Store

logger = logging.getLogger(__name__)


class StoredPages:
    """A WSGI application around Django's. Each process has its own: the version keeps them all exact.

    What code, templates, static files and settings make of a page stays the same while a process lives.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application
        # Questions have a store of their own, so that however many are asked, no plain page makes room.
        self.pages = Store(most_bytes=16 * 2**20)
        self.questions = Store(most_bytes=8 * 2**20)
        self._stamps = Stamps()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # Django and the store answer under one and the same id.
        environ["HTTP_X_REQUEST_ID"] = sane_request_id(environ.get("HTTP_X_REQUEST_ID", ""))
        address = address_of(environ)
        if address is None:
            return self._application(environ, start_response)
        try:
            # First of all: what is read after this is as new as the stamp says, or newer.
            stamp = self._stamps.now()
        except Error:
            return self._without_database(address, environ, start_response)
        page = self._store(address).get(address)
        if page is None or page.stamp is not stamp:
            return self._asked(address, environ, start_response, stamp=stamp)
        return _sent(page, environ, start_response)

    def _without_database(
        self, address: Address, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The page last seen there, marked as of when it was right; else Django, which says it calmly."""
        ways = (address, address._replace(is_compressed=not address.is_compressed))
        seen = [page for way in ways if (page := self._store(way).get(way))]
        page = marked(max(seen, key=lambda page: page.stamp.seen_at)) if seen else None
        if page is None:
            return self._application(environ, start_response)
        logger.warning("The database is away: %s is sent as of %s", address.path, page.stamp.seen_at)
        # Sent in whole: that a reader has the page already is no longer known.
        return _sent(page, {**environ, "HTTP_IF_NONE_MATCH": ""}, start_response)

    def _store(self, address: Address) -> Store:
        return self.questions if address.query else self.pages

    def _asked(
        self,
        address: Address,
        environ: WSGIEnvironment,
        start_response: StartResponse,
        *,
        stamp: Stamp,
    ) -> Iterable[bytes]:
        """What Django answers; kept, if it may be."""
        started = _Started()
        # Asked for the whole of it: what the reader has already is compared here.
        whole = {name: value for name, value in environ.items() if name != "HTTP_IF_NONE_MATCH"}
        answer = self._application(whole, started)
        if not whole.get(MAY_BE_STORED) or environ["REQUEST_METHOD"] != "GET":
            start_response(started.status, started.headers)
            return answer
        with closing(cast(Any, answer)):
            kept = tuple(header for header in started.headers if header[0] != REQUEST_ID)
            page = Page(stamp, headers=kept, body=b"".join(answer))
        self._store(address).keep(address, page)
        return _sent(page, environ, start_response)


class _Started:
    """The beginning of Django's answer, kept until it is known what becomes of it."""

    status = ""
    headers: list[tuple[str, str]] = []

    def __call__(
        self, status: str, headers: list[tuple[str, str]], *_error: object
    ) -> Callable[[bytes], object]:
        self.status, self.headers = status, headers
        return lambda _body: None


def _sent(page: Page, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    return page.send(
        start_response,
        method=environ["REQUEST_METHOD"],
        known=environ.get("HTTP_IF_NONE_MATCH", ""),
        own=[(REQUEST_ID, environ["HTTP_X_REQUEST_ID"])],
    )
