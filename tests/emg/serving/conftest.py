"""A server as in production: a PostgreSQL of its own and gunicorn, each a real process, ended by its id."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil
import psycopg
import pytest

from emg.embedded.server import running_server, start_server, stop_server

ROOT = Path(__file__).parents[3]
HOST = "tracker.example.org"
BIN = Path(sys.executable).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs running web servers takes minutes in all, and is asked for by `make soak`."""
    for item in items:
        if "started" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.soak)


@dataclass
class Database:
    """A PostgreSQL that a test may stop and start."""

    folder: Path

    @property
    def url(self) -> str:
        """Of the owner, as whom commands run."""
        return f"postgresql://postgres@{quote(str(self.folder / 'sockets'), safe='')}/postgres"

    @property
    def web_url(self) -> str:
        """Of the web server, which owns nothing."""
        return self.url.replace("postgres@", "emg_web:password@")

    def start(self) -> None:
        start_server(self.folder / "data", sockets=self.folder / "sockets")

    def tell(self, statement: str) -> list[tuple[Any, ...]]:
        """What it answers to one statement, asked past the product."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            answer = connection.execute(statement)
            return answer.fetchall() if answer.description else []

    def stop(self) -> None:
        server = running_server(self.folder / "data")
        if server:
            stop_server(server)

    def kill(self) -> None:
        """As a power cut does: nobody says goodbye."""
        for process in self.processes():
            process.kill()

    def processes(self) -> list[psutil.Process]:
        """The leading one, and those that serve connections or write."""
        server = running_server(self.folder / "data")
        return [server, *server.children()] if server else []


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: str


@dataclass
class WebServer:
    """gunicorn as a front server sees it: plain HTTP, the name of the site, the word that TLS was used."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def ask(self, path: str, *, method: str = "GET", body: str | None = None, **headers: str) -> Answer:
        given = {"Host": HOST, "X-Forwarded-Proto": "https", "Connection": "close"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=given)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode(errors="replace"))
        finally:
            connection.close()

    def wait_until_it_answers(self) -> None:
        give_up_at = time.monotonic() + 150  # a busy machine migrates slowly
        while time.monotonic() < give_up_at:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if self.ask("/healthz").status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def tell(self, request: signal.Signals) -> None:
        self.process.send_signal(request)

    def workers(self) -> set[int]:
        return {worker.pid for worker in psutil.Process(self.process.pid).children()}

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)


def as_web_server(environment: dict[str, str]) -> dict[str, str]:
    """As `deploy/start.sh` leaves it to gunicorn."""
    given = environment.copy()
    return given | {"DATABASE_URL": given.pop("DATABASE_WEB_URL")}


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """Instead of pytest's own, which it closes to the account of the database."""
    made = Path(tempfile.mkdtemp(prefix="test-emg-", dir="/tmp")).resolve()
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def own_database(folder: Path) -> Iterator[Database]:
    """An empty one."""
    (folder / "sockets").mkdir()
    database = Database(folder)
    database.start()
    yield database
    database.stop()


@pytest.fixture(scope="session")
def production(own_database: Database, folder: Path) -> dict[str, str]:
    """The environment of a public site on that database, with nothing of the person who runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "ALLOWED_HOSTS": HOST,
        "SECRET_KEY": "k9d8s7f6g5h4j3k2l1qAzWsXeDcRfVtGbYhNuJmIkOlP0-9_8=7",
        "HTTPS": "true",
        "DATABASE_URL": own_database.url,
        "DATABASE_WEB_URL": own_database.web_url,
        "VAR_DIR": str(folder / "var"),
        "STATIC_ROOT": str(folder / "static"),
    }


@pytest.fixture(scope="session")
def manage(production: dict[str, str]) -> Callable[..., str]:
    """A function: what a command of manage.py prints with that environment."""

    def run(*arguments: str, **environment: str) -> str:
        finished = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=production | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        return finished.stdout + finished.stderr

    return run


@pytest.fixture(scope="session")
def installed(manage: Callable[..., str], own_database: Database) -> Database:
    """The database with the founding meeting in it, and the static files collected."""
    manage("prepare_database", "--verbosity", "0")
    manage("load_demo")
    manage("collectstatic", "--no-input", "--verbosity", "0")
    return own_database


@pytest.fixture(scope="session")
def started(production: dict[str, str], folder: Path) -> Iterator[Callable[..., WebServer]]:
    """A function: gunicorn with the settings of the repository and that environment."""
    servers: list[WebServer] = []

    def start(**environment: str) -> WebServer:
        port, log = free_port(), folder / f"web-{len(servers)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [BIN / "gunicorn", "emg.wsgi"],
                cwd=ROOT,
                env=as_web_server(production | {"BIND": f"127.0.0.1:{port}"} | environment),
                stdout=output,
                stderr=output,
            )
        servers.append(WebServer(process, port, log))
        servers[-1].wait_until_it_answers()
        return servers[-1]

    yield start
    for server in servers:
        server.end()


@pytest.fixture(scope="session")
def web(started: Callable[..., WebServer], installed: Database) -> WebServer:
    """One web server for all tests that leave it as it is."""
    return started()


@pytest.fixture
def front_door_to(tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """A function: nginx in front of those web servers."""
    from tests.emg.serving.front_door import NGINX, FrontDoor  # noqa: PLC0415 -- it knows the servers above

    if NGINX is None:
        pytest.skip("no nginx on this machine: install Debian's package `nginx-light`")
    doors: list[FrontDoor] = []

    def make(web_servers: list[WebServer]) -> FrontDoor:
        doors.append(FrontDoor(web_servers, folder=tmp_path))
        return doors[-1]

    yield make
    for door in doors:
        door.end()
