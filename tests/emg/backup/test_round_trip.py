"""What comes back from a backup is what went in: every row, every paper, and what keeps them."""

import threading
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.postgres.search import SearchQuery
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.test import Client

from emg.backup.restoring import restore_backup
from emg.backup.tables import LEFT_OUT, tables
from emg.backup.writing import write_backup
from emg.paper.forms import FORMS
from emg.stored_pages.version import public_version
from meetings.generated import generate_record
from meetings.models import Meeting, Passage, Report, StatusEntry
from meetings.report.paper import summary_of
from tests import records
from workstreams.models import Workstream

from .conftest import empty_the_database, everything, papers, quiet


def test_everything_comes_back_as_it_was(kept, kept_file):
    manifest = restore_backup(kept_file, tell=quiet)

    assert everything() == kept.rows
    assert papers() == kept.papers
    assert [(paper.revision, paper.sha256) for paper in manifest.papers] == list(
        Report.objects.approved().order_by("revision").values_list("revision", "sha256")
    )


def test_search_finds_in_what_was_restored(kept_file):
    """The column that search looks through is no part of a backup: the database computes it anew."""
    restore_backup(kept_file, tell=quiet)

    assert Passage.objects.filter(vector=SearchQuery("biodiversity", config="english")).exists()


def test_generated_record_comes_back_as_it_was(transactional_db, tmp_path):
    generate_record(meetings=3, workstreams=12, seed=1, tell=quiet)
    before = everything()
    write_backup(tmp_path / "kept.zip", tell=quiet)
    empty_the_database()

    restore_backup(tmp_path / "kept.zip", tell=quiet)

    assert everything() == before


def test_record_with_nothing_on_it_comes_back(transactional_db, tmp_path):
    before = everything()
    write_backup(tmp_path / "kept.zip", tell=quiet)

    restore_backup(tmp_path / "kept.zip", tell=quiet)

    assert everything() == before


def test_no_page_stored_before_is_right_after(kept_file):
    before = public_version()

    restore_backup(kept_file, tell=quiet)

    assert public_version() != before


def test_restored_record_is_kept_as_before(kept_file):
    """The triggers are on again: an issued report and the history stay, and a change leaves an event."""
    restore_backup(kept_file, tell=quiet)

    issued = Report.objects.approved().first()
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusEntry.objects.filter(report=issued).update(note="otherwise")
    with pytest.raises(DatabaseError), transaction.atomic():
        Workstream.objects.first().events.update(pgh_label="otherwise")
    Meeting.objects.filter(slug="som28").update(place="Geneva")
    assert Meeting.objects.get(slug="som28").events.order_by("pgh_id").last().place == "Geneva"


def test_key_of_a_deleted_row_is_not_given_again(transactional_db, tmp_path):
    deleted = records.workstream("Deleted before the backup")
    key = deleted.pk
    deleted.delete()
    write_backup(tmp_path / "kept.zip", tell=quiet)
    empty_the_database()
    restore_backup(tmp_path / "kept.zip", tell=quiet)

    added = records.workstream("Added after the restoring")

    assert added.pk == key + 1


def test_accounts_come_back_but_nobody_is_signed_in(transactional_db, client, tmp_path):
    User.objects.create_superuser("editor", password="a long enough word")
    assert client.login(username="editor", password="a long enough word")
    write_backup(tmp_path / "kept.zip", tell=quiet)
    empty_the_database()

    restore_backup(tmp_path / "kept.zip", tell=quiet)

    assert client.get("/admin/").status_code == 302
    assert Client().login(username="editor", password="a long enough word")


def test_backup_is_of_one_moment_while_the_site_runs(corrected, tmp_path):
    before = everything()

    def somebody_writes() -> None:
        records.workstream("While it was running")
        connection.close()

    def tell(line: str) -> None:
        if line.startswith("1 "):
            writer = threading.Thread(target=somebody_writes)
            writer.start()
            writer.join()

    write_backup(tmp_path / "kept.zip", tell=tell)
    assert Workstream.objects.filter(title="While it was running").exists()
    empty_the_database()
    restore_backup(tmp_path / "kept.zip", tell=quiet)

    rows = {name: content[:-1] for name, content in everything().items()}
    assert rows == {name: content[:-1] for name, content in before.items()}


def test_commands_restore_into_a_database_without_tables(
    corrected, this_database, other_database, manage, tmp_path
):
    kept, again = tmp_path / "kept.zip", tmp_path / "again.zip"
    slug = corrected.meeting.slug
    paper = FORMS["pdf"].make(summary_of(corrected))

    said = manage("backup", kept, database=this_database)
    restored = manage("restore", kept, database=other_database)
    manage("print_summary", slug, "--format", "pdf", "--output", tmp_path / "a.pdf", database=other_database)
    manage("backup", again, database=other_database)

    assert "1 of " in said
    assert "Restored and checked" in restored
    assert (tmp_path / "a.pdf").read_bytes() == paper
    with ZipFile(kept) as first, ZipFile(again) as second:
        # The manifests tell their own moments.
        for name in first.namelist():
            assert name == "manifest.json" or first.read(name) == second.read(name)


def test_backup_is_closed_to_other_accounts(transactional_db, tmp_path):
    write_backup(tmp_path / "kept.zip", tell=quiet)

    assert (tmp_path / "kept.zip").stat().st_mode & 0o077 == 0


def test_backup_knows_every_table_of_the_database(db):
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    # The cache forgets by itself; its table is no model's.
    left_out = {*(model._meta.db_table for model in LEFT_OUT), settings.CACHES["default"]["LOCATION"]}

    assert there - left_out - {"django_migrations"} == {table.name for table in tables()}


def test_no_record_keeps_a_file_beside_the_database():
    """A backup holds the database: whoever adds a file to a record teaches it to hold files."""
    fields = [field for model in apps.get_models() for field in model._meta.concrete_fields]

    assert [field for field in fields if isinstance(field, models.FileField)] == []
