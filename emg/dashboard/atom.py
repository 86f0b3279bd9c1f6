"""Atom documents (RFC 4287), made of the record alone: the same record gives the same bytes at any hour."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Generic, TypeVar

from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.utils.xmlutils import SimplerXMLGenerator

from emg.lib.plain_text import one_line

from .identifiers import tag

SITE_TITLE = _("Environment Management Group")
# An empty feed was last changed before anything can be on record: the EMG first met in January 2001.
BEGINNING = datetime(2001, 1, 1, tzinfo=UTC)
# Readers ask often and keep what they have seen; for the rest there are further pages.
LONGEST = 100
# Characters that XML cannot carry, beside those no text of ours keeps.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """`key`: a path that names the entry for ever."""

    key: str
    title: str
    summary: SafeString
    path: str  # of its page
    at: datetime


Told = TypeVar("Told")


@dataclass(frozen=True)
class Feed(Generic[Told]):
    """`key`: a path that names the feed; `page`: the path of the page it goes with."""

    key: str
    title: str
    page: str
    told: Iterable[Told]  # newest first
    write: Callable[[Told], Entry]


@dataclass(frozen=True)
class FeedPage:
    """A part of a feed too long to send whole (RFC 5005, section 3), counted from 1."""

    entries: Sequence[Entry]
    number: int
    is_last: bool

    def address(self, number: int, *, of: str) -> str:
        """`of`: the address of the feed, with its question."""
        return f"{of}{'&' if '?' in of else '?'}page={number}" if number > 1 else of

    def others(self, *, of: str) -> dict[str, str]:
        """The addresses of the newer and the older page, by the names of their links."""
        newer = {"previous": self.address(self.number - 1, of=of)} if self.number > 1 else {}
        return newer if self.is_last else {**newer, "next": self.address(self.number + 1, of=of)}


def page_of(feed: Feed[Told], number: int) -> FeedPage | None:
    """None behind the last page; an empty feed has one. Only the entries of the page are written."""
    first = (number - 1) * LONGEST
    told = list(islice(feed.told, first, first + LONGEST + 1))
    if number > 1 and not told:
        return None
    return FeedPage([feed.write(one) for one in told[:LONGEST]], number, is_last=len(told) <= LONGEST)


class _Document(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else BEGINNING

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, address in self.feed["others"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})


def as_atom(feed: Feed[Told], page: FeedPage, *, site: str, address: str) -> str:
    """`site` begins the addresses of pages: "https://example.org"; `address` is that of the feed."""
    document = _Document(
        title=_written(feed.title),
        link=f"{site}{feed.page}",
        description=None,
        language=get_language(),
        author_name=str(SITE_TITLE),
        feed_url=page.address(page.number, of=address),
        feed_guid=tag(feed.key),
        others=page.others(of=address),
    )
    for entry in page.entries:
        document.add_item(
            title=_written(entry.title),
            link=f"{site}{entry.path}",
            description=_written(entry.summary),
            unique_id=tag(entry.key),
            pubdate=entry.at,
            updateddate=entry.at,
        )
    return document.writeString("utf-8")


def _written(text: str) -> str:
    """On one line, and of characters that XML can carry."""
    return _NOT_IN_XML.sub("", one_line(text))
