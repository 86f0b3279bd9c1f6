"""Nothing unapproved gets into a stored page, and what was approved is in it at once."""

from dataclasses import dataclass

from emg.stored_pages.front import StoredPages
from tests import records
from tests.emg.stored_pages.visitor import ask
from tests.test_leaks import everything_public, found_in, hidden

__all__ = ["hidden"]  # a fixture


@dataclass(frozen=True)
class Response:
    status_code: int
    headers: dict[str, str]
    content: bytes


class Visitor:
    """Asks as Django's test client does, but in front of Django."""

    def __init__(self, front: StoredPages) -> None:
        self._front = front

    def get(self, address: str) -> Response:
        answer = ask(self._front, address)
        return Response(answer.status, answer.headers, answer.body)


def test_walk_before_and_after_approval(front, hidden, client):
    visitor = Visitor(front)
    for _twice in range(2):  # the second time from the store
        assert found_in(everything_public(visitor)) == set()

    records.approve(hidden)

    found = found_in(everything_public(visitor))
    assert len(found) > 20
    assert found == found_in(everything_public(client))
