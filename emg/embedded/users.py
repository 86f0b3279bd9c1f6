"""The side of the commands: each is a user of the server while it lives, and makes sure that it runs."""

import fcntl
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from django.core.exceptions import ImproperlyConfigured
from django.db.utils import OperationalError

from emg.embedded.postmaster import Postmaster
from emg.embedded.programs import programs_folder

PATIENCE = 90.0  # seconds; only repairs after a power cut take more than one
_memberships: dict[Path, int] = {}  # the open file that holds our lock, by VAR_DIR


def server_for_use(var: Path) -> Postmaster:
    """The server of the folder `var`: started if need be, and there until this process has ended.

    Raises OperationalError if it cannot start, ImproperlyConfigured without the package or a folder for it.
    """
    programs_folder()
    try:
        var.mkdir(parents=True, exist_ok=True)
        var = var.resolve()
        _join(var)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The embedded database cannot be kept in {var} ({error.strerror}): set VAR_DIR, or DATABASE_URL."
        ) from error
    give_up_at = time.monotonic() + PATIENCE
    while time.monotonic() < give_up_at:
        _ensure_keeper(var)
        server = Postmaster.noted_in(var / "postgres")
        if server and server.is_ready and _answers(server):
            return server
        time.sleep(0.05)
    raise OperationalError(f"The database server of {var} was not ready within {PATIENCE:.0f} seconds.")


def _join(var: Path) -> None:
    """Takes a shared lock that the kernel takes back when this process ends, in whatever way."""
    if var not in _memberships:
        users = os.open(var / "postgres.users", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(users, fcntl.LOCK_SH)
        _memberships[var] = users


def _leave_parent() -> None:
    """A forked process is a user from its own first connection on, not because its parent was one."""
    for users in _memberships.values():
        os.close(users)
    _memberships.clear()


os.register_at_fork(after_in_child=_leave_parent)


def _ensure_keeper(var: Path) -> None:
    """Starts a keeper, unless there is one, and waits until it has the server ready."""
    with (var / "postgres.keeper").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        _start_keeper(var, lock=lock)


def _start_keeper(var: Path, *, lock: IO[str]) -> None:
    """In a session of its own, which Ctrl-C in the terminal of this command does not reach."""
    with subprocess.Popen(  # noqa: S603 -- our own program, by no shell
        [sys.executable, "-m", "emg.embedded.keeper", var],
        cwd=Path(__file__).parents[2],
        pass_fds=[lock.fileno()],
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as keeper:
        complaint = keeper.communicate()[1]
    if keeper.returncode:
        raise OperationalError(complaint.strip())


def _answers(server: Postmaster) -> bool:
    """Whether the server of the note is there: a killed one cannot take its note away."""
    with socket.socket(socket.AF_UNIX) as door:
        return door.connect_ex(server.socket) == 0
