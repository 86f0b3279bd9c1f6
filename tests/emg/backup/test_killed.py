"""Killed or out of space in the middle: either all of it or nothing."""

import resource

import pytest
from django.db import connection, transaction

from emg.backup.file import opened_archive
from emg.backup.restoring import restore_backup
from emg.backup.tables import tables
from emg.backup.writing import write_backup

from .conftest import empty_the_database, everything, quiet

LAST = "workstreams_workstreamnameevent"


def read_lines(process, count: int) -> None:
    for _line in range(count):
        process.stdout.readline()


def test_backup_killed_in_the_middle_leaves_no_file_under_its_name(corrected, this_database, start, tmp_path):
    with transaction.atomic(), connection.cursor() as cursor:
        # The backup waits for this table when all others are written.
        cursor.execute(f"LOCK TABLE {LAST} IN ACCESS EXCLUSIVE MODE")
        process = start("backup", tmp_path / "kept.zip", database=this_database)
        read_lines(process, len(tables()) - 1)
        process.kill()
        process.wait()

    assert not (tmp_path / "kept.zip").exists()
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    write_backup(tmp_path / "kept.zip", tell=quiet)
    with opened_archive(tmp_path / "kept.zip") as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize("lines", [1, 20, 46])
def test_restore_killed_in_the_middle_leaves_nothing_or_the_whole(
    corrected, this_database, start, tmp_path, lines
):
    whole = everything()
    write_backup(tmp_path / "kept.zip", tell=quiet)
    empty_the_database()
    empty = everything()

    process = start("restore", tmp_path / "kept.zip", database=this_database)
    read_lines(process, lines)
    process.kill()
    process.wait()

    left = everything()  # waits until the server has let go of what the killed one held
    assert left in (empty, whole)
    if left == empty:
        restore_backup(tmp_path / "kept.zip", tell=quiet)
    assert everything() == whole


def test_full_disk_leaves_no_file_and_says_so(corrected, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(Exception, match="The backup could not be written"):
            write_backup(tmp_path / "kept.zip", tell=quiet)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert list(tmp_path.iterdir()) == []
