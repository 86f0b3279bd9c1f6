"""How fast pages are, in multiples of a bare Django view that answers as many bytes in the same run.

Run as `python -m tests.bench_pages`; the largest record alone takes minutes to make. Each record has a
database and a gunicorn with two workers of its own, both gone afterwards. Nothing judges.
"""

import gzip
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import isnan, nan
from pathlib import Path
from statistics import median
from typing import LiteralString

import psycopg

from emg.embedded.postmaster import Postmaster

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SIZES = [(1, 12), (60, 200), (200, 2000)]  # meetings, workstreams
RUNS = 3
PATIENCE = 60.0  # seconds
# Each with what makes another address of it: a workstream, a meeting, a word, or a letter most names have.
PAGES = {
    "overview": ("/", "/?at={meeting}"),
    "list with filters": ("/workstreams/?status=continuing&q=e", "/workstreams/?status=continuing&q={word}"),
    "workstream": ("/workstreams/{workstream}/", "/workstreams/{workstream}/"),
    "matrix, all meetings": ("/status/?meetings=all", "/status/?meetings=all&at={meeting}"),
    "meeting": ("/meetings/{meeting}/", "/meetings/{meeting}/"),
    "search": ("/search/?q=environment", "/search/?q={word}"),
    "CSV of statuses": ("/status.csv?meetings=all", "/status.csv?meetings=all&at={meeting}"),
    "JSON of statuses": ("/status.json?meetings=all", "/status.json?meetings=all&at={meeting}"),
    "CSV, {rows} rows": ("/workstreams.csv", "/workstreams.csv?q={letter}"),
    "JSON, {rows} rows": ("/workstreams.json", "/workstreams.json?q={letter}"),
    "Atom": ("/changes.atom", "/changes.atom?at={meeting}"),
    "PDF": ("/meetings/{meeting}/summary.pdf", "/meetings/{meeting}/summary.pdf"),
}
WORDS = ["water", "land", "green", "policy", "data", "health", "climate", "human", "nature", "food", "plan"]
LETTERS = "eaionrts"
# Any change ends every stored page: the next view is a first one. That of no row shows what this costs alone.
NO_ROW = "UPDATE workstreams_workstreamkind SET name = name WHERE false"
A_ROW = """
    UPDATE workstreams_workstream SET objective = 'To serve ' || gen_random_uuid()
    WHERE id = (SELECT min(workstream_id) FROM meetings_statusentry)
"""
COLUMNS = {
    "no row": "write to no row",
    "change": "after a change",
    "another": "another address",
    "again": "seen before",
    "304": "304",
}


class Visitor:
    """One connection, kept open, to one worker."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)

    def ask(self, address: str, *, known: str = "") -> tuple[float, bytes, bytes]:
        """Seconds to the last byte, the head and the body as they came."""
        lines = [f"GET {address} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: gzip"]
        lines += [f"If-None-Match: {known}"] if known else []
        question = "\r\n".join([*lines, "", ""]).encode()
        begun = time.perf_counter()
        self._socket.sendall(question)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self._socket.recv(65_536)
        head, body = answer.split(b"\r\n\r\n", 1)
        length = re.search(rb"(?i)content-length: (\d+)", head)
        while length and len(body) < int(length[1]):
            body += self._socket.recv(65_536)
        return time.perf_counter() - begun, head, body

    def close(self) -> None:
        self._socket.close()


def typical(ask: Callable[[], float], *, times: int) -> float:
    return median(ask() for _time in range(times))


@contextmanager
def served(module: str, *, var: Path) -> Iterator[tuple[subprocess.Popen, int]]:
    """A gunicorn of two workers on a port nobody uses; ended with what it started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [BIN / "gunicorn", module, "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"]
    command += ["--keep-alive", "60", "--log-level", "error"]
    with subprocess.Popen(command, cwd=ROOT, env=environment(var)) as server:
        try:
            yield server, port
        finally:
            server.terminate()


def environment(var: Path) -> dict[str, str]:
    ours = {"VAR_DIR": str(var), "DJANGO_SETTINGS_MODULE": "emg.settings"}
    return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | ours


def seconds_to_first_answer(port: int, address: str) -> float:
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE:
        try:
            Visitor(port).ask(address)
        except OSError:
            time.sleep(0.01)
        else:
            return time.perf_counter() - begun
    raise TimeoutError(f"No answer from {address} within {PATIENCE:.0f} seconds.")


def made(var: Path, *, meetings: int, workstreams: int) -> None:
    """A record of that size in a database below `var`."""
    for command in (
        "migrate --verbosity 0",
        "collectstatic --no-input --verbosity 0",
        f"generate_record --meetings {meetings} --workstreams {workstreams} --seed 1",
    ):
        whole = [sys.executable, "manage.py", *command.split()]
        subprocess.run(whole, cwd=ROOT, env=environment(var), check=True, stdout=subprocess.DEVNULL)


