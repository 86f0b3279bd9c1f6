"""A long list as pages: which rows one holds, and where the others are."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar
from urllib.parse import urlencode

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .parameters import note

PARAMETER = "page"
NO_SUCH_PAGE = gettext_lazy("there is no such page")
# So many rows are read at a glance down the page; every list on record today is shorter.
PAGE_SIZE = 50
Row = TypeVar("Row")


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list, counted from 1."""

    rows: Sequence[Row]
    number: int
    count: int  # of pages
    first: int  # the place of its first row in the whole list, from 1
    total: int  # rows of the whole list
    query: str  # what the address of the whole list ends in
    ignored: tuple[str, ...]  # a note for a page there is not

    @property
    def last(self) -> int:
        """The place of its last row in the whole list."""
        return self.first + len(self.rows) - 1

    @property
    def is_whole(self) -> bool:
        return self.count == 1

    @property
    def before(self) -> str | None:
        """The query of the page before; None for the first."""
        return self._query_of(self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        """The query of the next page; None for the last."""
        return self._query_of(self.number + 1) if self.number < self.count else None

    def _query_of(self, number: int) -> str:
        if number == 1:
            return self.query
        return f"{self.query}{'&' if self.query else '?'}{urlencode({PARAMETER: number})}"


def page_of(
    rows: Sequence[Row], parameters: MultiValueDict[str, str], *, query: str, size: int = PAGE_SIZE
) -> Page[Row]:
    """The page these parameters ask for; the first, with a note, where there is none such."""
    count = max(1, ceil(len(rows) / size))
    values = [value for value in parameters.getlist(PARAMETER) if value]
    number = int(values[-1]) if values and _is_number(values[-1], count=count) else 1
    first = (number - 1) * size
    return Page(
        rows[first : first + size],
        number=number,
        count=count,
        first=first + 1,
        total=len(rows),
        query=query,
        ignored=tuple(_ignored(values, count=count)),
    )


def _is_number(text: str, *, count: int) -> bool:
    """Whether it names one of the pages, as a link to it would."""
    return text.isascii() and text.isdigit() and len(text) <= len(str(count)) and 1 <= int(text) <= count


def _ignored(values: Sequence[str], *, count: int) -> list[str]:
    if len(values) > 1:
        return [note(PARAMETER, values[-1], why=_("given more than once"))]
    return [
        note(PARAMETER, value, why=str(NO_SUCH_PAGE))
        for value in values
        if not _is_number(value, count=count)
    ]


def without_page(parameters: MultiValueDict[str, str]) -> MultiValueDict[str, str]:
    """What is asked of the whole list."""
    return MultiValueDict({name: values for name, values in parameters.lists() if name != PARAMETER})
