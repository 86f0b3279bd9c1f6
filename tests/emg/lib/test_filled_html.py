"""Words in HTML are escaped, and lists get the query their addresses end in."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from emg.lib.filled_html import QUERY, filled, with_query


def test_words_are_escaped_as_django_does_it():
    words = ["<b>", "\"&'", mark_safe("<i>"), "é{}"]
    pattern = "<p>{} {} {} {}</p>"

    assert filled(pattern, *words) == format_html(pattern, *words)
    assert isinstance(filled(pattern, *words), SafeString)


def test_addresses_get_their_query_escaped():
    items = [filled('<a href="{}{}">{}</a>', "/a/", QUERY, name) for name in ("one", "two")]

    assert with_query(items, "?at=2022&known=2023") == (
        '<a href="/a/?at=2022&amp;known=2023">one</a><a href="/a/?at=2022&amp;known=2023">two</a>'
    )
    assert with_query(items[:1], "") == '<a href="/a/">one</a>'
