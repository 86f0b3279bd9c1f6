"""The pages of tables in a real browser: with and without script, under our policy, for everybody."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.accessibility import broken_rules, complaints_of, let_scripts_in, overflowing

from .conftest import csv_with

pytestmark = pytest.mark.browser

LONG = "Sekretariat-der-Übereinkunft" * 5
RIGHT = (
    {"slug": "who", "acronym": "WHO", "name": LONG},
    {"slug": "unep", "acronym": "UNEP", "name": "United Nations Environment Programme"},
)
WRONG = ({"slug": "who", "acronym": "", "name": LONG}, {"slug": "", "acronym": "UNEP", "name": ""})


@pytest.fixture
def scriptless_page(chromium, live_server, editor, client):
    client.force_login(editor)
    context = chromium.new_context(java_script_enabled=False, locale="en-GB")
    cookie = client.cookies["sessionid"]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    yield context.new_page()
    context.close()


def choose(page, live_server, *rows):
    page.goto(live_server.url + reverse("admin:import_table", args=["agencies"]))
    page.get_by_label("File").set_input_files(
        {"name": "agencies.csv", "mimeType": "text/csv", "buffer": csv_with(*rows)}
    )
    page.get_by_role("button", name="See what it would do").click()


def test_table_is_imported_without_script(live_server, record, scriptless_page):
    page = scriptless_page
    page.goto(live_server.url + reverse("admin:index"))
    page.get_by_role("link", name="Tables as spreadsheets: out and in").click()
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Excel: Agencies").click()
    assert downloaded.value.suggested_filename == "agencies.xlsx"
    page.get_by_role("link", name="Import: Agencies").click()

    choose(page, live_server, {"slug": "who", "acronym": "WHO", "name": "World Health Organization"})
    expect(page.locator("#content")).to_contain_text("1 new, 0 changed, 0 unchanged, 0 with errors")
    page.get_by_role("button", name="Import all rows").click()

    expect(page.locator("body")).to_contain_text("every row of “agencies.csv” is on record now")


def test_pages_obey_the_policy_and_break_no_rule(live_server, record, editor_page, violations):
    page = editor_page
    complaints = complaints_of(page)
    shown = []

    page.goto(live_server.url + reverse("admin:tables"))
    shown += violations(page) + overflowing(page)
    page.goto(live_server.url + reverse("admin:import_table", args=["agencies"]))
    shown += violations(page) + overflowing(page)
    for rows in (RIGHT, WRONG):
        choose(page, live_server, *rows)
        shown += overflowing(page)

    assert complaints == []
    assert shown == []


@pytest.mark.parametrize("rows", [RIGHT, WRONG], ids=["right", "wrong"])
def test_what_rows_would_do_breaks_no_rule(live_server, record, editor_page, rows):
    let_scripts_in(editor_page)

    choose(editor_page, live_server, *rows)

    assert broken_rules(editor_page) == []
