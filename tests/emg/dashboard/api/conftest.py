"""Questions put to the API, and the answers held to what every one of them keeps."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

BASE = "/api/v1/"
TYPES = {200: "application/json", 400: "application/problem+json", 404: "application/problem+json"}


@pytest.fixture
def ask(client: Client) -> Callable[..., Any]:
    """A function: what the API answers at an address below /api/v1/."""

    def ask(address: str, *, status: int = 200) -> Any:
        response = client.get(f"{BASE}{address}" if not address.startswith("http") else address)
        assert response.status_code == status, (
            f"{response.status_code} at {address}: {response.content[:300]}"
        )
        assert response.headers["Content-Type"] == TYPES[status]
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["ETag"]
        assert not response.cookies
        return json.loads(response.content)

    return ask


@pytest.fixture
def refused(ask) -> Callable[..., dict[str, str]]:
    """A function: the parameters a problem names, with the reasons."""

    def refused(address: str, *, status: int) -> dict[str, str]:
        problem = ask(address, status=status)
        assert list(problem) == ["type", "title", "status", "detail", "invalid_params"]
        assert problem["status"] == status
        return {one["name"]: one["reason"] for one in problem["invalid_params"]}

    return refused


def ids(page: dict[str, Any]) -> list[str]:
    """The identifiers of the rows of a page."""
    return [item["id"] for item in page["items"]]
