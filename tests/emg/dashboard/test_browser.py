"""The site in a real browser: accessibility, narrow windows, keyboard, print."""

from collections.abc import Iterable

import pdfplumber
import pytest
from playwright.sync_api import expect

from meetings.lifecycle import Basis, Status
from tests import records
from tests.accessibility import EVERY_WINDOW, OPPOSITE_WINDOWS
from workstreams.models import Agency, Participation

MAY = "som28-mid-term-technical-segment"
PAGES = [
    "/",
    "/workstreams/?status=continuing&colour=red",
    "/workstreams/?q=zebra",
    "/workstreams/img-on-biodiversity/",
    "/meetings/",
    f"/meetings/{MAY}/",
    f"/?at={MAY}&known=2022-06-01",
    "/workstreams/unknown/?at=2022-05-17",
    "/status/",
    "/timeline/",
    "/proposals/",
    "/proposals/nexus-dialogue-on-environmental-aspects-of-minerals-and-metals/",
    "/agencies/",
    "/agencies/unep/",
    "/meetings/compare/",
    f"/meetings/{MAY}/summary/revisions/",
    "/definitions/",
    "/data/",
    "/accessibility/",
    "/workstreams.csv?colour=red",
    "/status/one-page/",
    "/workstreams/img-on-biodiversity/fact-sheet/",
    "/agencies/unep/brief/",
    f"/meetings/{MAY}/agenda/",
]

pytestmark = pytest.mark.browser


@pytest.fixture
def go(live_server, page):
    def go(address: str, *, width: int = 1280) -> None:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(live_server.url + address)

    return go


@pytest.mark.parametrize(
    "windows", [OPPOSITE_WINDOWS, pytest.param(EVERY_WINDOW, marks=pytest.mark.soak)], ids=["two", "all"]
)
@pytest.mark.parametrize("address", PAGES)
def test_pages_break_no_rule_of_accessibility(later, go, page, violations, address, windows):
    go(address)

    assert violations(page, windows) == []


# The second is a telephone of 390 pixels with text twice as large.
@pytest.mark.parametrize("width", [320, 195])
def test_pages_need_no_sideways_scroll_on_a_narrow_screen(later, go, page, width):
    widths = {}

    for address in PAGES:
        go(address, width=width)
        widths[address] = page.evaluate("document.documentElement.scrollWidth")

    assert widths == dict.fromkeys(PAGES, width)


def test_standing_wraps_under_the_spacing_that_a_reader_may_need(db, go, page):
    stream = records.workstream("IMG on Biodiversity", published_on="2022-01-01")
    report = records.draft(
        records.meeting("som28"), on="2022-11-08", said=[(stream, Status.CONTINUING, Basis.DECIDED)]
    )
    report.entries.update(horizon="2026-12-31")
    records.approve(report, issued_on=report.held_on.latest)
    go("/workstreams/", width=320)

    # A rule in the page's own style sheet: our policy refuses any other.
    page.evaluate(
        """() => document.styleSheets[0].insertRule(
            "* { letter-spacing: .12em !important; word-spacing: .16em !important }"
        )"""
    )

    assert page.locator(".basis").inner_text() == "decided until 31 December 2026"
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_link_with_the_focus_is_never_wholly_behind_the_column_that_stays(db, go, page):
    stream = records.workstream("IMG on Environmental Sustainability Management")
    for year in range(2020, 2026):
        said = [(stream, Status.CONTINUING, Basis.EXPECTED)]
        records.held(records.meeting(f"som{year}"), on=f"{year}-09-18", said=said)
    go("/status/", width=320)
    right = "e => e.getBoundingClientRect().right"
    column = page.locator(".matrix thead th").first.evaluate(right)
    reached = {}

    for link in reversed(page.locator(".matrix thead a").all()):
        link.focus()
        reached[link.inner_text()] = link.evaluate(right) > column

    assert reached == {f"SOM{year}": True for year in range(2020, 2026)}


def test_long_word_widens_no_page(db, go, page):
    stream = records.workstream("Umwelt" * 20, published_on="2022-01-01", objective="https://a.org/" * 20)
    widths = []

    for width in (320, 1280):
        for address in ("/", "/workstreams/", "/timeline/", stream.get_absolute_url()):
            go(address, width=width)
            widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert widths == [320] * 4 + [1280] * 4


def test_long_acronym_widens_no_list(db, go, page):
    stream = records.workstream("IMG on Biodiversity", published_on="2022-01-01")
    agency = Agency.objects.create(acronym="W" * 40, slug="w")
    stream.participations.create(agency=agency, role=Participation.Role.LEAD)
    widths = []

    for address in ("/", "/workstreams/", "/agencies/", stream.get_absolute_url(), agency.get_absolute_url()):
        go(address, width=320)
        widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert widths == [320] * 5


def test_actions_of_a_meeting_break_no_rule_and_fit_a_narrow_window(som, go, page, violations):
    broken, widths = {}, {}

    for address in ("/meetings/technical/", "/meetings/som28/"):
        go(address)
        broken[address] = violations(page)
        go(address, width=320)
        widths[address] = page.evaluate("document.documentElement.scrollWidth")

    assert broken == {address: [] for address in broken}
    assert widths == dict.fromkeys(widths, 320)


