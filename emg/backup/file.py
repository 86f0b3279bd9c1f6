"""The file of a backup: a ZIP archive that ends with the fingerprint of all its other bytes.

So a cut or changed file is known before anything of it is used, and any ZIP program can look inside.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.utils.translation import gettext as _

from .errors import BackupError

MANIFEST = "manifest.json"
CHUNK = 1024 * 1024  # bytes
_MARK = b"EMG backup, SHA-256 of all before: "
_DIGITS = 64


@contextmanager
def new_archive(path: Path) -> Iterator[ZipFile]:
    """An archive to fill. It gets its name when whole and on the disk: before, there is nothing under it.

    Raises BackupError where there is such a file already, or the disk refuses. Closed to other accounts,
    since it holds what only staff may read.
    """
    if path.exists():
        raise BackupError(_("%s exists already: nothing is overwritten. Choose another name.") % path)
    try:
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise BackupError(_("No file can be made in %(folder)s: %(why)s.") % _words(path, error)) from error
    try:
        with os.fdopen(descriptor, "w+b") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                archive.comment = _MARK + b"0" * _DIGITS
                yield archive
            _seal(file)
        os.replace(draft, path)
        _keep_name(path)
    except OSError as error:
        raise BackupError(
            _("The backup could not be written to %(folder)s: %(why)s.") % _words(path, error)
        ) from error
    finally:
        Path(draft).unlink(missing_ok=True)


@contextmanager
def opened_archive(path: Path) -> Iterator[ZipFile]:
    """The archive, after a look at every byte. Raises BackupError where it is none of ours or not whole."""
    try:
        with path.open("rb") as file:
            _check_seal(file)
            with ZipFile(file) as archive:
                yield archive
    except OSError as error:
        raise BackupError(_("%(file)s cannot be read: %(why)s.") % _words(path, error)) from error
    except (BadZipFile, KeyError) as error:
        raise BackupError(_("%s is no backup of this product.") % path) from error


def chunks(file: IO[bytes], size: int | None = None) -> Iterator[bytes]:
    """The file, or its next `size` bytes, in pieces that fit into memory."""
    while piece := file.read(CHUNK if size is None else min(CHUNK, size)):
        size = None if size is None else size - len(piece)
        yield piece


def _seal(file: IO[bytes]) -> None:
    file.seek(-_DIGITS, os.SEEK_END)
    digits = _fingerprint(file, file.tell())
    file.write(digits)
    file.flush()
    os.fsync(file.fileno())


def _check_seal(file: IO[bytes]) -> None:
    size = file.seek(0, os.SEEK_END)
    end = len(_MARK) + _DIGITS
    file.seek(max(size - end, 0))
    if not (seal := file.read()).startswith(_MARK):
        raise BackupError(
            _("%s is no backup of this product, or its end is missing: copy it again.") % file.name
        )
    if seal.removeprefix(_MARK) != _fingerprint(file, size - _DIGITS):
        raise BackupError(
            _("%s was damaged or changed: it does not match the fingerprint at its end. Use another copy.")
            % file.name
        )


def _fingerprint(file: IO[bytes], size: int) -> bytes:
    """Of the first `size` bytes, in hexadecimal; leaves the file at their end."""
    digest = hashlib.sha256()
    file.seek(0)
    for piece in chunks(file, size):
        digest.update(piece)
    return digest.hexdigest().encode()


def _keep_name(path: Path) -> None:
    """Has the folder on the disk too, so that a power cut does not take the name away."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _words(path: Path, error: OSError) -> dict[str, object]:
    return {"file": path, "folder": path.parent, "why": error.strerror or error}
