"""Whatever is asked, in whatever way, by a visitor or an administrator: no error of ours."""

import sys

import pytest
from django.core.signals import got_request_exception, request_finished, request_started
from django.db import close_old_connections, transaction
from django.test import Client
from hypothesis import HealthCheck, given, note, settings

from emg.wsgi import application
from meetings.actions import start_report, start_revision
from meetings.models import Meeting, Report
from tests.fuzzed_requests import Fuzzed, fuzzed
from workstreams.models import Agency, Proposal, Workstream

FEW = settings(
    max_examples=100,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
MANY = settings(FEW, max_examples=20_000)


@pytest.fixture
def kept_connection(db):
    """Requests leave the connection open, in whose transaction the record of the test stands."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def known(founding: Report) -> list[str]:
    """What stands in addresses for records: a report in each state, and all the register."""
    reports = [founding, start_revision(founding), start_report(Meeting.objects.get(slug="som28"))]
    rows = [model.objects.order_by("pk") for model in (Workstream, Agency, Proposal, Meeting)]
    slugs = [row.slug for some in rows for row in some]
    keys = [str(row.pk) for some in rows for row in some[:2]]
    return [*slugs, *keys, *(str(report.pk) for report in reports), "meetings", "workstreams", "0", "1"]


@pytest.fixture
def session(editor) -> str:
    client = Client()
    client.force_login(editor)
    return client.cookies["sessionid"].value


@pytest.fixture
def errors():
    """What Django caught in requests."""
    caught: list[BaseException | None] = []

    def catch(**_told: object) -> None:
        caught.append(sys.exc_info()[1])

    got_request_exception.connect(catch)
    yield caught
    got_request_exception.disconnect(catch)


def assert_no_error(request: Fuzzed, errors: list[BaseException], **around: object) -> None:
    """Each on the record as it was: what a request changes is taken back."""
    errors.clear()
    with transaction.atomic():
        note(str(request))
        answer = request.ask(application, **around)
        transaction.set_rollback(True)
    if errors:
        raise errors[0]
    assert answer.status < 500


@FEW
@given(asked=fuzzed())
def test_some_requests(kept_connection, known, session, errors, asked):
    assert_no_error(asked, errors, session=session, known=known)


@pytest.mark.soak
@MANY
@given(asked=fuzzed())
def test_many_requests(kept_connection, known, session, errors, asked):
    assert_no_error(asked, errors, session=session, known=known)