def test_what_is_touched_is_large_enough(later, go, page):
    small = {}

    for address in PAGES:
        go(address, width=320)
        small[address] = page.locator(
            "nav a, button, .button, .chips a, .counts a, input:visible"
        ).evaluate_all(
            """controls => controls
            .filter(e => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)
            .map(e => e.outerHTML)"""
        )

    assert small == {address: [] for address in PAGES}


def test_keyboard_reaches_the_skip_link_first_and_the_content_by_it(founding, go, page):
    go("/")

    page.keyboard.press("Tab")
    skip_link = page.evaluate("document.activeElement.textContent")
    is_in_view = page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    landed = page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")
    next_stop = page.evaluate("document.activeElement.getAttribute('href')")

    assert (skip_link, is_in_view, landed) == ("Skip to the content", True, "content")
    assert next_stop == "/workstreams/?status=continuing"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen(founding, go, page, scheme):
    page.emulate_media(color_scheme=scheme)
    go("/workstreams/")
    seen = []

    for _stop in range(9):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """(style => [style.outlineStyle, style.outlineWidth, style.outlineColor])(
                getComputedStyle(document.activeElement))"""
            )
        )

    assert seen == [["solid", "3px", "rgb(22, 32, 42)"]] * 9


def test_filters_work_by_keyboard_alone(founding, go, page):
    go("/workstreams/")

    page.get_by_label("Completing").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Apply filters").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/workstreams/?q=&status=completing")

    expect(page.get_by_role("heading", level=2)).to_have_text(["2 of 9 workstreams"])
    expect(page.get_by_role("row")).to_have_count(3)
    page.get_by_role("link", name="Remove Status: Completing").click()
    expect(page.get_by_role("heading", level=2)).to_have_text(["9 workstreams"])


def test_after_back_the_filters_say_what_the_page_shows(founding, go, page):
    go("/workstreams/")
    page.get_by_label("Completing").check()
    page.get_by_role("button", name="Apply filters").click()
    page.wait_for_url("**/workstreams/?q=&status=completing")

    page.go_back()

    expect(page.get_by_role("heading", level=2)).to_have_text(["9 workstreams"])
    expect(page.get_by_label("Completing")).not_to_be_checked()


def test_table_stays_a_table_where_it_looks_like_cards(founding, go, page):
    go("/workstreams/", width=320)

    assert page.get_by_role("table").count() == 1
    assert page.get_by_role("columnheader").count() == 3
    assert page.get_by_role("rowheader").count() == 9
    assert page.get_by_role("cell").count() == 18
    # Some browsers forget what a table is once its display changes: each part says its role.
    parts = "table, thead, tbody, tr, th, td"
    assert page.locator(parts).count() == page.locator(f":is({parts})[role]").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_printed_tags_are_an_outline_an_icon_and_a_word(founding, go, page, scheme):
    page.emulate_media(media="print", color_scheme=scheme)
    go("/")

    tag = page.locator(".tag-completing").first
    style = tag.evaluate("e => (s => [s.backgroundColor, s.color, s.borderTopColor])(getComputedStyle(e))")

    assert style == ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 0, 0)"]
    assert tag.inner_text().split() == ["◑", "Completing"]
    assert page.locator(".site-nav").is_hidden()


def meet_each_year(years: Iterable[int], *, of: str) -> None:
    stream = records.workstream(of)
    for year in years:
        records.held(
            records.meeting(f"som{year}", short_name=f"SOM{year} mid-term technical segment"),
            on=f"{year}-09-18",
            said=[(stream, Status.CONTINUING, Basis.EXPECTED)],
        )


def test_printed_table_of_statuses_keeps_its_newest_meeting_on_the_sheet(db, go, page):
    meet_each_year(range(2020, 2026), of="IMG on Environmental Sustainability Management")
    page.emulate_media(media="print")
    go("/status/", width=718)  # A4 between margins of a centimetre, in CSS pixels

    assert page.locator(".matrix").evaluate("e => e.getBoundingClientRect().right") <= 718


def test_printed_table_of_fourteen_meetings_lies_on_its_side_and_keeps_the_newest(db, go, page, tmp_path):
    meet_each_year(range(2010, 2024), of="IMG on Transboundary Environmental Sustainability Management")
    go("/status/?meetings=all")
    centimetre = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
    page.pdf(path=tmp_path / "status.pdf", format="A4", margin=centimetre)

    with pdfplumber.open(tmp_path / "status.pdf") as pdf:
        sheet = next(sheet for sheet in pdf.pages if "Transboundary" in sheet.extract_text())
        right_of_newest = max(word["x1"] for word in sheet.search("SOM2023"))

    assert sheet.width > sheet.height
    assert right_of_newest < sheet.width


def test_mirrored_page_needs_no_sideways_scroll(founding, go, page):
    go("/workstreams/", width=320)

    page.evaluate("document.documentElement.dir = 'rtl'")

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    transform = page.locator(".tag-continuing .tag-icon").first.evaluate("e => getComputedStyle(e).transform")
    assert transform == "matrix(-1, 0, 0, 1, 0, 0)"
