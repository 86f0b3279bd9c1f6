"""The page of search: its states, what it ignores, any nonsense, how often it asks, how it looks."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.lifecycle import Position
from meetings.models import Consideration, Presenter, Section
from tests import records
from tests.accessibility import EVERY_WINDOW, Window
from workstreams.models import Agency, AgencyName, Participation, WorkstreamKind, WorkstreamName

NONSENSE = {
    "signs": "!!!",
    "operators": "a & | b",
    "apostrophe": "'",
    "prefix": ":*",
    "brackets": "(((",
    "quotation mark": '"',
    "quotation marks": '""""',
    "minus": "-",
    "minuses": '- -- -"" -\'',
    "or": "or",
    "ors": 'OR or -or "or" or',
    "backslash": "\\",
    "backslashes": "land\\' \\\\ \\:*",
    "tsquery": "'land':*A & !(sea <-> fish) | <2>",
    "weights": "land:ABCD",
    "SQL": "'; DROP TABLE meetings_passage; --",
    "percent": "%s %(q)s %% %",
    "HTML": "<script>alert(1)</script>",
    "HTML attribute": '" onfocus="alert(1)',
    "template": "{{ found }} {% debug %}",
    "NUL": "land\0sea",
    "control characters": "".join(map(chr, range(32))),
    "line breaks": "land\r\nsea\u2028forest",
    "direction": "\u202eland\u202c",
    "emoji": "🌍🌱 👩🏽‍🔬",
    "emoji in a word": "land🌍sea",
    "zero width": "\u200b\u200d\ufeff",
    "accents alone": "\u0301\u0301",
    "Zalgo": "l" + "\u0301" * 150 + "and",
    "long word": "x" * 200,
    "squared katakana": "㌖" * 200,
    "Hangul": "각" * 200,
    "Arabic ligatures": "ﷲ" * 200,
    "no characters": "\uffff\ufffe\U0010ffff",
    "many alternatives": "a or " * 40,
    "many quotation marks": '"a" ' * 50,
}


def address(typed: str, **more: str) -> str:
    return f"/search/?{urlencode({'q': typed, **more})}"


@pytest.mark.parametrize("typed", NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_gives_a_page(founding, read, typed):
    page = read(address(typed))

    assert page.main.startswith("Search Words to look for")
    assert page.notice == ""


@pytest.mark.parametrize("length", [201, 10_000])
def test_too_much_is_ignored_and_said_so(founding, read, length):
    page = read(address("land " * (length // 5) + "x"))

    assert page.notice.startswith("Ignored: “q=land land")
    assert page.notice.endswith("(longer than 200 characters).")
    assert "What is searched" in page.main


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_gives_a_page(founding, client, typed):
    assert client.get(address(typed)).status_code == 200


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["land", "-", '"', " ", "or", "the", "'", "(", ":*", "&", "\\", "é"])).map(
        "".join
    )
)
def test_any_mixture_of_signs_and_words_gives_a_page(founding, client, typed):
    assert client.get(address(typed)).status_code == 200


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("q=a&q=b", "Ignored: “q=b” (given more than once)."),
        ("q=land&at=2022-05-18", "Ignored: “at=2022-05-18” (search looks through what is public now)."),
        ("q=land&known=x", "Ignored: “known=x” (search looks through what is public now)."),
        ("q=land&in=drafts", "Ignored: “in=drafts” (nothing here has that)."),
        ("q=land&colour=red", "Ignored: “colour=red” (this page does not ask that)."),
        ("q=land&at=&in=", ""),
        ("q=%ff%fe", ""),
    ],
)
def test_what_cannot_be_used_is_ignored_and_said_so(founding, read, query, notice):
    assert read(f"/search/?{query}").notice == notice


def test_nothing_typed_says_what_is_searched_with_examples_that_find_something(founding, read):
    page = read("/search/?q=")

    assert page.title == "Search – Environment Management Group"
    assert "every paragraph, heading and list item of the meeting reports in force" in page.main
    examples = [address for _words, address in page.links if address.startswith("/search/?q=")]
    assert len(examples) == 3
    for example in examples:
        assert " answer" in read(example).main


def test_nothing_typed_on_an_empty_record(db, read):
    page = read("/search/")

    assert "What is searched" in page.main
    assert "For example" not in page.main


def test_spaces_are_nothing_typed(db, read):
    assert "What is searched" in read("/search/?q=%20%09").main


def test_nothing_found_says_what_to_try(founding, read):
    page = read("/search/?q=zebra&in=meetings")

    assert page.title == "“zebra” – Search – Environment Management Group"
    assert "Nothing on record answers to “zebra”. What to try: fewer words" in page.main
    assert ("the same among everything on record", "/search/?q=zebra") in page.links
    assert {"/workstreams/", "/proposals/", "/meetings/", "/agencies/"} <= set(page.addresses())


