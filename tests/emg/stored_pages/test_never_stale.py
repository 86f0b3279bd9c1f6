"""A stored page is never stale: whatever is written, by any route, each answer is the one made afresh.

Afresh as a new process makes it: of what the processes keep of the record, it shares nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from random import Random
from threading import Event, Thread

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from emg.dashboard.record_of_now import record_of_now
from emg.lib.once_for_each import kept_in
from emg.stored_pages.front import StoredPages
from meetings.actions import DraftOpenError, NotReadyError
from meetings.lifecycle import StepNotAllowedError
from meetings.models import Action, Consideration, Presenter, Report, StatusEntry
from tests import records
from tests.emg.stored_pages.columns import columns, write
from tests.emg.stored_pages.new_process import new_process
from tests.emg.stored_pages.visitor import Answer, ask
from tests.emg.stored_pages.writers import (
    FORCED,
    WRITERS,
    agency_renamed,
    held,
    lineage,
    progress,
    report_emptied,
)
from workstreams.models import (
    Agency,
    AgencyName,
    Participation,
    ProgressUpdate,
    Proposal,
    Workstream,
    WorkstreamName,
)

STREAM = "/workstreams/img-on-biodiversity/"
MEETING = "/meetings/som28-mid-term-technical-segment/"
ADDRESSES = [
    "/",
    "/proposals/",
    "/proposals/nexus-dialogue-on-environmental-aspects-of-minerals-and-metals/",
    "/workstreams/",
    "/workstreams/?q=name",
    "/workstreams.csv",
    STREAM,
    f"{STREAM}fact-sheet.txt",
    "/agencies/",
    "/agencies/unep/",
    MEETING,
    f"{MEETING}summary/",
    f"{MEETING}summary/revisions/",
    "/status/",
    "/status/one-page/",
    "/timeline/",
    "/search/?q=printed",
    "/changes.atom",
    "/meetings.ics",
    "/definitions/",
    "/api/v1/workstreams/",
    "/meetings/",
    "/meetings/compare/",
    "/proposals.atom",
    "/agencies/unep/brief/",
    "/workstreams.csv?at=2022-05-18",
    "/workstreams.csv?q=e",
    "/workstreams.json",
    "/status.csv?meetings=all",
    "/proposals.csv",
    "/agencies.json",
    "/timeline.csv",
    "/?at=2022-05-18",
]
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


@pytest.mark.parametrize("writers", [WRITERS, [*WRITERS, *FORCED]], ids=["allowed", "forced"])
@pytest.mark.parametrize("seed", range(2))
def test_each_answer_between_random_writes_is_the_fresh_one(front, founding, writers, seed, monkeypatch):
    chance, django, processes = Random(seed), WSGIHandler(), (front, StoredPages(WSGIHandler()))
    today, stored = timezone.localdate(), 0
    known: dict[str, str] = {}  # the tag a reader has, by address
    for _step in range(25):
        if chance.random() < 0.4:
            with suppress(*REFUSED):
                chance.choice(writers)(chance)
        if chance.random() < 0.05:
            today += timedelta(days=1)
            set_clock(monkeypatch, today)
        for address in chance.choices(ADDRESSES[: 1 + chance.randrange(len(ADDRESSES))], k=3):
            headers = {**chance.choice([{}, GZIP]), "HTTP_IF_NONE_MATCH": known.get(address, "")}
            with CaptureQueriesContext(connection) as queries:
                answer = ask(chance.choice(processes), address, **headers)
            stored += len(queries) == 1
            assert_is_fresh(answer, afresh(django, address, **headers), address=address)
            known[address] = answer.headers.get("ETag", "")
        assert_kept_as_read()

    assert stored > 3


# Of a record that was forced, more may be wrong than one writer expects.
REFUSED = (
    DatabaseError,
    ValidationError,
    StepNotAllowedError,
    NotReadyError,
    DraftOpenError,
    ObjectDoesNotExist,
    IndexError,
)


def afresh(django: WSGIHandler, address: str, **headers: str) -> Answer:
    with new_process():
        return ask(django, address, **headers)


def assert_kept_as_read() -> None:
    """What is kept was asked for no relation it was not read with: Django would keep what it found."""
    record = record_of_now(today=timezone.localdate())
    for row in rows_in([record, kept_in(record)], seen={}):
        found = {*row._state.fields_cache, *getattr(row, "_prefetched_objects_cache", {})}
        assert found <= READ_WITH.get(type(row), set()), repr(row)


READ_WITH = {
    Action: {"report", "follows"},
    Agency: {"names"},
    Consideration: {"report", "proposal", "route_meeting", "presenters"},
    Participation: {"agency"},
    Presenter: {"consideration", "agency"},
    ProgressUpdate: {"agency"},
    Proposal: {"kind"},
    Report: {"meeting"},
    StatusEntry: {"report"},
    Workstream: {"kind", "names"},
    WorkstreamName: {"kind", "workstream"},
    AgencyName: {"agency"},
}


def rows_in(found: object, *, seen: dict[int, object]) -> Iterator[Model]:
    """All rows that can be reached from it."""
    if id(found) in seen or isinstance(found, str | type):
        return
    seen[id(found)] = found
    if isinstance(found, Model):
        yield found
        parts = [found._state.fields_cache, getattr(found, "_prefetched_objects_cache", {})]
    elif isinstance(found, Mapping):
        parts = [*found.keys(), *found.values()]
    elif isinstance(found, Iterable):
        parts = list(found)
    else:
        parts = list(getattr(found, "__dict__", {}).values()) if is_dataclass(found) else []
    for part in parts:
        yield from rows_in(part, seen=seen)


def set_clock(monkeypatch, day: date) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime.combine(day, time(12), tzinfo=UTC))


def assert_is_fresh(answer: Answer, fresh: Answer, *, address: str) -> None:
    assert (answer.status, answer.body) == (fresh.status, fresh.body), address
    if answer.status == 200:
        assert answer.lasting_headers == fresh.lasting_headers, address


# How many pages are looked at after each writing: any few, and in the long run all of them.
PAGES = [pytest.param(6, id="some"), pytest.param(len(ADDRESSES), id="all", marks=pytest.mark.soak)]


@pytest.mark.parametrize("pages", PAGES)
def test_every_page_is_fresh_after_each_way_of_writing(front, founding, pages):
    chance, django = Random(1), WSGIHandler()
    for writer in WRITERS:
        writer(chance)

        for address in chance.sample(ADDRESSES, pages):
            assert_is_fresh(ask(front, address), afresh(django, address), address=address)


@pytest.mark.parametrize("pages", PAGES)
def test_every_page_is_fresh_after_columns_of_any_table_were_written(front, founding, pages):
    """Past all locks, but for addresses, so that they go on leading there; at last, reports are emptied."""
    chance, django = Random(1), WSGIHandler()
    for prepare in (held, progress, lineage, agency_renamed):
        prepare(chance)
    written = (column for column in columns() if column.name != "slug")
    by_table = {table: list(found) for table, found in groupby(written, key=lambda column: column.model)}
    for address in ADDRESSES:
        ask(front, address)
    for table, found in by_table.items():
        chance.shuffle(found)
        for column in found[: len(found) // 2 + 1]:
            write(column, chance=chance)
        for address in chance.sample(ADDRESSES, pages):
            assert_is_fresh(ask(front, address), afresh(django, address), address=f"{table}: {address}")
    for _time in range(3):
        report_emptied(chance)
        for address in chance.sample(ADDRESSES, pages):
            assert_is_fresh(ask(front, address), afresh(django, address), address=address)


def elsewhere(work) -> None:
    """On another connection, as another process would."""

    def close_after() -> None:
        work()
        connection.close()

    thread = Thread(target=close_after)
    thread.start()
    thread.join()


def test_change_not_yet_committed_is_not_seen_nor_stored(front, founding):
    seen: list[bytes] = []

    def look() -> None:
        seen.append(ask(front, STREAM).body)

    elsewhere(look)
    for is_kept in (False, True):
        with transaction.atomic():
            Workstream.objects.update(objective="A new objective")
            elsewhere(look)
            transaction.set_rollback(not is_kept)
        elsewhere(look)

    assert [b"A new objective" in body for body in seen] == [False, False, False, False, True]


def test_change_committed_while_a_page_is_made_is_seen_by_the_next_reader(founding, transactional_db):
    django = WSGIHandler()

    def slow(environ, start_response):
        """What is committed after the version was read, before the page is and again after it was."""
        Workstream.objects.update(objective="Before")
        answer = django(environ, start_response)
        Workstream.objects.update(objective="After")
        return answer

    front = StoredPages(slow)

    assert b"Before" in ask(front, STREAM).body
    front._application = django
    assert b"After" in ask(front, STREAM).body


def test_no_reader_sees_less_than_was_committed_when_it_asked(front, founding):
    committed, is_over = [0], Event()

    def write() -> None:
        for number in range(1, 60):
            Workstream.objects.filter(slug="img-on-biodiversity").update(objective=f"Objective {number:04}.")
            committed[0] = number
        is_over.set()
        connection.close()

    writer, read = Thread(target=write), 0
    writer.start()
    while not is_over.is_set() or read < 3:
        least = committed[0]
        page = ask(front, STREAM).body.decode()
        if least:
            assert int(page.split("Objective ")[1][:4]) >= least
            read += 1
    writer.join()


def test_day_that_ends_ends_its_pages(front, founding, monkeypatch):
    tomorrow = timezone.localdate() + timedelta(days=1)
    records.workstream("Published tomorrow", published_on=tomorrow)
    assert b"Published tomorrow" not in ask(front, "/workstreams/").body

    set_clock(monkeypatch, tomorrow)
    assert b"Published tomorrow" in ask(front, "/workstreams/").body

    set_clock(monkeypatch, tomorrow - timedelta(days=9))  # it was wrong
    assert b"Published tomorrow" not in ask(front, "/workstreams/").body
