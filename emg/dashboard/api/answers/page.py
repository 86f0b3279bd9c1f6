"""Lists are answered page by page."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Generic, TypeVar

from msgspec import Meta

Item = TypeVar("Item")

_URI = {"format": "uri"}
_Address = Annotated[str, Meta(extra_json_schema=_URI)]


@dataclass(frozen=True)
class Links:
    """The addresses of the pages: follow `next` until it is null."""

    self: _Address
    first: _Address
    prev: _Address | None
    next: _Address | None
    last: _Address


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Some of the rows that answer, in the order of the site's own list."""

    count: Annotated[int, Meta(description="How many rows answer, on all pages together.", ge=0)]
    page: Annotated[int, Meta(description="The number of this page.", ge=1)]
    page_size: Annotated[int, Meta(description="How many rows a page holds at most.", ge=1, le=100)]
    at: Annotated[str | None, Meta(description="As of which meeting or day; null for now.")]
    known: Annotated[date | None, Meta(description="As known on which day; null for now.")]
    links: Links
    items: tuple[Item, ...]
