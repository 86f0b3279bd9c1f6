"""The addresses of pages of records: a page links to hundreds, and to the same ones as the next."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(page: str, *places: str | int) -> str:
    """As `reverse` has it."""
    return _address(page, places, get_script_prefix())


@lru_cache(maxsize=32_768)
def _address(page: str, places: tuple[str | int, ...], _prefix: str) -> str:
    return reverse(page, args=places)
