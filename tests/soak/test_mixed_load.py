"""Readers of everything and writers of everything, for ten minutes (SOAK_MINUTES): no error, flat memory."""

import json
import os
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from html import unescape
from itertools import cycle
from random import Random
from traceback import format_exc
from urllib.parse import urlsplit

import psutil
import psycopg
import pytest

from tests.emg.serving.conftest import Answer, Database, WebServer
from tests.soak.person import Person

MINUTES = float(os.environ.get("SOAK_MINUTES", "10"))
READERS = 3
FILES = [
    "/workstreams.xlsx",
    "/status.csv?meetings=all",
    "/meetings.ics",
    "/proposals.atom",
    "/api/v1/openapi.json",
]
QUESTIONS = [
    "/search/?q=environment",
    "/workstreams/?status=continuing&q=e",
    "/?at=2022-05-18",
    "/no-such-page/",
]
# From the start, so that each worker has seen what there is and its stores are as full as they get.
WARM_UP = 0.3


class Outcome:
    """What was answered, by what was asked; and what should not have been."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []

    def note(self, what: str, answer: Answer, *, expected: set[int]) -> Answer:
        self.counts[what] += 1
        if answer.status not in expected:
            self.wrong.append(f"{what}: {answer.status}")
        return answer


class Writer:
    """Somebody at the desk who does, again and again, one of the things people do."""

    def __init__(self, person: Person, outcome: Outcome, *, keys: dict[str, list[int]], seed: int) -> None:
        self.person, self.outcome, self.keys, self.chance = person, outcome, keys, Random(seed)

    def work(self) -> None:
        self.chance.choice([self.edit, self.edit, self.look, self.publish, self.revise])()

    def edit(self) -> None:
        """A field of a record; the form comes back where another was faster."""
        model, field = self.chance.choice(
            [
                ("workstreams/workstream", "objective"),
                ("workstreams/agency", "internal_note"),
                ("meetings/meeting", "place"),
            ]
        )
        path = f"/admin/{model}/{self.chance.choice(self.keys[model])}/change/"
        typed = {field: f"Typed {self.chance.randrange(10**6)}"}
        self._post("edit", path, **self.person.form(path) | typed, expected={200, 302})

    def look(self) -> None:
        pages = [
            "",
            "meetings/report/",
            "workstreams/workstream/?q=e",
            "changes/",
            "no-update/",
            "changes.csv",
        ]
        path = f"/admin/{self.chance.choice(pages)}"
        self.outcome.note("look", self.person.get(path), expected={200})

    def publish(self) -> None:
        chosen = str(self.chance.choice(self.keys["workstreams/workstream"]))
        fields = {"action": "publish_selected", "_selected_action": chosen, "confirmed": "yes"}
        self._post("publish", "/admin/workstreams/workstream/", **fields, expected={200, 302})

    def revise(self) -> None:
        """A new revision of a report, from its start to its approval; another may be at the same one."""
        meeting = self.chance.choice(self.keys["reported"])
        begun = self._post("begin", f"/admin/meetings/report/start/{meeting}/", expected={302})
        draft = re.search(r"/report/(\d+)/change/", begun.headers.get("Location", ""))
        if draft is None:
            return
        page = f"/admin/meetings/report/{draft[1]}/"
        form = self.person.form(f"{page}change/")
        if "symbol" in form:
            self._post("write", f"{page}change/", **form | {"symbol": "EMG/1"}, expected={200, 302})
        self._post("submit", f"{page}submit/", expected={302})
        day = self.person.form(f"{page}approve/").get("issued_on", "")
        self._post("approve", f"{page}approve/", issued_on=day, expected={200, 302})

    def _post(self, what: str, path: str, *, expected: set[int], **fields: str) -> Answer:
        return self.outcome.note(what, self.person.post(path, **fields), expected=expected)


@pytest.fixture(scope="module")
def keys(prepared, installed: Database) -> dict[str, list[int]]:
    """The keys of records on a generated record."""
    prepared("record", meetings=6, workstreams=30)
    tables = {
        "workstreams/workstream": "SELECT id FROM workstreams_workstream ORDER BY id",
        "workstreams/agency": "SELECT id FROM workstreams_agency ORDER BY id",
        "meetings/meeting": "SELECT id FROM meetings_meeting ORDER BY id",
        "reported": "SELECT DISTINCT meeting_id FROM meetings_report WHERE state = 'approved' ORDER BY 1",
    }
    with psycopg.connect(installed.url) as connection:
        return {name: [pk for (pk,) in connection.execute(sql)] for name, sql in tables.items()}


def addresses(web: WebServer) -> list[str]:
    """All the sitemap lists, all they link to in public, and files and questions beside."""
    listed = [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)", web.ask("/sitemap.xml").body)]
    linked = {
        unescape(found)
        for page in listed
        for found in re.findall(r'href="(/[^"#]*)"', web.ask(page).body)
        if not found.startswith(("/static/", "/admin/"))
    }
    return sorted({*listed, *linked, *FILES, *QUESTIONS})


def until(is_over: Callable[[], bool], work: Callable[[], object], problems: list[str]) -> None:
    while not is_over():
        try:
            work()
        except Exception:
            problems.append(format_exc())
            return


def memory(web: WebServer) -> int:
    """Of the workers, in bytes."""
    return sum(psutil.Process(pid).memory_info().rss for pid in web.workers())


def errors_in(web: WebServer) -> str:
    """What the log says of them: a request that failed once in ten minutes can hardly be asked for again."""
    return "\n".join(line for line in web.log.read_text().splitlines() if '"level": "error"' in line)


def test_ten_minutes_of_readers_and_writers(served, staff, keys, installed: Database):
    web = served()
    known = addresses(web)
    outcome = Outcome()
    people = [Person.signed_in(web, name=name) for name in staff]
    writers = [Writer(person, outcome, keys=keys, seed=seed) for seed, person in enumerate(people)]
    workers = web.workers()

    Random(1).shuffle(known)
    asked = cycle([(path, encoding) for path in known for encoding in ("gzip", "identity")])

    def read() -> None:
        path, encoding = next(asked)
        expected = {404} if path == "/no-such-page/" else {200, 301, 302}
        outcome.note(path, web.ask(path, Accept_Encoding=encoding), expected=expected)

    end = time.monotonic() + MINUTES * 60

    def is_late() -> bool:
        return time.monotonic() > end

    def is_late_and_all_was_read() -> bool:
        return is_late() and all(outcome.counts[path] for path in known)

    works = [*((is_late, writer.work) for writer in writers), *([(is_late_and_all_was_read, read)] * READERS)]
    threads = [threading.Thread(target=until, args=[*work, outcome.wrong]) for work in works]
    for thread in threads:
        thread.start()
    time.sleep(MINUTES * 60 * WARM_UP)
    warm = memory(web)
    for thread in threads:
        thread.join()

    assert outcome.wrong == [], errors_in(web)
    assert min(outcome.counts[what] for what in ("edit", "look", "publish", "approve")) > 0
    assert web.workers() == workers
    assert memory(web) <= 1.3 * warm, f"{warm} bytes have become {memory(web)}"
    lines = [json.loads(line) for line in web.log.read_text().splitlines() if line.startswith("{")]
    assert [line for line in lines if line["level"] in {"error", "critical"}] == []
    assert "deadlock" not in (installed.folder / "data.log").read_text()
