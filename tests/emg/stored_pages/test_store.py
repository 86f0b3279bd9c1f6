"""The store is bounded, and forgets what was asked for longest ago."""

from threading import Thread

from emg.stored_pages.address import Address
from emg.stored_pages.page import Page
from emg.stored_pages.store import Store


def address(path: str) -> Address:
    return Address("http", "testserver", "", path, "", is_compressed=True)


def page(size: int = 0, *, stamp: str = "1") -> Page:
    return Page((stamp,), headers=(), body=b"x" * size)


def test_page_is_kept_in_the_place_of_the_earlier_one():
    store = Store(most_bytes=100_000)
    store.keep(address("/a"), page(stamp="1"))
    store.keep(address("/a"), page(stamp="2"))

    assert len(store) == 1
    assert store.get(address("/a")) == page(stamp="2")
    assert store.get(address("/b")) is None


def test_longest_unasked_makes_room():
    store = Store(most_bytes=100_000)
    for name in ("/a", "/b"):
        store.keep(address(name), page())
    for number in range(1_000):
        store.keep(address(f"/{number}"), page(1_000))
        assert store.get(address("/a"))

    assert store.get(address("/b")) is None
    assert 20 < len(store) < 40


def test_empty_pages_are_no_way_around_the_bound():
    store = Store(most_bytes=100_000)
    for number in range(1_000):
        store.keep(address(f"/{number}"), page())

    assert len(store) < 50


def test_large_page_is_not_kept_nor_the_earlier_one():
    store = Store(most_bytes=100_000)
    store.keep(address("/a"), page())
    store.keep(address("/a"), page(10_001))

    assert len(store) == 0


def test_threads_share_it():
    store = Store(most_bytes=50_000)

    def work(place: int) -> None:
        for number in range(2_000):
            store.keep(address(f"/{(number * place) % 50}"), page(number % 300))
            store.get(address(f"/{number % 50}"))

    threads = [Thread(target=work, args=[place]) for place in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert 0 < len(store) < 25
    for number in range(50):
        store.keep(address(f"/{number}"), page(10_000))  # too large: forgets the earlier one
    assert len(store) == store._bytes == 0
