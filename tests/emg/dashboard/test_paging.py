"""A long list as pages: every row on one of them, and links that lead to each."""

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from emg.dashboard.paging import page_of, without_page
from tests import records

ROWS = list(range(1, 8))


def page(query: str, *, of=ROWS, whole: str = ""):
    return page_of(of, QueryDict(query), query=whole, size=3)


def test_each_row_is_on_one_page():
    pages = [page(f"page={number}") for number in (1, 2, 3)]

    assert [shown.rows for shown in pages] == [[1, 2, 3], [4, 5, 6], [7]]
    assert [(shown.first, shown.last) for shown in pages] == [(1, 3), (4, 6), (7, 7)]
    assert {(shown.count, shown.total) for shown in pages} == {(3, 7)}
    assert not any(shown.ignored for shown in pages)


def test_links_keep_the_question():
    first, second, last = (page(f"page={number}", whole="?q=a") for number in (1, 2, 3))

    assert (first.before, first.after) == (None, "?q=a&page=2")
    assert (second.before, second.after) == ("?q=a", "?q=a&page=3")
    assert (last.before, last.after) == ("?q=a&page=2", None)
    assert page("").after == "?page=2"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_short_list_is_one_page(count):
    whole = page("", of=ROWS[:count])

    assert (whole.is_whole, whole.rows, whole.before, whole.after) == (True, ROWS[:count], None, None)


@pytest.mark.parametrize("asked", ["0", "4", "-1", "x", "1.0", "٢", "99999999999999999999", "01 "])
def test_page_there_is_not_is_the_first_with_a_note(asked):
    shown = page_of(ROWS, MultiValueDict({"page": [asked]}), query="", size=3)

    assert shown.rows == ROWS[:3]
    assert [note.endswith("(there is no such page)") for note in shown.ignored] == [True]


def test_page_asked_twice_is_noted():
    assert page("page=1&page=2").ignored == ("“page=2” (given more than once)",)


def test_the_whole_list_is_asked_without_the_page():
    assert dict(without_page(QueryDict("q=a&page=2&q=b")).lists()) == {"q": ["a", "b"]}


@pytest.fixture
def many(db):
    for number in range(1, 121):
        records.workstream(f"W{number:03}", published_on="2020-01-01")


def test_list_of_workstreams_comes_in_pages(many, client):
    pages = [client.get("/workstreams/", {"page": number}).content.decode() for number in (1, 2, 3)]

    for number, found in enumerate(pages):
        titles = [f"W{place:03}</a>" in found for place in range(1, 121)]
        assert titles == [number * 50 < place <= (number + 1) * 50 for place in range(1, 121)]
    assert "120 workstreams" in pages[1]
    assert "Page 2 of 3: 51 to 100" in " ".join(pages[1].split())
    assert 'href="/workstreams/?page=3"' in pages[1]


def test_overview_shows_the_first_and_leads_to_all(many, client):
    found = client.get("/").content.decode()

    assert ("W050</a>" in found, "W051</a>" in found) == (True, False)
    assert '<a href="/workstreams/">Show all 120 workstreams</a>' in found


def test_files_hold_all_rows_and_know_no_pages(many, client):
    assert len(client.get("/workstreams.csv").content.splitlines()) == 121
    assert client.get("/workstreams.csv?page=2").status_code == 400


def test_page_there_is_not_says_so(many, client):
    found = client.get("/workstreams/?page=9").content.decode()

    assert "“page=9” (there is no such page)" in found
    assert "W001</a>" in found
