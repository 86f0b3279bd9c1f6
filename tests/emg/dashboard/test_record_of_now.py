"""The record of now is loaded once between two changes, and never an older one."""

import re
from datetime import timedelta
from operator import is_

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from emg.dashboard.record_of_now import earlier, record_of_now
from emg.lib.once_for_each import kept_in
from meetings.standing import standing
from tests import records
from tests.emg.dashboard.test_query_counts import COUNTS
from tests.emg.stored_pages.new_process import new_process
from workstreams.models import Participation, Workstream

# Queries of a first view once another page has been seen since the change, beside that of the version.
AFTER_ANOTHER_PAGE = {
    "/": 3,
    "/workstreams/": 0,
    "/workstreams/img-on-biodiversity/": 3,
    "/workstreams/img-on-environmental-sustainability-management/": 0,
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
    counts = {}
    with new_process():
        client.get("/definitions/")
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


def test_moments_last_asked_for_are_kept_until_a_change(transactional_db, later):
    record = record_of_now(today=today())
    first, second = (report.meeting for report in record.reports[:2])
    moments = [earlier(record, first), earlier(record, second)]

    assert moments == [record.as_of(first), record.as_of(second)]
    assert all(map(is_, moments, [earlier(record, first), earlier(record, second)]))
    assert earlier(moments[1], first) is moments[0]

    Workstream.objects.update(objective="Another")
    after = earlier(record_of_now(today=today()), first)

    assert {standing.workstream.objective for standing in after.workstreams} == {"Another"}


def test_what_a_change_does_not_touch_stays_the_same_object(transactional_db, founding):
    before = record_of_now(today=today())

    changed = before.workstreams[0].workstream
    Workstream.objects.filter(pk=changed.pk).update(objective="Another")
    after = record_of_now(today=today())

    pairs = list(zip(before.workstreams, after.workstreams, strict=True))
    assert [now.workstream for then, now in pairs if now is not then] == [changed]
    assert after.reports is before.reports
    assert all(map(is_, after.proposals, before.proposals))


def test_what_is_read_of_other_tables_is_read_again_only_when_they_are_written_to(
    transactional_db, founding, client
):
    stream = "/workstreams/img-on-biodiversity/"
    client.get(stream)

    def read_for(change) -> set[str]:
        change()
        with CaptureQueriesContext(connection) as queries:
            client.get(stream)
        said = " ".join(query["sql"] for query in queries)
        return set(re.findall(r'FROM "?(workstreams_\w+|meetings_\w+)', said)) - {
            "workstreams_progressupdate"
        }

    assert read_for(lambda: records.meeting("new")) >= {"meetings_report", "meetings_consideration"}
    first = Workstream.objects.first()
    assert read_for(lambda: first.milestones.create(title="M")) == {"workstreams_milestone"}
    assert read_for(lambda: Participation.objects.update(role="lead")) == {"workstreams_participation"}


def test_functions_name_all_they_read(transactional_db, founding, client):
    for address in COUNTS:
        client.get(address.replace("/second/", "/som28-mid-term-technical-segment/"))
        client.get(address.replace("/w0/", "/img-on-biodiversity/").replace("/a0/", "/unep/"))
    client.get("/search/?q=environment")
    made = [key for key in kept_in(record_of_now(today=today())) if callable(key.make)]

    for key in made:
        others, named = key.others
        fresh = standing()
        with CaptureQueriesContext(connection) as queries:
            key.make(fresh, *others, **dict(named))
        tables = {table for query in queries for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])}
        assert tables <= key.reads, key.make

    assert len(made) > 20


def test_transaction_sees_its_own_changes_and_shows_them_to_nobody(transactional_db, founding):
    before = record_of_now(today=today())
    with transaction.atomic():
        stream = records.workstream("New", published_on=today())
        within = {standing.workstream for standing in record_of_now(today=today()).workstreams}
        transaction.set_rollback(True)

    assert stream in within
    assert record_of_now(today=today()) is before
