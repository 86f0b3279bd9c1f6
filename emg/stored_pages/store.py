"""Pages by address, in the memory of one process; those asked for longest ago make room."""

from collections import OrderedDict
from threading import Lock

from .address import Address
from .page import Page


class Store:
    """Holds so many bytes at most, and no page of more than a tenth of them."""

    def __init__(self, *, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pages: OrderedDict[Address, Page] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, address: Address) -> Page | None:
        """The page last kept under the address, whatever its stamp."""
        with self._lock:
            if address in self._pages:
                self._pages.move_to_end(address)
            return self._pages.get(address)

    def keep(self, address: Address, page: Page) -> None:
        """In the place of an earlier one of the address."""
        with self._lock:
            self._forget(address)
            if page.size > self._most_bytes // 10:
                return
            self._pages[address] = page
            self._bytes += _weight(address, page)
            while self._bytes > self._most_bytes:
                self._forget(next(iter(self._pages)))

    def _forget(self, address: Address) -> None:
        page = self._pages.pop(address, None)
        if page:
            self._bytes -= _weight(address, page)


def _weight(address: Address, page: Page) -> int:
    """In bytes: what Python needs beside the words is more than a small page."""
    return page.size + sum(map(len, map(str, address))) + 2_000
