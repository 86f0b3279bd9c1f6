"""Atom documents (RFC 4287), made of the record alone: the same record gives the same bytes at any hour."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from emg.lib.plain_text import one_line

from .identifiers import tag

SITE_TITLE = _("Environment Management Group")
# An empty feed was last changed before anything can be on record: the EMG first met in January 2001.
BEGINNING = datetime(2001, 1, 1, tzinfo=UTC)
# Readers ask often and keep what they have seen.
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


@dataclass(frozen=True)
class Feed:
    """`key`: a path that names the feed; `page`: the path of the page it goes with."""

    key: str
    title: str
    page: str
    entries: Sequence[Entry]  # newest first


class _Document(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else BEGINNING


def as_atom(feed: Feed, *, site: str, address: str) -> str:
    """`site` begins the addresses of pages: "https://example.org"; `address` is that of the feed."""
    document = _Document(
        title=_written(feed.title),
        link=f"{site}{feed.page}",
        description=None,
        language=get_language(),
        author_name=str(SITE_TITLE),
        feed_url=address,
        feed_guid=tag(feed.key),
    )
    for entry in feed.entries:
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
