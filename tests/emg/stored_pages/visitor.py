"""A visitor who speaks WSGI with what stands in front of Django, as gunicorn does."""

import gzip
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote_to_bytes
from wsgiref.types import WSGIApplication
from wsgiref.util import setup_testing_defaults


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.raw) if self.headers.get("Content-Encoding") == "gzip" else self.raw

    @property
    def lasting_headers(self) -> dict[str, str]:
        """Without the length: Django makes a compressed answer longer by chance, so that it tells nothing."""
        return {name: value for name, value in self.headers.items() if name != "Content-Length"}


def ask(application: WSGIApplication, address: str, *, method: str = "GET", **headers: str) -> Answer:
    """`headers` as WSGI names them: HTTP_COOKIE."""
    path, _mark, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "HTTP_X_REQUEST_ID": "a-visitor",
        "wsgi.input": BytesIO(),
        **headers,
    }
    setup_testing_defaults(environ)
    started = []
    answer = application(environ, lambda status, headers, exc_info=None: started.append((status, headers)))
    raw = b"".join(answer)
    if hasattr(answer, "close"):
        answer.close()
    [(status, pairs)] = started
    assert len({name for name, _value in pairs}) == len(pairs) or "Set-Cookie" in dict(pairs)
    return Answer(int(status.split()[0]), dict(pairs), raw)
