"""One answer as Django gave it, and what is sent of it to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from wsgiref.types import StartResponse

from django.utils.http import parse_etags

from .stamp import Stamp

# A 304 has no body to speak of. By name: not every header "Content-…" does.
_OF_THE_BODY = {"Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition"}


@dataclass(frozen=True)
class Page:
    stamp: Stamp  # the moment it is right at
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def size(self) -> int:
        """In bytes, with its headers."""
        return len(self.body) + sum(len(name) + len(value) for name, value in self.headers)

    def send(
        self, start_response: StartResponse, *, method: str, known: str, own: Sequence[tuple[str, str]]
    ) -> list[bytes]:
        """`known`: the If-None-Match of the reader, who is only told so if it names this page.

        `own`: the headers of this answer alone.
        """
        if known and self._is_known(parse_etags(known)):
            without_body = [(name, value) for name, value in self.headers if name not in _OF_THE_BODY]
            start_response("304 Not Modified", [*without_body, *own])
            return []
        start_response("200 OK", [*self.headers, *own])
        return [] if method == "HEAD" else [self.body]

    def _is_known(self, tags: list[str]) -> bool:
        """Compared weakly, as RFC 9110 (13.1.2) has it."""
        own = dict(self.headers)["ETag"]
        return tags == ["*"] or own.removeprefix("W/") in {tag.removeprefix("W/") for tag in tags}
