"""The API has the rows of the lists as data, and refuses where they refuse.

That page, CSV, Excel and JSON have the same rows is tried in `test_every_form_agrees.py`.
"""

from random import Random
from urllib.parse import urlencode

import pytest

from meetings.generated import generate_record
from meetings.lifecycle import Status
from meetings.models import Meeting
from meetings.proposal_standing import Stage
from workstreams.models import Agency, Workstream, WorkstreamKind

LISTS = ("workstreams", "workstreams", "proposals", "agencies", "meetings")


@pytest.fixture
def rng(db) -> Random:
    generate_record(meetings=5, workstreams=10, seed=7)
    return Random(7)


@pytest.fixture
def questions(rng):
    """A function: one list, and a question to it, at random."""
    values = {
        "status": Status.values,
        "stage": Stage.values,
        "kind": [
            kind.lower().replace(" ", "-") for kind in WorkstreamKind.objects.values_list("name", flat=True)
        ],
        "agency": list(Agency.objects.values_list("slug", flat=True)),
        "membership": Agency.Membership.values,
        "at": [*Meeting.objects.values_list("slug", flat=True), "2023-06-01", "2024-11-30", "2020-01-01"],
        "known": ["2024-01-01", "2025-01-01", "2025-12-31"],
        "q": sorted(
            {word for title in Workstream.objects.values_list("title", flat=True) for word in title.split()}
        ),
    }
    asked = {
        "workstreams": ("status", "kind", "agency", "q"),
        "proposals": ("stage", "agency", "q"),
        "agencies": ("membership", "q"),
        "meetings": (),
    }

    def question() -> tuple[str, str]:
        name = rng.choice(LISTS)
        pairs = [(filter_, rng.choice(values[filter_])) for filter_ in asked[name] if rng.random() < 0.35]
        pairs += [(filter_, rng.choice(values[filter_])) for filter_, _value in pairs if filter_ != "q"]
        pairs += [(moment, rng.choice(values[moment])) for moment in ("at", "known") if rng.random() < 0.3]
        return name, urlencode(pairs)

    return question


def test_two_hundred_questions_find_the_same_rows(transactional_db, questions, client):
    found, refused = 0, 0

    for _place in range(200):
        name, query = questions()
        api = client.get(f"/api/v1/{name}/?{query}&page_size=100")
        table = client.get(f"/{name}.json?{query}")

        if api.status_code != 200:
            assert (api.status_code, table.status_code) == (404, 400), query
            refused += 1
            continue
        slugs = [item["id"] for item in api.json()["items"]]
        assert slugs == [row["slug"] for row in table.json()["rows"]], query
        found += bool(slugs)

    assert found > 80
    assert refused < 80


def test_rows_tell_the_same(questions, client):
    """Not only which rows: the facts that both tell of a workstream."""
    for item, row in zip(
        client.get("/api/v1/workstreams/?page_size=100").json()["items"],
        client.get("/workstreams.json").json()["rows"],
        strict=True,
    ):
        status = item["status"] or {"status": "", "basis": "", "horizon": None, "meeting": {"id": ""}}
        assert row == {
            "title": item["title"],
            "kind": item["kind"]["name"] if item["kind"] else "",
            "leads": ", ".join(lead["acronym"] for lead in item["leads"]),
            "status": status["status"],
            "basis": status["basis"],
            "horizon": status["horizon"]["edtf"] if status["horizon"] else "",
            "said_at": status["meeting"]["id"],
            "said_on": item["status"]["meeting"]["date"]["edtf"] if item["status"] else "",
            "is_at_latest_meeting": item["is_at_latest_meeting"],
            "has_no_recent_report": item["has_no_recent_report"],
            "slug": item["id"],
            "address": item["url"],
        }
