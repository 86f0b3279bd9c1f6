"""Proposals, as the list and each page tell of them."""

import pytest

from tests.emg.dashboard.api.conftest import ids

SITE = "http://testserver"
MAY = "som28-mid-term-technical-segment"
MINERALS = "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"


def test_list_of_the_founding_record(founding, ask):
    page = ask("proposals/")

    assert page["count"] == 3
    last = page["items"][-1]
    assert (last["id"], last["stage"], last["position"]) == (MINERALS, "may_start", "supported")
    assert last["stage_in_words"] == "May start without the SOM"
    assert last["kind"] == {"id": "nexus-dialogue", "name": "Nexus Dialogue"}
    assert (last["going_to"], last["became"]) == (None, None)
    assert last["said_at"]["id"] == MAY
    assert last["url"] == f"{SITE}/proposals/{MINERALS}/"
    assert page["items"][0]["presented_by"] == ["UNDP", "UNEP", "DCO"]
    assert page["items"][0]["going_to"] == "SOM28"
    assert page["items"][0]["kind"] is None


@pytest.mark.parametrize(
    ("query", "count"), [("stage=may_start", 1), ("agency=undp", 1), ("q=minerals", 1), ("stage=closed", 0)]
)
def test_filters_are_those_of_the_page(founding, ask, query, count):
    assert ask(f"proposals/?{query}")["count"] == count


def test_all_that_a_page_tells(later, ask):
    became = next(item for item in ask("proposals/")["items"] if item["became"])

    told = ask(f"proposals/{became['id']}/")

    assert [said["meeting"]["id"] for said in told["considerations"]] == [MAY, "som28"]
    first, second = told["considerations"]
    assert (first["position"], first["going_to"]) == ("supported", "SOM28")
    assert first["closing"].endswith(".")
    assert first["presenters"][0]["agency"]["self"] == f"{SITE}/api/v1/agencies/undp/"
    assert first["became"] is None
    assert second["position"] == "approved"
    assert second["became"] == told["became"]
    assert told["stage_in_words"] == f"Became {told['became']['title']}"


def test_objective_and_activities_are_those_of_the_paper(founding, ask):
    said = [ask(f"proposals/{slug}/")["considerations"][0] for slug in ids(ask("proposals/"))]

    assert [(len(one["objective"]), len(one["activities"])) for one in said] == [(1, 0), (1, 5), (1, 0)]


def test_place_in_the_paper_is_one(founding, ask, client):
    (said,) = ask(f"proposals/{MINERALS}/")["considerations"]

    address, _hash, anchor = said["paper"].partition("#")

    assert f'id="{anchor}"' in client.get(address).content.decode()


def test_past_moment_knows_no_later_decision(later, ask):
    assert [item["stage"] for item in ask(f"proposals/?at={MAY}")["items"]] == [
        "going_on",
        "going_on",
        "may_start",
    ]
    assert len(ids(ask("proposals/?stage=approved"))) == 2
