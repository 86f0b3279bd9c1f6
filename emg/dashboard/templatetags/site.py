"""What stands around every page: the ways to its sections and to what is said about it."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from emg.lib.filled_html import QUERY, with_query

register = template.Library()

# By the name of the address of its first page. A search looks through the record of now.
SECTIONS = {
    "overview": _("Overview"),
    "workstreams": _("Workstreams"),
    "status": _("Status by meeting"),
    "proposals": _("Proposals"),
    "meetings": _("Meetings"),
    "agencies": _("Agencies"),
    "search": _("Search"),
}


@register.simple_tag
def site_nav(query: str = "", *, at: str = "", within: str = "") -> SafeString:
    """`query`: the moment of the page; `at`: the section it is the first page of, or `within` which it is."""
    return with_query([_site_nav(at, within, get_language())], query)


# A page would spend a tenth of its time on addresses that are those of the page before.
@lru_cache
def _site_nav(at: str, within: str, language: str | None) -> SafeString:
    context = {"sections": SECTIONS, "query": QUERY, "at": at, "within": within}
    return render_to_string("components/site_nav.html", context)


@register.simple_tag
def site_links() -> SafeString:
    return _site_links(get_language())


@lru_cache
def _site_links(language: str | None) -> SafeString:
    return render_to_string("components/site_links.html")


@register.simple_tag
def contact_address() -> str:
    """Who answers a reader's question; "" where the settings name nobody."""
    return settings.CONTACT_ADDRESS
