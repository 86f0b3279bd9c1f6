"""Addresses of pages, each worked out once: a page links to hundreds, mostly those the next one links to."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(page: str, *places: str | int) -> str:
    """The same as `reverse(page, args=places)`."""
    return _address(page, places, get_script_prefix())


@lru_cache(maxsize=32_768)
def _address(page: str, places: tuple[str | int, ...], _prefix: str) -> str:
    return reverse(page, args=places)
