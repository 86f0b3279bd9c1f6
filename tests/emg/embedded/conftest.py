"""Real commands on a real embedded server, each in a process of its own and all in a folder of the test."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django
import psutil
import pytest

from emg.embedded.keeper import LINGER

REPOSITORY = Path(__file__).parents[3]
TEN_SECONDS = 10
PYTHON_PATH = os.pathsep.join([str(REPOSITORY), str(Path(django.__file__).parents[1])])
PROLOGUE = """
import os, sys, time
from pathlib import Path
import django
from django.conf import settings
settings.configure(
    DATABASES={"default": {"ENGINE": "emg.embedded", "NAME": "emg"}}, VAR_DIR=Path(os.environ["VAR_DIR"])
)
django.setup()
from django.db import connection

def sql(text):
    with connection.cursor() as cursor:
        cursor.execute(text)
        return cursor.fetchone()[0] if cursor.description else None

def say(text):
    print(text)
"""


class Machine:
    """A folder `var`, the commands that use its server, and a look at what runs there."""

    def __init__(self, var: Path, *, interpreter: list[str]) -> None:
        self.var = var
        self.data = var / "postgres"
        self.interpreter = interpreter
        self.commands: list[subprocess.Popen[str]] = []

    def start(self, body: str) -> subprocess.Popen[str]:
        """Starts a command: `body`, which may use `sql(text)` and `say(text)`."""
        return self.start_python("-c", PROLOGUE + textwrap.dedent(body))

    def start_python(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        command = subprocess.Popen(
            [*self.interpreter, *arguments],
            cwd=REPOSITORY,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": PYTHON_PATH,
                "PYTHONUNBUFFERED": "1",
                "VAR_DIR": str(self.var),
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            text=True,
            # Tests that run in the background are deaf to it, and so would be their commands.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- no threads
        )
        self.commands.append(command)
        return command

    def run(self, body: str) -> str:
        """Runs a command to its end and returns what it said."""
        command = self.start(body)
        said, complaint = command.communicate(timeout=60)
        assert command.returncode == 0, complaint
        return said.strip()

    def hold(self) -> subprocess.Popen[str]:
        """Starts a command that answers what `ask` sends, until its input ends; it is connected."""
        command = self.start("for line in sys.stdin: say(sql(line))")
        assert self.ask(command, "select 'connected'") == "connected"
        return command

    def ask(self, command: subprocess.Popen[str], text: str) -> str:
        assert command.stdin
        command.stdin.write(f"{text}\n")
        command.stdin.flush()
        return self.next_line(command)

    @staticmethod
    def next_line(command: subprocess.Popen[str]) -> str:
        assert command.stdout
        line = command.stdout.readline()
        assert line, command.communicate()[1]
        return line.strip()

    def read_until(self, command: subprocess.Popen[str], text: str) -> None:
        while self.next_line(command) != text:
            pass

    def stop(self) -> None:
        """Stops the server sooner than it would stop by itself."""
        for keeper in self.keepers():
            keeper.terminate()
        assert self.is_quiet_in_time()

    def postmasters(self) -> list[psutil.Process]:
        """The leading processes: a child just forked bears its parent's command line for a moment."""
        found = [
            process
            for process in psutil.process_iter(["cmdline", "name", "ppid"])
            if f"{self.data}" in (process.info["cmdline"] or []) and process.info["name"] == "postgres"
        ]
        numbers = {process.pid for process in found}
        return [process for process in found if process.info["ppid"] not in numbers]

    def keepers(self) -> list[psutil.Process]:
        ending = ["-m", "emg.embedded.keeper", str(self.var)]
        return [p for p in psutil.process_iter(["cmdline"]) if (p.info["cmdline"] or [])[-3:] == ending]

    def outlast_the_linger(self) -> None:
        """Waits longer than a server stays without a user."""
        time.sleep(LINGER + 1)

    def is_quiet_in_time(self, *, until: float | None = None) -> bool:
        """Whether neither server nor keeper is left in ten seconds, or `until` then (monotonic clock)."""
        until = until or time.monotonic() + TEN_SECONDS
        while self.postmasters() or self.keepers():
            if time.monotonic() > until:
                return False
            time.sleep(0.3)
        return True


@pytest.fixture(scope="session")
def python_path() -> str:
    """Where a command finds us and our packages, whichever Python runs it."""
    return PYTHON_PATH


@contextmanager
def new_folder() -> Iterator[Path]:
    """Instead of `tmp_path`: whenever pytest starts, it closes all of these to the account of the server."""
    made = Path(tempfile.mkdtemp(prefix="test-emg-", dir="/tmp")).resolve()
    yield made
    shutil.rmtree(made)


@pytest.fixture
def folder() -> Iterator[Path]:
    with new_folder() as made:
        yield made


@pytest.fixture
def new_machine(folder: Path) -> Iterator[Callable[..., Machine]]:
    """A function: a machine with its `var` in the folder of the test. What still runs ends with the test."""
    machines: list[Machine] = []

    def make(name: str = "var", *, interpreter: list[str] | None = None) -> Machine:
        machines.append(Machine(folder / name, interpreter=interpreter or [sys.executable]))
        return machines[-1]

    yield make
    for machine in machines:
        for command in machine.commands:
            command.kill()
            command.communicate()
        for keeper in machine.keepers():
            keeper.terminate()
        for postmaster in machine.postmasters():
            postmaster.kill()
        machine.is_quiet_in_time()


@pytest.fixture
def empty_machine(new_machine: Callable[..., Machine]) -> Machine:
    """Its first command makes the data, which takes a second."""
    return new_machine()


@pytest.fixture(scope="session")
def made_data() -> Iterator[Path]:
    """The data as a first command makes them, and no record in them."""
    with new_folder() as made:
        machine = Machine(made / "var", interpreter=[sys.executable])
        machine.run("sql('select 1')")
        machine.stop()
        yield machine.data


@pytest.fixture
def machine(empty_machine: Machine, made_data: Path) -> Machine:
    empty_machine.var.mkdir()
    shutil.copytree(made_data, empty_machine.data)
    return empty_machine
