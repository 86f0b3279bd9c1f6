"""What takes minutes: a server as in production, to be killed, filled up and worked on by many at once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.emg.serving.conftest import (
    Database,
    WebServer,
    folder,
    installed,
    manage,
    own_database,
    production,
    started,
)
from tests.soak.person import PASSWORD, Person

__all__ = ["folder", "installed", "manage", "own_database", "production", "started"]  # fixtures, of here too
HERE = Path(__file__).parent
STAFF = ("ann", "ben")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.soak)


@pytest.fixture(scope="session")
def prepared(manage: Callable[..., str], installed: Database) -> Callable[..., Any]:
    """A function: what a function of `tests/soak/preparations.py` returns, run beside the database."""

    def run(what: str, **sizes: Any) -> Any:
        given = ", ".join(f"{key}={value!r}" for key, value in sizes.items())
        code = f"import json; from tests.soak import preparations as p; print(json.dumps(p.{what}({given})))"
        return json.loads(manage("shell", "-v", "0", "-c", code).splitlines()[-1])

    return run


@pytest.fixture(scope="session")
def staff(prepared: Callable[..., Any]) -> tuple[str, ...]:
    """The names of two people of the secretariat who may do everything."""
    for name in STAFF:
        prepared("somebody", name=name, password=PASSWORD)
    return STAFF


@pytest.fixture(scope="session")
def served(started: Callable[..., WebServer], installed: Database) -> Callable[..., WebServer]:
    """A function: a web server where a password is enough to sign in."""

    def start(**environment: str) -> WebServer:
        return started(REQUIRE_SECOND_FACTOR="false", **environment)

    return start


@pytest.fixture(scope="module")
def web(served: Callable[..., WebServer]) -> WebServer:
    """A web server of this file alone."""
    return served()


@pytest.fixture(scope="module")
def ann(web: WebServer, staff: tuple[str, ...]) -> Person:
    return Person.signed_in(web, name="ann")


@pytest.fixture(scope="module")
def ben(web: WebServer, staff: tuple[str, ...]) -> Person:
    return Person.signed_in(web, name="ben")
