"""Writes a backup, while the site runs: all of it as of one moment."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .errors import BackupError
from .file import MANIFEST, new_archive
from .manifest import FORMAT, Manifest, TableContent, as_json, progress
from .papers import issued_papers
from .schema import migrations_of_this_version, migrations_to_come
from .tables import SPELLING, Table, Tally, tables


def write_backup(path: Path, *, tell: Callable[[str], object]) -> Manifest:
    """Everything on record as one file; what is told is for the person who waits. Raises BackupError."""
    if migrations_to_come():
        raise BackupError(_("The database is of an older version: run “manage.py migrate” first."))
    with new_archive(path) as archive, transaction.atomic():
        with connection.cursor() as cursor:
            # First of all: whatever is read later is read as of this moment.
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute(SPELLING)
        manifest = Manifest(
            format=FORMAT,
            made_at=timezone.now(),
            migrations=migrations_of_this_version(),
            tables=_written(archive, tell=tell),
            papers=issued_papers(),
        )
        archive.writestr(MANIFEST, as_json(manifest))
    return manifest


def _written(archive: ZipFile, *, tell: Callable[[str], object]) -> tuple[TableContent, ...]:
    contents = []
    chosen = tables()
    for number, table in enumerate(chosen, start=1):
        contents.append(_write(table, archive))
        tell(progress(contents[-1], number=number, count=len(chosen)))
    return tuple(contents)


def _write(table: Table, archive: ZipFile) -> TableContent:
    tally = Tally()
    with archive.open(member_of(table), "w", force_zip64=True) as member:
        for piece in tally.passing(table.rows_out()):
            member.write(piece)
    return TableContent(
        name=table.name,
        columns=table.columns,
        rows=tally.rows,
        sha256=tally.sha256,
        next_key=table.next_key(),
    )


def member_of(table: Table) -> str:
    """Where in the archive its rows are."""
    return f"tables/{table.name}.txt"
