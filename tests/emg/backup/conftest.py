"""A record worth keeping, a second database to restore into, and the commands in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection

from emg.backup.tables import tables
from emg.backup.writing import write_backup
from emg.paper.forms import FORMS
from meetings import actions
from meetings.founding import load_founding_meeting
from meetings.models import Report
from meetings.report.paper import summary_of
from tests import records

REPOSITORY = Path(__file__).parents[3]
OTHER = "test_emg_restored"


def quiet(_line: str) -> None:
    pass


def everything() -> dict[str, list[bytes]]:
    """Every row of every table, and how far the keys of each were given out."""
    return {table.name: [*table.rows_out(), str(table.next_key()).encode()] for table in tables()}


def empty_the_database() -> None:
    call_command("flush", interactive=False, verbosity=0)


def corrected_record() -> Report:
    """The founding report with an approved revision, an open one, and texts a careless file breaks at."""
    revision = actions.start_revision(load_founding_meeting())
    revision.chairs.update(title="Head,\tof \\N \\. 'Secretariat'\r\n")
    revision = records.approve(revision)
    actions.start_revision(revision)
    records.workstream("Deleted again").delete()
    records.workstream("IMG on \u202eالعربية, 中文 and 🌍", objective="\\.\n\\N\t\\\n")
    return revision


@pytest.fixture
def corrected(transactional_db) -> Report:
    return corrected_record()


@dataclass(frozen=True)
class Kept:
    """A backup of that record, and what was in the database then."""

    content: bytes
    rows: dict[str, list[bytes]]
    papers: dict[tuple[int, str], bytes]


@pytest.fixture(scope="session")
def kept(django_db_setup, django_db_blocker, tmp_path_factory) -> Kept:
    """Made once; the database is empty again."""
    path = tmp_path_factory.mktemp("backup") / "kept.zip"
    with django_db_blocker.unblock():
        corrected_record()
        write_backup(path, tell=quiet)
        kept = Kept(path.read_bytes(), everything(), papers())
        empty_the_database()
    return kept


@pytest.fixture
def kept_file(kept, db, tmp_path) -> Path:
    """A copy of that backup, beside an empty database."""
    path = tmp_path / "kept.zip"
    path.write_bytes(kept.content)
    return path


def papers() -> dict[tuple[int, str], bytes]:
    """Every issued paper in every form."""
    return {
        (report.pk, name): form.make(summary_of(report))
        for report in Report.objects.approved().select_related("meeting")
        for name, form in FORMS.items()
    }


@pytest.fixture
def other_database(transactional_db) -> Iterator[str]:
    """The address of a second, empty database on the server of the tests, without any table."""
    drop = f"DROP DATABASE IF EXISTS {OTHER} WITH (FORCE)"
    with connection.cursor() as cursor:
        cursor.execute(drop)
        cursor.execute(f"CREATE DATABASE {OTHER}")
    yield address_of(OTHER)
    with connection.cursor() as cursor:
        cursor.execute(drop)


@pytest.fixture
def this_database(transactional_db) -> str:
    return address_of(connection.settings_dict["NAME"])


def address_of(database: str) -> str:
    server = connection.get_connection_params()
    return (
        f"postgresql://{quote(server.get('user') or '')}:{quote(server.get('password') or '')}"
        f"@{quote(server.get('host') or 'localhost', safe='')}:{server.get('port') or 5432}/{database}"
    )


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """A function that starts a command of manage.py on a database; what still runs is ended at last."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: object, database: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "manage.py", *map(str, arguments)],
            cwd=REPOSITORY,
            env={**os.environ, "DATABASE_URL": database, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def manage(start) -> Callable[..., str]:
    """A function that runs a command to its end and returns what it printed."""

    def manage(*arguments: object, database: str) -> str:
        process = start(*arguments, database=database)
        printed, complaint = process.communicate(timeout=120)
        assert process.returncode == 0, complaint
        return printed

    return manage
