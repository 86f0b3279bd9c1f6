"""The lifelines in a real browser: accessibility, narrow windows, mirrored, print, dark."""

import pytest

from meetings.lifecycle import Basis, Status
from tests import records
from tests.accessibility import OPPOSITE_WINDOWS

pytestmark = pytest.mark.browser

# What is drawn or written past the cell of the table it belongs to.
OUTSIDE = """part => [...document.querySelectorAll(`${part}.life svg :is(text, rect, line, use, path)`)]
    .filter(e => getComputedStyle(e).display !== 'none')
    .filter(e => {
        const box = e.getBoundingClientRect(), cell = e.closest('.life').getBoundingClientRect();
        return box.left < cell.left - 1 || box.right > cell.right + 1
            || box.top < cell.top - 1 || box.bottom > cell.bottom + 1;
    })
    .map(e => e.outerHTML)"""


@pytest.fixture
def timeline(live_server, page, later):
    """A function: the page of a record with every kind of mark on it, in a window so wide."""
    records.workstream("Plan", published_on="2009-01-01", mandate_from="2010~", mandate_until="2098")
    records.workstream("Lapsed", published_on="2009-01-01", mandate_from="2011", mandate_until="2014-06")
    said = [
        (records.workstream(status), status, Basis.DECIDED)
        for status in (Status.NEW, Status.ON_HOLD, Status.NOT_REPORTED, Status.COMPLETING)
    ]
    records.held(records.meeting("m"), on="2023-05-18", said=said)

    def timeline(width: int = 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{live_server.url}/timeline/")
        return page

    return timeline


def test_no_rule_of_accessibility_is_broken(timeline, violations):
    assert violations(timeline(), OPPOSITE_WINDOWS) == []


def test_everything_stays_inside_its_picture_whichever_way_the_page_is_turned(timeline):
    page = timeline()
    found = {}

    for width, part in ((1280, "th"), (1280, "td"), (320, "td")):
        page.set_viewport_size({"width": width, "height": 900})
        for direction in ("ltr", "rtl"):
            page.evaluate(f"document.documentElement.dir = '{direction}'")
            scrolls = page.evaluate("document.documentElement.scrollWidth") != width
            found[width, part, direction] = [*page.evaluate(OUTSIDE, part), *["scrolls"] * scrolls]

    assert set(map(str, found.values())) == {"[]"}, found


def test_each_picture_names_itself_and_has_its_years_where_the_head_is_hidden(timeline):
    page = timeline(320)
    years = page.locator("td.life").first.locator("text")

    assert page.get_by_role("img", name="Working Group on Nature").count() == 1
    assert page.get_by_role("columnheader").count() == 5
    assert [year.text_content() for year in years.all() if year.is_visible()] == ["2010", "2098"]
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not any(year.is_visible() for year in years.all())


def test_printed_pictures_are_dark_on_white_and_under_their_years(timeline):
    page = timeline()
    page.set_viewport_size({"width": 680, "height": 900})
    strokes = []

    for scheme in ("light", "dark"):
        page.emulate_media(media="print", color_scheme=scheme)
        strokes.append(page.locator("td.life rect").first.evaluate("e => getComputedStyle(e).stroke"))

    assert strokes == ["rgb(27, 127, 176)"] * 2
    head, body = page.evaluate(
        """() => ['th', 'td'].map(part => document.querySelector(`${part}.life > svg`))
        .map(svg => svg.getBoundingClientRect()).map(box => [box.left, box.right])"""
    )
    assert head == body
