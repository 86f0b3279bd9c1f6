"""`python -m emg.embedded.keeper VAR_DIR`: starts the server and stops it after its last user.

It goes to the background once the server is ready; if that fails, it says why and ends with code 1. Whoever
starts it hands down the lock on `postgres.keeper`: a folder never has two keepers.
"""

import fcntl
import os
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import psutil

from emg.embedded.programs import ServerError
from emg.embedded.server import running_server, start_server, stop_server

PULSE = 0.25  # seconds between two looks at who is still there
LINGER = 2.0  # seconds without a user before the server stops, so that commands in a row share it
# The path of a socket is limited to some 100 characters: that of the data, or $TMPDIR, may be longer.
SOCKETS = "/tmp"  # noqa: S108 -- a path that is short enough for a socket


def keep_server(var: Path) -> None:
    """Runs the server of `var` until nobody has used it for LINGER seconds, or it ends by itself."""
    data = var / "postgres"
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with TemporaryDirectory(prefix="emg-", dir=SOCKETS) as sockets, (var / "postgres.users").open() as users:
        try:
            server = start_server(data, sockets=Path(sockets))
        except (ServerError, OSError) as error:
            sys.exit(str(error))
        try:
            _go_to_background()
            _wait_for_the_end(data, server=server, users=users)
        finally:
            stop_server(server)


def _go_to_background() -> None:
    if os.fork():
        os._exit(0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _wait_for_the_end(data: Path, *, server: psutil.Process, users: TextIO) -> None:
    last_used = time.monotonic()
    while running_server(data) == server:
        if not _is_free(users):
            last_used = time.monotonic()
        elif time.monotonic() - last_used < LINGER:
            fcntl.flock(users, fcntl.LOCK_UN)
        else:
            return  # with the lock held: whoever comes now waits until the server has stopped
        time.sleep(PULSE)


def _is_free(users: TextIO) -> bool:
    """Whether no command holds its shared lock; if so, we now hold ours."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


if __name__ == "__main__":
    keep_server(Path(sys.argv[1]))
