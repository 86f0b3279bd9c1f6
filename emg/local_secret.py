"""The secret key of a machine where nobody set one."""

import os
from pathlib import Path

from django.utils.crypto import get_random_string


def secret_key_in(folder: Path) -> str:
    """The key kept in `folder`, made on first use and readable by its owner only.

    Two commands starting at once agree: the file appears whole, and whoever comes second reads it.
    """
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
