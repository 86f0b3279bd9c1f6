"""What is no whole backup of ours, or finds no empty database, is refused in words; nothing is written."""

from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from emg.backup.errors import BackupError
from emg.backup.file import MANIFEST, new_archive
from emg.backup.manifest import Manifest, as_json, read_manifest
from emg.backup.restoring import restore_backup
from tests import records

from .conftest import everything, quiet


def refusal_of(path: Path) -> str:
    """What restoring it says, having written nothing."""
    before = everything()
    with pytest.raises(BackupError) as refused:
        restore_backup(path, tell=quiet)
    assert everything() == before
    return str(refused.value)


def resealed(kept: Path, **changes: bytes) -> Path:
    """The backup with other contents under these names, as somebody would make it who knows how."""
    forged = kept.with_name("forged.zip")
    with ZipFile(kept) as original, new_archive(forged) as archive:
        for name in original.namelist():
            archive.writestr(name, changes.get(name, original.read(name)))
    return forged


def manifest_of(kept: Path) -> Manifest:
    with ZipFile(kept) as archive:
        return read_manifest(archive.read(MANIFEST))


def test_database_with_records_is_left_alone(kept_file):
    records.workstream("In use")

    said = refusal_of(kept_file)

    assert said == (
        "This database holds records (workstreams_workstream, workstreams_workstreamevent), and a backup is "
        "restored into an empty one only: make a new database, name it in DATABASE_URL, and restore there. "
        "Nothing was changed."
    )


def test_database_with_history_and_an_account_alone_is_left_alone(kept_file):
    stream = records.workstream("Deleted since")
    stream.delete()
    User.objects.create_user("somebody")

    assert "(auth_user, workstreams_workstreamevent)" in refusal_of(kept_file)


def test_change_of_any_one_byte_is_refused(kept_file):
    content = kept_file.read_bytes()
    changed = kept_file.with_name("changed.zip")

    # Every part of the file: the rows, the list of contents, the manifest, and the fingerprint itself.
    for place in [*range(0, len(content), len(content) // 60), len(content) - 1, len(content) - 70]:
        changed.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])

        assert "Use another copy" in refusal_of(changed) or "copy it again" in refusal_of(changed)


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_file_that_was_cut_is_refused(kept_file, part):
    content = kept_file.read_bytes()
    kept_file.write_bytes(content[: int(len(content) * part)])

    assert (
        refusal_of(kept_file)
        == f"{kept_file} is no backup of this product, or its end is missing: copy it again."
    )


@pytest.mark.parametrize("content", [b"", b"PK", b"A letter, not a backup.\n" * 100, b"\x00" * 5000])
def test_file_of_something_else_is_refused(db, tmp_path, content):
    path = tmp_path / "other.zip"
    path.write_bytes(content)

    assert "is no backup of this product" in refusal_of(path)


def test_another_archive_is_refused(db, tmp_path):
    path = tmp_path / "photos.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("photo.jpg", b"\xff\xd8")

    assert "is no backup of this product" in refusal_of(path)


def test_sealed_archive_without_a_manifest_is_refused(db, tmp_path):
    path = tmp_path / "empty.zip"
    with new_archive(path):
        pass

    assert refusal_of(path) == f"{path} is no backup of this product."


def test_missing_file_and_folder_are_refused(db, tmp_path):
    assert "No such file" in refusal_of(tmp_path / "none.zip")
    assert "Is a directory" in refusal_of(tmp_path)


@pytest.mark.parametrize("content", [b"{}", b"[", b'{"format": "one"}', b"\xff"])
def test_manifest_that_is_none_is_refused(kept_file, content):
    assert "The backup cannot be read" in refusal_of(resealed(kept_file, **{MANIFEST: content}))


def test_other_format_is_refused(kept_file):
    later = msgspec.structs.replace(manifest_of(kept_file), format=2)

    said = refusal_of(resealed(kept_file, **{MANIFEST: as_json(later)}))

    assert said == "The backup has format 2, and this version reads format 1."


def test_other_version_of_the_product_is_refused(kept_file):
    manifest = manifest_of(kept_file)
    later = msgspec.structs.replace(manifest, migrations=(*manifest.migrations, "meetings.0099_later"))

    said = refusal_of(resealed(kept_file, **{MANIFEST: as_json(later)}))

    assert "they differ in: meetings.0099_later. Restore it with the version that wrote it" in said


def test_other_columns_are_refused(kept_file):
    manifest = manifest_of(kept_file)
    first = msgspec.structs.replace(manifest.tables[0], columns=("id; DROP TABLE auth_user",))
    odd = msgspec.structs.replace(manifest, tables=(first, *manifest.tables[1:]))

    assert "they differ in: its tables" in refusal_of(resealed(kept_file, **{MANIFEST: as_json(odd)}))


def test_row_changed_under_a_new_seal_is_refused(kept_file):
    name = "tables/workstreams_workstream.txt"
    with ZipFile(kept_file) as archive:
        rows = archive.read(name).replace(b"IMG on Bio", b"IMG in Bio")

    said = refusal_of(resealed(kept_file, **{name: rows}))

    assert (
        said == "The rows of workstreams_workstream are not those the backup speaks of: nothing was restored."
    )


@pytest.mark.parametrize("rows", [b"not\ta\trow\n", b"\\.\n", b"\x00\xff\n"])
def test_rows_that_are_none_are_refused(kept_file, rows):
    assert "nothing was restored" in refusal_of(
        resealed(kept_file, **{"tables/workstreams_agency.txt": rows})
    )


def test_row_that_others_need_is_missed(kept_file):
    """A forged manifest may hide a row: then foreign keys find it."""
    manifest = manifest_of(kept_file)
    tables = tuple(
        msgspec.structs.replace(table, rows=0, sha256=EMPTY) if table.name == "meetings_meeting" else table
        for table in manifest.tables
    )
    forged = as_json(msgspec.structs.replace(manifest, tables=tables))

    said = refusal_of(resealed(kept_file, **{"tables/meetings_meeting.txt": b"", MANIFEST: forged}))

    assert "The database refused, and nothing was restored" in said


EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # SHA-256 of nothing


def test_other_papers_are_refused(kept_file):
    manifest = manifest_of(kept_file)
    papers = (msgspec.structs.replace(manifest.papers[0], sha256=EMPTY), *manifest.papers[1:])
    forged = as_json(msgspec.structs.replace(manifest, papers=papers))

    said = refusal_of(resealed(kept_file, **{MANIFEST: forged}))

    assert said == "The issued papers are not those of the backup: nothing was restored."


def test_backup_overwrites_nothing(db, tmp_path):
    path = tmp_path / "letter.odt"
    path.write_text("Dear colleagues")

    with pytest.raises(CommandError, match="exists already: nothing is overwritten"):
        call_command("backup", str(path))

    assert path.read_text() == "Dear colleagues"


def test_backup_into_no_folder_says_so(db, tmp_path):
    with pytest.raises(CommandError, match="No file can be made in"):
        call_command("backup", str(tmp_path / "none" / "kept.zip"))


def test_restore_says_what_is_wrong_as_a_command(db, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("restore", str(tmp_path / "none.zip"))
