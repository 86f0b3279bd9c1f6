"""The secret key of a machine where nobody set one."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import get_random_string


def secret_key_in(folder: Path) -> str:
    """The key kept in `folder`, made on first use and readable by its owner only.

    Two commands starting at once agree: the file appears whole, and whoever comes second reads it. Raises
    ImproperlyConfigured where none can be kept, as in a container.
    """
    try:
        return _kept_in(folder)
    except OSError as error:
        raise ImproperlyConfigured(
            f"SECRET_KEY is missing, and none can be kept in {folder} ({error.strerror}): set it, or VAR_DIR."
        ) from error


def _kept_in(folder: Path) -> str:
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"secret-key.{os.getpid()}"
        try:
            draft.touch(mode=0o600)
            draft.write_text(get_random_string(60))
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink(missing_ok=True)
    return path.read_text()
