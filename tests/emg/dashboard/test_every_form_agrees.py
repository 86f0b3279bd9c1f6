"""Whatever is asked of a list: its page, its files and the API answer with the same rows, as counted."""

import csv
import io
import json
import random
import re
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.test import Client
from openpyxl import load_workbook

from emg.dashboard.agency_list import agency_list
from emg.dashboard.proposal_list import proposal_list
from emg.dashboard.workstream_list import workstream_list
from meetings.generated import generate_record
from meetings.standing import standing

QUESTIONS = 40  # of each seed; more seeds can be tried by hand
LISTS = {"workstreams": workstream_list, "proposals": proposal_list, "agencies": agency_list}


@pytest.fixture
def record(db):
    generate_record(meetings=7, workstreams=24, seed=11)
    return standing()


def questions(record, *, seed: int):
    """Random choices among what the lists offer, at random moments: (list, query)."""
    chance = random.Random(seed)
    for _question in range(QUESTIONS):
        name = chance.choice(list(LISTS))
        moment = chance.choice(
            [{}, {}, {"at": chance.choice(record.reports).meeting.slug}, {"at": "2025-06-01"}]
        )
        offered = LISTS[name](QueryDict(urlencode(moment))).asked_for
        pairs = list(moment.items())
        for group in offered.groups():
            choices = [choice.option.value for choice in group.choices]
            chosen = chance.sample(choices, min(len(choices), chance.choice([0, 0, 1, 2])))
            pairs += [(group.name, value) for value in chosen]
        if chance.random() < 0.3:
            pairs.append(("q", chance.choice(["on", "environment", "é", "un", "x y", "IMG"])))
        yield name, f"?{urlencode(pairs)}"


def of_page(client: Client, name: str, query: str) -> list[str]:
    """The addresses of the rows, in the order of the page."""
    html = client.get(f"/{name}/{query}").content.decode()
    main = html.split('<section aria-labelledby="found">')[1].split('<p class="downloads">')[0]
    links = re.findall(rf'href="/{name}/([-\w]+)/', main)
    return list(dict.fromkeys(links))


def of_csv(client: Client, name: str, query: str) -> list[str]:
    text = client.get(f"/{name}.csv{query}").content.decode()
    return [row["slug"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def of_xlsx(client: Client, name: str, query: str) -> list[str]:
    content = client.get(f"/{name}.xlsx{query}").content
    head, *rows = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    return [row[head.index("slug")] for row in rows]


def of_json(client: Client, name: str, query: str) -> list[str]:
    return [row["slug"] for row in json.loads(client.get(f"/{name}.json{query}").content)["rows"]]


def of_api(client: Client, name: str, query: str) -> list[str]:
    found, address = [], f"/api/v1/{name}/{query}"
    while address:
        answer = json.loads(client.get(address).content)
        found += [item["id"] for item in answer["items"]]
        address = answer["links"]["next"]
    return found


def test_forms_agree_row_for_row_and_options_lead_to_as_many_rows_as_they_say(
    transactional_db, record, client
):
    for name, query in questions(record, seed=1):
        asked = LISTS[name](QueryDict(query[1:]))
        rows = of_csv(client, name, query)

        assert of_page(client, name, query) == rows, query
        assert of_xlsx(client, name, query) == of_json(client, name, query) == rows, query
        assert of_api(client, name, query) == rows, query
        assert asked.ignored == []
        for group in asked.asked_for.groups():
            for choice in group.choices:
                alone = QueryDict(query[1:], mutable=True)
                alone.setlist(group.name, [choice.option.value])
                answering = type(asked.asked_for)(alone, rows=asked.asked_for.rows).found()
                assert len(answering) == choice.count, (query, group.name, choice)


def test_questions_are_many_and_various(record):
    asked = {query for _name, query in questions(record, seed=1)}

    assert len(asked) > QUESTIONS * 0.7
    assert {
        name for query in asked for name in ("status", "kind", "agency", "stage", "q", "at") if name in query
    } == {
        "status",
        "kind",
        "agency",
        "stage",
        "q",
        "at",
    }