def known_addresses(visitor: Visitor) -> dict[str, tuple[str, list[str]]]:
    """Each page, and others of its kind."""

    _took, _head, matrix = visitor.ask("/status/?meetings=all")

    def slugs_of(folder: str) -> list[str]:
        found = re.findall(rf'href="/{folder}/([-\w]+)/"', gzip.decompress(matrix).decode())
        return [slug for slug in dict.fromkeys(found) if slug != "compare"]

    choices = {
        "workstream": slugs_of("workstreams"),
        "meeting": slugs_of("meetings"),
        "word": WORDS,
        "letter": LETTERS,
    }
    known = {}
    for name, (page, pattern) in PAGES.items():
        first = {kind: found[0] for kind, found in choices.items()}
        [varied] = re.findall(r"\{(\w+)\}", pattern)
        others = [pattern.format(**{varied: choice}) for choice in choices[varied][1:]]
        known[name] = (page.format(**first), others)
    return known


def ratios(
    address: str, others: list[str], *, visitor: Visitor, bare: Visitor, database: psycopg.Connection
) -> dict[str, float]:
    """The first view after a change, that of another address of the kind, one seen before, and a 304."""

    def after(statement: LiteralString) -> float:
        database.execute(statement)
        return visitor.ask(address)[0]

    def other() -> float:
        return visitor.ask(next(unseen))[0]

    _took, head, body = visitor.ask(address)
    tag = re.search(rb"(?i)etag: (\S+)", head)[1].decode()
    assert head.startswith(b"HTTP/1.1 200"), (address, head)
    assert visitor.ask(address, known=tag)[1].startswith(b"HTTP/1.1 304"), address
    unseen = iter(others)
    unit = typical(lambda: bare.ask(f"/{len(body)}")[0], times=300)
    return {
        "no row": typical(lambda: after(NO_ROW), times=5) / unit,
        "change": typical(lambda: after(A_ROW), times=5) / unit,
        "another": typical(other, times=min(5, len(others))) / unit if others else nan,
        "again": typical(lambda: visitor.ask(address)[0], times=300) / unit,
        "304": typical(lambda: visitor.ask(address, known=tag)[0], times=300) / unit,
        "bytes": len(body),
        "unit": unit * 1000,
    }


def resident(pid: int) -> list[int]:
    """MB held by each worker of a gunicorn."""
    workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    status = [Path(f"/proc/{worker}/status").read_text() for worker in workers]
    return [int(re.search(r"VmRSS:\s+(\d+)", words)[1]) // 1024 for words in status]


def measure(*, meetings: int, workstreams: int) -> None:
    with tempfile.TemporaryDirectory(prefix="emg-bench-") as folder:
        var = Path(folder)
        made(var, meetings=meetings, workstreams=workstreams)
        with served("tests.bench_bare", var=var) as (_server, bare_port):
            seconds_to_first_answer(bare_port, "/1")
            with served("emg.wsgi", var=var) as (server, port):
                start = seconds_to_first_answer(port, "/")
                postmaster = Postmaster.noted_in(var / "postgres")
                assert postmaster is not None
                with psycopg.connect(**postmaster.address, dbname="emg", autocommit=True) as database:
                    visitor, bare = Visitor(port), Visitor(bare_port)
                    told = known_addresses(visitor)
                    print(
                        f"\n{meetings} meetings, {workstreams} workstreams: median and range of {RUNS} runs"
                    )
                    print(f"{'':22}{'kB':>6}  " + "".join(f"{column:>24}" for column in COLUMNS.values()))
                    for name, (address, others) in told.items():
                        # Others in each run: what a change does not touch is kept, and would be found again.
                        runs = [
                            ratios(address, others[run::RUNS], visitor=visitor, bare=bare, database=database)
                            for run in range(RUNS)
                        ]
                        print(f"{name.format(rows=workstreams):22}{row(runs)}")
                memory = resident(server.pid)
                unit = f"1 is {runs[0]['unit']:.2f} ms"
                print(f"{unit}; start to first answer {start:.1f} s; workers hold {memory} MB")


def row(runs: list[dict[str, float]]) -> str:
    words = f"{runs[0]['bytes'] / 1024:6.1f}  "
    for column in COLUMNS:
        found = sorted(run[column] for run in runs)
        told = "none" if isnan(found[0]) else f"{median(found):.2f} ({found[0]:.2f}–{found[-1]:.2f})"
        words += f"{told:>24}"
    return words


if __name__ == "__main__":
    for meetings, workstreams in SIZES:
        measure(meetings=meetings, workstreams=workstreams)
