"""After a test that commits the database is as migrations leave it, and nothing kept passes for its rows."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.test import TransactionTestCase

from emg.stored_pages.version import table_versions
from tests.emptied import empty_database
from tests.kept_rows import all_rows


def made_by_migrations() -> tuple[int, int]:
    return ContentType.objects.count(), Permission.objects.count()


def test_nothing_of_a_test_is_left_and_what_migrations_made_stays(transactional_db, founding, editor):
    editor.groups.add(Group.objects.create(name="Readers"))
    made = made_by_migrations()

    empty_database(TransactionTestCase())

    assert (all_rows(), Group.objects.exists()) == ({}, False)
    assert made_by_migrations() == made
    assert min(made) > 0


def test_every_table_has_another_version(transactional_db, founding):
    before = table_versions()

    empty_database(TransactionTestCase())

    after = table_versions()
    assert {"meetings_report", "workstreams_milestone"} <= after.keys()
    assert {table for table in before if before[table] == after[table]} == {"database"}
