"""Restores a backup into an empty database: all of it, checked, or nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZipFile

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _
from psycopg import sql

from .errors import BackupError
from .file import MANIFEST, chunks, opened_archive
from .manifest import Manifest, TableContent, progress, read_manifest
from .papers import issued_papers
from .schema import migrations_of_this_version, migrations_to_come
from .tables import SPELLING, Table, Tally, as_text, emptied_tables, tables
from .writing import member_of


def restore_backup(path: Path, *, tell: Callable[[str], object]) -> Manifest:
    """Puts everything of the backup on record, and compares it with what the backup says of itself.

    The tables are made first where there are none. Raises BackupError, and nothing of the backup is on
    record then.
    """
    with opened_archive(path) as archive:
        manifest = read_manifest(archive.read(MANIFEST))
        chosen = tables()
        _refuse_other_version(manifest, chosen)
        if migrations_to_come():
            call_command("migrate", interactive=False, verbosity=0)
        try:
            with transaction.atomic(durable=True):
                _restore(manifest, archive, chosen, tell=tell)
        except DatabaseError as error:
            raise BackupError(_("The database refused, and nothing was restored: %s") % error) from error
    return manifest


def _refuse_other_version(manifest: Manifest, chosen: Sequence[Table]) -> None:
    ours, its = migrations_of_this_version(), manifest.migrations
    shape = [(table.name, table.columns) for table in chosen]
    if ours == its and shape == [(content.name, content.columns) for content in manifest.tables]:
        return
    differing = ", ".join(sorted(set(ours) ^ set(its))) or _("its tables")
    raise BackupError(
        _(
            "The backup is of another version of this product; they differ in: %s. "
            "Restore it with the version that wrote it, then upgrade."
        )
        % differing
    )


def _restore(
    manifest: Manifest, archive: ZipFile, chosen: Sequence[Table], *, tell: Callable[[str], object]
) -> None:
    _clear(chosen)
    for table in chosen:
        table.switch_triggers(is_on=False)
    for number, (table, content) in enumerate(zip(chosen, manifest.tables, strict=True), start=1):
        _fill(table, content, archive)
        tell(progress(content, number=number, count=len(chosen)))
    with connection.cursor() as cursor:
        # Foreign keys are looked at now: triggers cannot be switched while that is still to come.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for table in chosen:
        table.switch_triggers(is_on=True)
    if issued_papers() != manifest.papers:
        raise BackupError(_("The issued papers are not those of the backup: nothing was restored."))


def _clear(chosen: Sequence[Table]) -> None:
    """Closes all tables to others and takes out what set-up wrote. Refuses where there are records."""
    names = sql.SQL(", ").join(map(sql.Identifier, emptied_tables()))
    with connection.cursor() as cursor:
        cursor.execute(SPELLING)
        cursor.execute(as_text(sql.SQL("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE").format(names)))
        if used := [table.name for table in chosen if table.holds_records and table.has_rows()]:
            raise BackupError(
                _(
                    "This database holds records (%s), and a backup is restored into an empty one only: make "
                    "a new database, name it in DATABASE_URL, and restore there. Nothing was changed."
                )
                % ", ".join(used)
            )
        cursor.execute(as_text(sql.SQL("TRUNCATE {}").format(names)))


def _fill(table: Table, content: TableContent, archive: ZipFile) -> None:
    """Copies the rows in, then reads them back: what counts is what the database has."""
    with archive.open(member_of(table)) as member:
        table.rows_in(chunks(member))
    tally = Tally()
    for _piece in tally.passing(table.rows_out()):
        pass
    if (tally.rows, tally.sha256) != (content.rows, content.sha256):
        raise BackupError(
            _("The rows of %s are not those the backup speaks of: nothing was restored.") % table.name
        )
    if content.next_key is not None:
        table.set_next_key(content.next_key)
