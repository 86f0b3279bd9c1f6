"""HTML with words put into it, for lists of hundreds.

What stands in a list is often the same for every moment of the record, but for what its addresses end in. So
it is made with QUERY in that place, may be kept, and gets its query with the others of its list.
"""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString

# No text that PostgreSQL holds has this sign.
QUERY = SafeString("\0")


def filled(pattern: str, *words: str) -> SafeString:
    """As `format_html`, for strings alone: whether a word is lazy is asked longer than all else takes."""
    return SafeString(pattern.format(*map(_safe, words)))


def _safe(word: str) -> str:
    return word if isinstance(word, SafeString) else escape(word)


def with_query(parts: Iterable[str], query: str) -> SafeString:
    """All of them, their addresses ending in the query."""
    return SafeString("".join(parts).replace(QUERY, escape(query)))
