"""Asks whatever the OpenAPI document allows, and much that it does not: each answer is as documented."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings

from emg.dashboard.api.description import ENDPOINTS
from emg.dashboard.api.openapi import document

schema = schemathesis.openapi.from_dict(document(ENDPOINTS))
schema.app = WSGIHandler()
# The answers are read as they come: compressed ones are not.
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def kept_connection(db):
    """Requests leave the connection open, in whose transaction the record of the test stands."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(
    derandomize=True,
    max_examples=10,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_answers_are_as_documented(founding, kept_connection, case):
    case.call_and_validate(headers=PLAIN)
