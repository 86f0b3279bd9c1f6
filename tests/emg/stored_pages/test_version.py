"""The public version is raised by every committed change, by nothing else, and makes no writer wait."""

import re

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from emg.lib.partial_dates import PartialDate
from emg.stored_pages.models import PublicVersion
from emg.stored_pages.triggers import RAISE_PUBLIC_VERSION
from emg.stored_pages.version import public_version, table_versions
from meetings import actions
from meetings.models import Meeting, MeetingSeries, StatusEntry
from tests import records
from tests.emg.dashboard.test_query_counts import COUNTS
from workstreams.models import Agency, Workstream


def raw(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def is_folded() -> bool:
    """Whether each table has one row."""
    tables = [version.of_table for version in PublicVersion.objects.all()]
    return len(tables) == len(set(tables))


ROUTES = {
    "create": lambda: records.workstream("New"),
    "save": lambda: Workstream.objects.first().save(),
    "bulk_create": lambda: Agency.objects.bulk_create([Agency(acronym="A", slug="a")]),
    "update": lambda: Workstream.objects.update(objective="Another"),
    "bulk_update": lambda: Workstream.objects.bulk_update([Workstream.objects.first()], ["objective"]),
    "delete": lambda: MeetingSeries.objects.create(name="S").delete(),
    "raw SQL": lambda: raw("UPDATE meetings_meeting SET place = 'Rome'"),
    "rename": lambda: Workstream.objects.first().rename(to="More", kind=None, on=PartialDate("2022-06-01")),
    "revision": lambda: actions.start_revision(Meeting.objects.get(reports__state="approved").reports.get()),
    "truncate": lambda: raw("TRUNCATE workstreams_milestone"),
}


@pytest.mark.parametrize("route", ROUTES)
def test_every_way_of_writing_raises_it(transactional_db, founding, route):
    before = public_version()

    ROUTES[route]()

    assert public_version() != before
    assert is_folded()


def test_reading_does_not_raise_it(transactional_db, founding, client):
    before = public_version()
    for address in ("/", "/workstreams/", "/admin/login/"):
        client.get(address)

    assert public_version() == before


def test_it_is_raised_at_the_commit_and_once(transactional_db):
    other = connection.copy()
    before = public_version()
    with transaction.atomic():
        for number in range(3):
            records.workstream(f"W{number}")
        with other.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM public_version WHERE number > %s", [before.split("-")[0]])
            assert cursor.fetchone() == (0,)
    other.close()

    assert int(public_version().split("-")[0]) == int(before.split("-")[0]) + 1


def test_rolled_back_change_leaves_it(transactional_db):
    before = public_version()
    with transaction.atomic():
        records.workstream("New")
        transaction.set_rollback(True)

    assert public_version() == before


def test_savepoint_rolled_back_does_not_hide_the_change_after_it(transactional_db):
    before = public_version()
    with transaction.atomic():
        with transaction.atomic():
            records.workstream("Gone")
            transaction.set_rollback(True)
        records.workstream("New")

    assert public_version() != before


def test_refused_change_leaves_it(transactional_db, founding):
    before = public_version()
    with pytest.raises(DatabaseError):
        StatusEntry.objects.filter(report=founding).update(order=9)

    assert public_version() == before


def test_no_version_comes_twice_even_where_numbers_do(transactional_db):
    records.workstream("One")
    first = public_version()
    PublicVersion.objects.all().delete()
    records.workstream("Two")

    assert public_version().split("-")[0] == "1"
    assert public_version() != first


def test_no_writer_waits_and_each_counts(transactional_db):
    records.workstream("Before")
    seen = [public_version()]
    others = [connection.copy() for _writer in range(3)]
    for place, other in enumerate(others):
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SET lock_timeout = 1000")
            cursor.execute(f"INSERT INTO meetings_meetingseries (name, abbreviation) VALUES ('{place}', '')")
    seen.append(public_version())
    for other in others:
        other.commit()
        seen.append(public_version())
        other.close()

    numbers = [int(version.split("-")[0]) for version in seen]
    assert numbers == [numbers[0], *range(numbers[0], numbers[0] + 4)]
    MeetingSeries.objects.create(name="After")
    assert is_folded()


def test_table_nobody_wrote_to_keeps_its_version(transactional_db, founding):
    before = table_versions()

    Workstream.objects.update(objective="Another")
    after = table_versions()

    assert {table for table in after if after[table] != before.get(table)} == {"workstreams_workstream"}


def test_every_table_of_one_transaction_has_a_new_version(transactional_db):
    before = table_versions()
    with transaction.atomic():
        stream = records.workstream("New")
        stream.rename(to="Newer", kind=None, on=PartialDate("2022-06-01"))
    after = table_versions()

    written = {table for table in after if after[table] != before.get(table)}
    assert written == {"workstreams_workstream", "workstreams_workstreamname"}


def tables_read(client, addresses) -> set[str]:
    with CaptureQueriesContext(connection) as queries:
        for address in addresses:
            client.get(address)
    return {table for query in queries for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])}


def test_every_table_of_public_pages_raises_it(transactional_db, founding, client):
    pages = [*COUNTS, "/search/?q=environment", "/meetings.ics", "/changes.atom", "/api/v1/workstreams/"]
    pages += [address.replace("/second/", "/som28-mid-term-technical-segment/") for address in COUNTS]
    pages += [
        address.replace("/w0/", "/img-on-biodiversity/").replace("/a0/", "/unep/") for address in COUNTS
    ]
    raising = {
        model._meta.db_table
        for model in apps.get_models()
        if RAISE_PUBLIC_VERSION in getattr(model._meta, "triggers", [])
    }
    read = tables_read(client, pages)

    assert len(raising) == 21
    # The history is written by triggers of the tables it is of.
    assert {table for table in read - raising if not table.endswith("event")} == set()
