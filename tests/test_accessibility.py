"""The look at accessibility finds what a document breaks, in the very window where it breaks it."""

from urllib.parse import quote

import pytest

from tests.accessibility import Window

pytestmark = pytest.mark.browser

SOUND = """<!doctype html><html lang="en"><title>Page</title>
<meta name="viewport" content="width=device-width">
<style>
    body { background: white; color: black; transition: color 9s; }
    h1 { transition: color 9s; }
    main { animation: turn 9s infinite; }
    @keyframes turn { to { rotate: 0deg; } }
    @media (prefers-color-scheme: dark) { body { background: black; color: white; } }
    %s
</style>
<main><h1>Page</h1><p>Words <label>Name <input></label> %s</p></main></html>"""
CONTRAST = "color-contrast: ['h1']"


@pytest.fixture
def look(page, violations):
    """A function: what a sound document breaks once it has these styles and this markup, too."""

    def look(style: str = "", markup: str = "", **options) -> list[str]:
        page.goto("data:text/html," + quote(SOUND % (style, markup)))
        return violations(page, **options)

    return look


def test_sound_document_breaks_nothing_and_colours_are_seen_after_their_transition(look):
    assert look() == []


@pytest.mark.parametrize(
    ("media", "broken"),
    [
        ("(prefers-color-scheme: dark)", {"1280 dark", "320 dark"}),
        ("(prefers-color-scheme: light)", {"1280 light", "320 light"}),
        ("(max-width: 320px)", {"320 light", "320 dark"}),
        ("(min-width: 1280px)", {"1280 light", "1280 dark"}),
        ("(max-width: 320px) and (prefers-color-scheme: dark)", {"320 dark"}),
    ],
)
def test_contrast_is_named_in_the_windows_that_lack_it(look, media, broken):
    found = look(f"@media {media} {{ h1 {{ color: #888; background: #999; transition: all 9s; }} }}")

    assert {rule.removesuffix(f": {CONTRAST}") for rule in found} == broken
    assert len(found) == len(broken)


def test_missing_label_is_named_in_the_windows_asked_for(look):
    windows = [Window(1280, "light"), Window(320, "dark")]

    assert look(markup="<input id=bare>", windows=windows) == [
        "1280 light: label: ['#bare']",
        "320 dark: label: ['#bare']",
    ]


def test_link_that_only_a_narrow_window_shows_is_named_there(look):
    found = look(
        "nav { display: none } @media (max-width: 320px) { nav { display: block } }",
        "<nav><a href=/><img src=data: alt=''></a></nav>",
    )

    assert found == ["320 light: link-name: ['a']", "320 dark: link-name: ['a']"]


def test_page_itself_stays_as_it_was(look, page):
    page.set_viewport_size({"width": 700, "height": 500})

    look()

    assert page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: light)').matches]") == [700, True]
    assert page.evaluate("typeof axe") == "undefined"
