"""Every page leads to the sections, at its moment, and says which of them it is in."""

import re

from emg.dashboard.templatetags.site import SECTIONS, site_nav


def links(nav: str) -> dict[str, str]:
    """What each link says of itself, by address."""
    found = re.findall(r'<a href="([^"]*)"\s*(?:aria-current="(\w+)")?', nav)
    assert len(found) == len(SECTIONS)
    return dict(found)


def test_section_is_marked_on_its_first_page_and_within():
    first, within, elsewhere = (
        links(site_nav("", **where)) for where in ({"at": "status"}, {"within": "status"}, {})
    )

    assert [one["/status/"] for one in (first, within, elsewhere)] == ["page", "true", ""]
    assert {mark for address, mark in (first | within).items() if address != "/status/"} == {""}


def test_moment_is_carried_on_except_to_the_search():
    addresses = list(links(site_nav("?at=2020-01-01")))

    assert addresses[0] == "/?at=2020-01-01"
    assert [address for address in addresses if "?" not in address] == ["/search/"]


def test_moment_is_escaped():
    assert "<b>" not in site_nav("?<b>")
