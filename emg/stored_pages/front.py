"""What stands in front of Django: answers with the page in store while that is right, or asks Django."""

import logging
from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.db import Error

from emg.serving.replica import PRIMARY, REPLICA, read_from
from emg.serving.request_id import HEADER as REQUEST_ID
from emg.serving.request_id import current_request_id, sane_request_id

from .address import Address, address_asked
from .mark import marked
from .may_be_stored import MAY_BE_STORED
from .page import Page
from .stamp import Stamp, Stamps
from .store import Store
from .version import replica_is_at

logger = logging.getLogger(__name__)


class StoredPages:
    """A WSGI application around Django's. Each process has its own: the version keeps them all exact.

    What code, templates, static files and settings make of a page stays the same while a process lives.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application
        # Addresses with a question have their own store: however many are asked, no plain page makes room.
        self.pages = Store(most_bytes=16 * 2**20)
        self.questions = Store(most_bytes=8 * 2**20)
        self._stamps = Stamps()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # Django, the store and the log speak of one and the same id.
        own_id = sane_request_id(environ.get("HTTP_X_REQUEST_ID", ""))
        environ["HTTP_X_REQUEST_ID"] = own_id
        current_request_id.set(own_id)  # for what is logged here; the access log takes it back
        read_from(PRIMARY)
        address = address_asked(environ)
        if address is None:
            return self._application(environ, start_response)
        try:
            # First of all: what is read after this is as new as the stamp says, or newer.
            stamp = self._stamps.now()
        except Error:
            return self._without_primary(address, environ, start_response)
        page = self._store(address).get(address)
        if page and page.stamp is stamp:
            return _sent(page, environ, start_response)
        return self._asked(address, environ, start_response, stamp=stamp)

    def _store(self, address: Address) -> Store:
        return self.questions if address.query else self.pages

    def _asked(
        self, address: Address, environ: WSGIEnvironment, start_response: StartResponse, *, stamp: Stamp
    ) -> Iterable[bytes]:
        """What Django answers; kept, if it may be."""
        answer = self._of_replica(environ, stamp=stamp) or self._of_django(environ, stamp=stamp)
        if answer.page is None:
            start_response(answer.status, answer.headers)
            return answer.body
        self._store(address).keep(address, answer.page)
        return _sent(answer.page, environ, start_response)

    def _of_django(self, environ: WSGIEnvironment, *, stamp: Stamp) -> "_Answer":
        answer = _Answer()
        asked = dict(environ)
        is_kept = environ["REQUEST_METHOD"] == "GET"
        if is_kept:
            # The whole page is asked for: whether the reader has it already is found out in `Page.send`.
            asked.pop("HTTP_IF_NONE_MATCH", None)
        answer.body = self._application(asked, answer.start)
        if is_kept and asked.get(MAY_BE_STORED):
            answer.become_page(stamp)
        return answer

    def _of_replica(self, environ: WSGIEnvironment, *, stamp: Stamp) -> "_Answer | None":
        """What Django answers from the replica, if that holds just this version, and did not fail.

        It is asked for its version before and after: it may show a commit a moment before the primary does,
        and whoever saw that here must not see less there.
        """
        if not replica_is_at(stamp.version):
            return None
        read_from(REPLICA)
        answer = self._of_django(environ, stamp=stamp)
        if not answer.status.startswith("5") and replica_is_at(stamp.version):
            return answer
        answer.close()
        read_from(PRIMARY)
        return None

    def _without_primary(
        self, address: Address, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """A page marked as of when it was right, if there is one; else Django, which says it calmly."""
        page = self._last_known(address, environ)
        page = page and marked(page)
        if page is None:
            read_from(PRIMARY)
            return self._application(environ, start_response)
        logger.warning("The database is away: %s is sent as of %s", address.path, page.stamp.seen_at)
        # Sent whole: the reader may have the page, but not with its mark.
        return _sent(page, {**environ, "HTTP_IF_NONE_MATCH": ""}, start_response)

    def _last_known(self, address: Address, environ: WSGIEnvironment) -> Page | None:
        """The page last seen there, or one of the replica if that holds what the primary held last."""
        ways = (address, address._replace(is_compressed=not address.is_compressed))
        seen = [page for way in ways if (page := self._store(way).get(way))]
        last = max(seen, key=lambda page: page.stamp.seen_at, default=None)
        stamp = self._stamps.last_known()
        if stamp is None or (last and last.stamp is stamp):
            return last
        answer = self._of_replica({**environ, "REQUEST_METHOD": "GET"}, stamp=stamp)
        if answer is None:
            return last
        answer.close()
        if answer.page:
            self._store(address).keep(address, answer.page)
        return answer.page or last


class _Answer:
    """Django's answer. Its status and headers are held back until it is known whether it is stored."""

    def __init__(self) -> None:
        self.status = ""
        self.headers: list[tuple[str, str]] = []
        self.body: Iterable[bytes] = ()
        self.page: Page | None = None  # all of it, where it may be stored

    def start(
        self, status: str, headers: list[tuple[str, str]], *_error: object
    ) -> Callable[[bytes], object]:
        """The `start_response` that Django is given; what it returns, the old `write`, Django never calls."""
        self.status, self.headers = status, headers
        return lambda _body: None

    def become_page(self, stamp: Stamp) -> None:
        lasting = tuple(header for header in self.headers if header[0] != REQUEST_ID)
        self.page = Page(stamp, headers=lasting, body=b"".join(self.body))
        self.close()

    def close(self) -> None:
        """WSGI asks this of whoever took the body."""
        if hasattr(self.body, "close"):
            self.body.close()
        self.body = ()


def _sent(page: Page, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    return page.send(
        start_response,
        method=environ["REQUEST_METHOD"],
        known=environ.get("HTTP_IF_NONE_MATCH", ""),
        own=[(REQUEST_ID, environ["HTTP_X_REQUEST_ID"])],
    )
