"""Long lists come in pages that lead to each other."""

import pytest

from tests import records
from tests.emg.dashboard.api.conftest import ids

BASE = "http://testserver/api/v1/workstreams/"


@pytest.fixture
def ten(db):
    return [records.workstream(f"Work {place}", published_on="2020-01-01") for place in range(10)]


@pytest.mark.parametrize("size", [1, 3, 9, 10, 11])
def test_following_next_meets_every_row_once(ten, ask, size):
    found, address = [], f"workstreams/?page_size={size}"
    while address:
        page = ask(address)
        assert len(page["items"]) <= size
        found += ids(page)
        address = page["links"]["next"]

    assert found == [f"work-{place}" for place in range(10)]
    assert page["links"]["self"] == page["links"]["last"]


def test_links_of_a_page_in_the_middle_keep_the_question(ten, ask):
    links = ask("workstreams/?page_size=3&q=work&page=2&at=2022-05-18")["links"]

    question = f"{BASE}?at=2022-05-18&q=work"
    assert links == {
        "self": f"{question}&page=2&page_size=3",
        "first": f"{question}&page_size=3",
        "prev": f"{question}&page_size=3",
        "next": f"{question}&page=3&page_size=3",
        "last": f"{question}&page=4&page_size=3",
    }


def test_links_of_the_only_page(ten, ask):
    page = ask("workstreams/")

    assert page["links"] == {"self": BASE, "first": BASE, "prev": None, "next": None, "last": BASE}
    assert (page["count"], page["page"]) == (10, 1)


def test_empty_list_has_one_page(db, ask):
    page = ask("workstreams/")

    assert (page["count"], page["items"], page["links"]["last"]) == (0, [], BASE)


def test_links_answer_what_they_were_taken_from(ten, ask):
    page = ask("workstreams/?page=2&page_size=4")

    assert ask(page["links"]["self"]) == page
    assert ids(ask(page["links"]["prev"])) + ids(page) == [f"work-{place}" for place in range(8)]
