"""What a backup says of itself: which tables, how many rows, and the fingerprints to check them by."""

from datetime import datetime

import msgspec
from django.utils.translation import gettext as _

from .errors import BackupError

FORMAT = 1


class TableContent(msgspec.Struct, frozen=True):
    name: str
    columns: tuple[str, ...]
    rows: int
    sha256: str  # of its rows as PostgreSQL copies them out, in the order of their keys
    next_key: int | None  # None where keys are not counted


class IssuedPaper(msgspec.Struct, frozen=True):
    meeting: str
    revision: int
    sha256: str  # computed from the frozen blocks, not read beside them


class Manifest(msgspec.Struct, frozen=True):
    format: int
    made_at: datetime
    migrations: tuple[str, ...]
    tables: tuple[TableContent, ...]
    papers: tuple[IssuedPaper, ...]


def as_json(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2)


def read_manifest(content: bytes) -> Manifest:
    """Raises BackupError where it is none, or of a format this version does not read."""
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except msgspec.DecodeError as error:
        raise BackupError(_("The backup cannot be read: %s.") % error) from error
    if manifest.format != FORMAT:
        raise BackupError(
            _("The backup has format %(its)d, and this version reads format %(ours)d.")
            % {"its": manifest.format, "ours": FORMAT}
        )
    return manifest


def progress(content: TableContent, *, number: int, count: int) -> str:
    """That one more table is done, for the person who waits."""
    return _("%(number)d of %(count)d: %(table)s, rows: %(rows)d") % {
        "number": number,
        "count": count,
        "table": content.name,
        "rows": content.rows,
    }
