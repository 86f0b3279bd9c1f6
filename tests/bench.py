"""`make bench`: how speed and size grow with the record, as ratios within one run; nothing here judges.

Run as `pytest tests/bench.py -s`; not collected otherwise.
"""

import gzip
import time
from collections.abc import Callable
from statistics import median

import pytest
from django.test import Client

from emg.paper.page import as_page
from meetings.founding import load_founding_meeting
from meetings.generated import generate_record
from meetings.report.compose import compose
from meetings.report.paper import summary_of
from meetings.standing import standing

SIZES = [(1, 9), (7, 60), (60, 200)]  # meetings, workstreams
ADDRESSES = {
    "the overview": "/",
    "the list of workstreams": "/workstreams/",
    "a filtered list": "/workstreams/?status=continuing&agency=unep",
    "statuses, latest meetings": "/status/",
    "statuses, all meetings": "/status/?meetings=all",
    "the timeline": "/timeline/",
    "the proposals": "/proposals/",
    "the agencies": "/agencies/",
    "the list of meetings": "/meetings/",
    "two meetings compared": "/meetings/compare/",
    "a search": "/search/?q=environment",
    "workstreams as CSV": "/workstreams.csv",
    "workstreams as Excel": "/workstreams.xlsx",
    "all changes as Atom": "/changes.atom",
    "the calendar": "/meetings.ics",
    "the API's workstreams": "/api/v1/workstreams/",
}


def milliseconds(work: Callable[[], object]) -> float:
    """The median of seven runs after one to warm up."""
    work()
    times = []
    for _run in range(7):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


@pytest.mark.parametrize(("meetings", "workstreams"), SIZES)
def test_growth(db, meetings, workstreams):
    load_founding_meeting()
    client = Client()
    floor = milliseconds(lambda: client.get("/no-such-page/"))
    small = milliseconds(standing)
    generate_record(meetings=meetings, workstreams=workstreams, seed=1)
    report = standing().reports[0]

    print(f"\n{meetings} meetings, {workstreams} workstreams (a page not found takes 1)")
    measured = {
        "standing now": standing,
        "composing a paper": lambda: compose(report),
        "a paper as a page": lambda: as_page(summary_of(report)),
    } | {name: lambda address=address: client.get(address) for name, address in ADDRESSES.items()}
    for name, work in measured.items():
        print(f"  {name:<28}{milliseconds(work) / floor:7.1f}")
    print(f"  standing, against the founding meeting alone: {milliseconds(standing) / small:.1f}")
    for name in ("/", "/status/?meetings=all", "/timeline/"):
        page = client.get(name).content
        print(f"  {name}: {len(page) / 1024:.0f} kB, {len(gzip.compress(page)) / 1024:.1f} kB over the wire")