@pytest.mark.parametrize("typed", ["the", "of the", '"of the"', "-the", "The OR of"])
def test_only_common_words_are_too_common(founding, read, typed):
    assert f"“{typed}” is too common to look for" in read(address(typed)).main


@pytest.mark.parametrize("typed", ["!!!", "🌍", "-", '""'])
def test_what_holds_no_word_is_answered_so(founding, read, typed):
    assert f"“{typed}” holds no word to look for." in read(address(typed)).main


def test_answers_are_counted_and_kept_from_search_engines(founding, client, read):
    page = read("/search/?q=biodiversity")

    assert "2 answers to “biodiversity” Workstreams (1) Reports (1) Workstreams (1) IMG on" in page.main
    assert '<meta name="robots" content="noindex">' in client.get("/search/?q=x").content.decode()
    assert "noindex" not in client.get("/search/").content.decode()


def test_help_tells_of_phrases_alternatives_and_exclusions(db, read):
    assert "“green recovery” finds the phrase, land OR sea either word, land -sea" in read("/search/").main


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_search_can_be_asked_for_only(db, client, method):
    assert getattr(client, method)("/search/?q=land").status_code == 405


COUNTS = {
    "/search/?q=land": 20,
    "/search/?q=land&in=reports": 3,
    "/search/?q=land&in=agencies": 18,
    "/search/?q=zebra": 19,
    "/search/?q=the": 1,
    "/search/?q=!!!": 0,
    "/search/": 15,
}


@pytest.mark.parametrize("size", [1, 3, 60])
def test_queries_do_not_grow(db, client, size):
    kind = WorkstreamKind.objects.create(name="Land kind")
    draft = records.draft(records.meeting("held"), on="2022-05-18")
    Section.objects.create(
        report=draft, order=3, heading="S", text="\n\n".join(f"Land {place}" for place in range(size))
    )
    for place in range(size):
        stream = records.workstream(f"Land {place}", kind=kind, published_on="2020-01-01")
        WorkstreamName.objects.create(
            workstream=stream, name=f"Old land {place}", kind=kind, valid_until="2010"
        )
        agency = Agency.objects.create(acronym=f"Land{place}", slug=f"land{place}", name="Land")
        AgencyName.objects.create(agency=agency, acronym="Land", valid_until="2010")
        Participation.objects.create(workstream=stream, agency=agency, role="lead")
        records.meeting(f"land-{place}", announced_on="2020-01-01")
        said = Consideration.objects.create(
            report=draft,
            proposal=records.proposal(f"Land proposal {place}", kind=kind),
            position=Position.SUPPORTED,
            route="none_needed",
            order=place,
        )
        Presenter.objects.create(consideration=said, agency=agency)
    records.approve(draft)
    counts = {}

    for asked in COUNTS:
        with CaptureQueriesContext(connection) as queries:
            client.get(asked)
        counts[asked] = len(queries)

    assert counts == COUNTS


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "windows"),
    [
        ("q=group&colour=red", EVERY_WINDOW),
        ("q=zebra", [Window(320, "dark")]),
        ("q=", [Window(1280, "light")]),
    ],
)
def test_page_breaks_no_rule_of_accessibility(founding, live_server, page, violations, asked, windows):
    page.goto(f"{live_server.url}/search/?{asked}")

    assert violations(page, windows) == []


@pytest.mark.browser
def test_page_needs_no_sideways_scroll_at_320_pixels(founding, live_server, page):
    page.set_viewport_size({"width": 320, "height": 900})
    widths = {}

    for asked in ("", "group&colour=red", "zebra", "the", "!!!", "x" * 200):
        page.goto(f"{live_server.url}/search/?q={asked}")
        for direction in ("ltr", "rtl"):
            page.evaluate(f"document.documentElement.dir = '{direction}'")
            widths[asked, direction] = page.evaluate("document.documentElement.scrollWidth")

    assert set(widths.values()) == {320}, widths


@pytest.mark.browser
def test_search_by_keyboard_leads_into_the_paragraph_which_is_seen(founding, live_server, page):
    page.goto(live_server.url + "/search/")
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("highlighted")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=highlighted")

    page.get_by_role("link", name="Introduction").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/summary/rev/0/#section-1-p2")

    style = page.locator(":target").evaluate(
        "e => (s => [s.backgroundColor, s.outlineStyle])(getComputedStyle(e))"
    )
    assert style == ["rgb(255, 243, 196)", "solid"]
    page.emulate_media(media="print")
    assert page.locator(":target").evaluate("e => getComputedStyle(e).outlineStyle") == "none"


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_bold_and_coloured(founding, live_server, page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(live_server.url + "/search/?q=biodiversity")

    mark = page.locator("mark").first.evaluate(
        "e => (s => [s.fontWeight, s.backgroundColor])(getComputedStyle(e))"
    )
    assert mark == ["700", {"light": "rgb(246, 231, 191)", "dark": "rgb(74, 56, 0)"}[scheme]]
