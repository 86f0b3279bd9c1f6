"""Starts and stops the server of one data folder. Only the keeper may start it."""

import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

from emg.embedded.account import account_for, open_way_to, take_over
from emg.embedded.postmaster import PORT, SUPERUSER, Postmaster
from emg.embedded.programs import VERSION, ServerError, programs_folder, start_program


def running_server(data: Path) -> psutil.Process | None:
    """The leading process of the server that serves `data`, whoever started it."""
    noted = Postmaster.noted_in(data)
    with suppress(psutil.NoSuchProcess):
        if noted and noted.is_ready and _works_in(data, process=psutil.Process(noted.pid)):
            return psutil.Process(noted.pid)
    return None


def start_server(data: Path, *, sockets: Path) -> psutil.Process:
    """Starts the server with its socket in `sockets`, or takes over the one that runs.

    Makes the data first where there is none. Raises ServerError.
    """
    if running := running_server(data):
        return running
    run_as = account_for(data)
    open_way_to(data, run_as=run_as)
    open_way_to(programs_folder() / "postgres", run_as=run_as)
    take_over(sockets, run_as=run_as)
    if not (data / "PG_VERSION").exists():
        _make_data(data, run_as=run_as)
    _refuse_other_version(data)
    take_over(data, run_as=run_as)
    _clear_remains(data)
    return _launch(data, sockets=sockets, run_as=run_as)


def stop_server(server: psutil.Process) -> None:
    """Stops the server and breaks off what is still connected; nothing committed is lost."""
    # PostgreSQL takes these as: shut down fast; stop at once and repair at the next start.
    for request, patience in ((signal.SIGINT, 6), (signal.SIGQUIT, 1), (signal.SIGKILL, 1)):
        with suppress(psutil.NoSuchProcess):
            server.send_signal(request)
            give_up_at = time.monotonic() + patience
            # Ended processes stay as zombies where, as in many a container, nobody collects them.
            while server.status() != psutil.STATUS_ZOMBIE and time.monotonic() < give_up_at:
                time.sleep(0.02)


def _make_data(data: Path, *, run_as: dict[str, Any]) -> None:
    """Makes the data beside its place and moves it there when whole."""
    draft = data.with_name(f"{data.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    take_over(draft, run_as=run_as)
    making = start_program(
        "initdb",
        f"--pgdata={draft}",
        f"--username={SUPERUSER}",
        "--auth-local=trust",  # the folder of the socket is closed to others
        "--auth-host=reject",
        # Text sorts alike on every machine, whatever languages it has.
        "--encoding=UTF8",
        "--no-locale",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        output=subprocess.PIPE,
        run_as=run_as,
    )
    printed, _ = making.communicate()
    if making.returncode:
        raise ServerError(f"The database cannot be made in {draft}. {printed.strip()}")
    draft.rename(data)


def _refuse_other_version(data: Path) -> None:
    version = (data / "PG_VERSION").read_text().strip()
    if version != VERSION:
        raise ServerError(
            f"{data} holds data of PostgreSQL {version}, and this is PostgreSQL {VERSION}. "
            "Move the folder away to begin afresh, or set DATABASE_URL to a server of that version."
        )


def _launch(data: Path, *, sockets: Path, run_as: dict[str, Any]) -> psutil.Process:
    log = data.with_name(f"{data.name}.log")
    options = ["-D", str(data), "-p", str(PORT), "-c", "listen_addresses=", "-k", str(sockets)]
    with log.open("a") as output:
        starting = start_program("postgres", *options, output=output, run_as=run_as)
    while starting.poll() is None:
        if server := running_server(data):
            return server
        time.sleep(0.02)
    end = "\n".join(log.read_text(errors="replace").splitlines()[-12:])
    raise ServerError(f"The database server does not start. {log} ends with:\n{end}")


def _clear_remains(data: Path) -> None:
    """Ends what is left of a server that was killed, or that somebody else began to stop, and drops its note.

    PostgreSQL would not start beside such processes, nor if the process id noted is now another program's.
    """
    for process in psutil.process_iter():
        if _works_in(data, process=process):
            stop_server(process)
    (data / "postmaster.pid").unlink(missing_ok=True)


def _works_in(data: Path, *, process: psutil.Process) -> bool:
    """Whether it is a process of the server of `data`, which is the working folder of all of them."""
    with suppress(psutil.Error):
        return bool(process.name() == "postgres" and process.cwd() == str(data.resolve()))
    return False
