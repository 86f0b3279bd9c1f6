"""The document tells the truth: every endpoint is in it, and each answer is of its type."""

import re
from typing import Any

import jsonschema_rs
import msgspec
import schemathesis

from emg.dashboard.api.answers.problem import Problem
from emg.dashboard.api.description import ENDPOINTS
from emg.dashboard.api.openapi import document
from tests.emg.dashboard.api.test_questions import ADDRESSES

DOCUMENT = document(ENDPOINTS)


def test_document_is_valid():
    schemathesis.openapi.from_dict(DOCUMENT).validate()
    for schema in DOCUMENT["components"]["schemas"].values():
        jsonschema_rs.meta.validate(schema)


def test_document_is_answered_as_it_is_made(db, ask):
    assert ask("openapi.json") == msgspec.json.decode(msgspec.json.encode(DOCUMENT))


def test_every_endpoint_is_in_the_document_and_in_the_index(db, ask):
    addresses = [endpoint.address for endpoint in ENDPOINTS]

    assert list(DOCUMENT["paths"]) == addresses
    assert [one["address"] for one in ask("")["endpoints"]] == [
        f"http://testserver{one}" for one in addresses
    ]
    assert ask("")["openapi"] == "http://testserver/api/v1/openapi.json"


def test_every_operation_says_which_answers_it_gives():
    said = {path: sorted(item["get"]["responses"]) for path, item in DOCUMENT["paths"].items()}

    always = ["200", "304", "400", "405"]
    for endpoint in ENDPOINTS:
        others = ["301"] if endpoint.can_move else []
        others += ["404"] if endpoint.name not in {"index", "openapi"} else []
        assert said[endpoint.address] == sorted([*always, *others])
    assert [endpoint.name for endpoint in ENDPOINTS if endpoint.can_move] == [
        "workstream",
        "workstream_statuses",
        "agency",
    ]


def test_every_reference_leads_somewhere():
    for name in set(re.findall(r'"\$ref":"#/([^"]+)"', msgspec.json.encode(DOCUMENT).decode())):
        found: Any = DOCUMENT
        for part in name.split("/"):
            found = found[part]
        assert found


def test_every_endpoint_answers_by_its_schema(later, ask):
    for endpoint, address in zip(ENDPOINTS, ADDRESSES, strict=True):
        answer = ask(address)

        operation = DOCUMENT["paths"][endpoint.address]["get"]
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        whole = {**schema, "components": DOCUMENT["components"]}
        jsonschema_rs.validator_for(whole, validate_formats=True).validate(answer)
        described = _properties(schema, names=DOCUMENT["components"]["schemas"])
        assert set(answer) == set(described or answer), address


def test_every_problem_is_of_its_type(founding, client):
    for address in ("?x=1", "meetings/x/", "nowhere/"):
        msgspec.json.decode(client.get(f"/api/v1/{address}").content, type=Problem)


def test_every_property_that_needs_explaining_is_explained():
    for name, schema in DOCUMENT["components"]["schemas"].items():
        assert schema.get("description"), name
        for word in ("id", "url", "paper", "basis", "edtf"):
            assert word not in schema["properties"] or schema["properties"][word].get("description"), (
                name,
                word,
            )


def _properties(schema: dict[str, Any], *, names: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref", "").rpartition("/")[2]
    return names[reference]["properties"] if reference else {}
