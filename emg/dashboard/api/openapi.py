"""The API described for programs: OpenAPI 3.1, made from the table of endpoints and the types of answers."""

from collections.abc import Sequence
from typing import Any

from msgspec.json import schema_components

from .answers.problem import Problem
from .endpoint import Endpoint
from .parameters import Parameter
from .places import Place

_REFERENCE = "#/components/schemas/{name}"
_TAG = {"type": "string", "pattern": '^(W/)?"[^"]+"$'}
_HEADERS = {
    "ETag": {"description": "Send it back as If-None-Match to hear only of changes.", "schema": _TAG},
    "Access-Control-Allow-Origin": {
        "description": "Pages of any site may ask: there is nothing here but public facts.",
        "required": True,
        "schema": {"const": "*"},
    },
}
_OPEN = {name: {"$ref": f"#/components/headers/{name}"} for name in _HEADERS}
_REFUSALS = {
    "400": "The question is not understood: `invalid_params` says which part, and why.",
    "404": "Nothing is on record for this question.",
    "405": "Only GET and HEAD are answered.",
}
_OTHERS = {
    "301": {
        "description": "The identifier is made of an earlier name; `Location` has the one of today.",
        "headers": {"Location": {"required": True, "schema": {"type": "string"}}},
    },
    "304": {"description": "Nothing has changed since the answer with this ETag."},
}
_DESCRIPTION = """\
The public record of the United Nations Environment Management Group, read-only.

Every answer is made of the same rows as the pages of the site, in the same order. With `at` it is the record
as of a day or a meeting: what happens later never changes it, only a correction of an earlier paper does.
With `known` it is the record as it was known on a day, and what was issued later is left out as well.

A forecast always says so: its `basis` is "expected". Nothing here is unapproved.

`id`, `url`, `self` and `paper` are permanent. Exact days are written as in ISO 8601, all others as an object.
New properties may be added to answers; none is removed or changes its meaning under `/api/v1/`.
"""


def document(endpoints: Sequence[Endpoint]) -> dict[str, Any]:
    schemas, components = schema_components(
        [Problem, *(endpoint.answers for endpoint in endpoints)], ref_template=_REFERENCE
    )
    problem, *answers = schemas
    return {
        "openapi": "3.1.0",
        "info": {"title": "EMG workstream tracker", "version": "1", "description": _DESCRIPTION},
        "servers": [{"url": "/"}],
        "paths": {
            endpoint.address: {"get": _operation(endpoint, answer=answer)}
            for endpoint, answer in zip(endpoints, answers, strict=True)
        },
        "components": {
            "schemas": components,
            "headers": _HEADERS,
            "responses": _OTHERS | {status: _refusal(status, problem) for status in _REFUSALS},
        },
    }


def _refusal(status: str, problem: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": _REFUSALS[status],
        "headers": _OPEN,
        "content": {"application/problem+json": {"schema": problem}},
    }


def _operation(endpoint: Endpoint, *, answer: dict[str, Any]) -> dict[str, Any]:
    operation = {
        "operationId": endpoint.name,
        "summary": str(endpoint.summary),
        "responses": _responses(endpoint, answer=answer),
    }
    parameters = [_parameter(parameter) for parameter in (*endpoint.places, *endpoint.query)]
    return {**operation, "parameters": parameters} if parameters else operation


def _parameter(parameter: Parameter) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": parameter.name,
        "in": "path" if isinstance(parameter, Place) else "query",
        "required": isinstance(parameter, Place),
        "description": str(parameter.description),
        "schema": parameter.schema,
    }
    if parameter.takes_several:
        described |= {"style": "form", "explode": True}
    if parameter.example is not None:
        described["example"] = parameter.example
    return described


def _responses(endpoint: Endpoint, *, answer: dict[str, Any]) -> dict[str, Any]:
    others = ["301"] if endpoint.can_move else []
    others += ["304", "400", "404", "405"] if endpoint.can_miss else ["304", "400", "405"]
    return {
        "200": {
            "description": "The answer.",
            "headers": _OPEN,
            "content": {"application/json": {"schema": answer}},
        },
        **{status: {"$ref": f"#/components/responses/{status}"} for status in others},
    }
