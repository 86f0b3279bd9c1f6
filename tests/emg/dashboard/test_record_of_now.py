"""The record of now is loaded once between two changes, and never an older one."""

from datetime import timedelta

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from emg.dashboard.record_of_now import record_of_now
from tests import records
from workstreams.models import Workstream

# Queries of a first view once another page has been seen since the change, beside that of the version.
AFTER_ANOTHER_PAGE = {
    "/": 3,
    "/workstreams/": 0,
    "/workstreams/img-on-biodiversity/": 3,
    "/meetings/": 0,
    "/meetings/som28-mid-term-technical-segment/": 5,
    "/status/": 0,
    "/timeline/": 0,
    "/proposals/": 0,
    "/agencies/": 1,
    "/search/?q=environment": 5,
}


def today():
    return timezone.localdate()


def test_first_views_share_it(transactional_db, founding, client):
    client.get("/definitions/")

    counts = {}
    for address in AFTER_ANOTHER_PAGE:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts[address] = len(queries)

    assert counts == AFTER_ANOTHER_PAGE


def test_change_and_a_new_day_end_it(transactional_db, founding):
    before = record_of_now(today=today())
    assert record_of_now(today=today()) is before

    Workstream.objects.update(objective="Another")
    after = record_of_now(today=today())

    assert after is not before
    assert {standing.workstream.objective for standing in after.workstreams} == {"Another"}
    assert record_of_now(today=today() + timedelta(days=1)) is not after


def test_transaction_sees_its_own_changes_and_shows_them_to_nobody(transactional_db, founding):
    before = record_of_now(today=today())
    with transaction.atomic():
        stream = records.workstream("New", published_on=today())
        within = {standing.workstream for standing in record_of_now(today=today()).workstreams}
        transaction.set_rollback(True)

    assert stream in within
    assert record_of_now(today=today()) is before
