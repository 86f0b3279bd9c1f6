"""`make bench`: how speed and size grow with the record, as ratios within one run; nothing here judges.

Run as `pytest tests/bench.py -s`; not collected otherwise.
"""

import gzip
import time
from collections.abc import Callable
from statistics import median

import pytest
from django.test import Client

from meetings.founding import load_founding_meeting
from meetings.lifecycle import Basis, Status
from meetings.report.compose import compose
from meetings.report.page import as_page
from meetings.standing import standing
from tests import records

SIZES = [(1, 9), (7, 60), (60, 200)]  # meetings, workstreams


def milliseconds(work: Callable[[], object]) -> float:
    """The median of seven runs after one to warm up."""
    work()
    times = []
    for _run in range(7):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


def put_on_record(*, meetings: int, workstreams: int) -> None:
    streams = [records.workstream(f"Consultative Process {number}") for number in range(workstreams)]
    said = [(stream, Status.CONTINUING, Basis.DECIDED) for stream in streams]
    for number in range(meetings):
        meeting = records.meeting(f"meeting{number}", can_decide=True)
        records.held(meeting, on=f"{1960 + number}-11-01", said=said)


@pytest.mark.parametrize(("meetings", "workstreams"), SIZES)
def test_growth(db, meetings, workstreams):
    load_founding_meeting()
    client = Client()
    floor = milliseconds(lambda: client.get("/no-such-page/"))
    small = milliseconds(standing)
    put_on_record(meetings=meetings, workstreams=workstreams)
    report = standing().reports[0]

    print(f"\n{meetings} meetings, {workstreams} workstreams (a page not found takes 1)")
    for name, work in {
        "standing now": standing,
        "composing a paper": lambda: compose(report),
        "a paper as a page": lambda: as_page(report),
        "the overview": lambda: client.get("/"),
        "the list of workstreams": lambda: client.get("/workstreams/"),
        "the list of meetings": lambda: client.get("/meetings/"),
    }.items():
        print(f"  {name:<26}{milliseconds(work) / floor:6.1f}")
    print(f"  standing, against the founding meeting alone: {milliseconds(standing) / small:.1f}")
    page = client.get("/").content
    print(
        f"  the overview: {len(page) / 1024:.0f} kB, {len(gzip.compress(page)) / 1024:.1f} kB over the wire"
    )
