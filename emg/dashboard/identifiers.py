"""Names of what is on record that hold for ever, wherever the site moves: for feeds and calendars."""

from django.conf import settings

# RFC 4151: a tag names its maker by a domain and a day on which it was the maker's.
TAG_YEAR = 2026


def tag(path: str) -> str:
    """A tag URI (RFC 4151): "tag:unemg.org,2026:meetings/som28/rev/0"; `path` is made of addresses."""
    return f"tag:{settings.IDENTIFIER_DOMAIN},{TAG_YEAR}:{path}"


def uid(slug: str) -> str:
    """The UID of a meeting in calendars (RFC 5545)."""
    return f"{slug}@{settings.IDENTIFIER_DOMAIN}"
