"""`make bench`: how speed and size grow with the record, as ratios within one run; nothing here judges.

Run as `pytest tests/bench.py -s`; not collected otherwise.
"""

import gzip
import io
import resource
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from statistics import median

import pdfplumber
import pytest
from django.test import Client

from emg.paper.blocks import Heading, Paragraph
from emg.paper.forms import FORMS
from emg.paper.page import as_page
from emg.paper.paper import Paper
from emg.paper.pdf.document import as_pdf
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


def test_memory_of_many_papers():
    """Two hundred different papers of five pages: what the process holds after each fifty."""
    as_pdf(paper_of(20))
    print(f"\nmemory after one paper as PDF: {memory():.0f} MB")
    for number in range(1, 201):
        as_pdf(paper_of(20, title=f"Paper {number}"))
        if number % 50 == 0:
            print(f"  after {number}: {memory():.0f} MB")


@pytest.mark.parametrize("sections", [20, 450])  # about five and a hundred pages
def test_paper_in_its_forms(db, sections):
    """Another paper each time: Typst remembers what it has set before."""
    with pdfplumber.open(io.BytesIO(as_pdf(paper_of(sections)))) as pdf:
        pages = len(pdf.pages)
    papers = (paper_of(sections, title=f"Paper {number}") for number in count(1))
    page = milliseconds(lambda: as_page(next(papers)))

    print(f"\na paper of {pages} pages (as a web page it takes 1, which is {page:.1f} ms)")
    for extension, form in FORMS.items():
        took = milliseconds(lambda form=form: form.make(next(papers)))
        print(f"  {extension:<28}{took / page:7.1f}  ({took:.0f} ms)")


def paper_of(sections: int, *, title: str = "A paper") -> Paper:
    """Sections of a heading and two paragraphs, each paper in words of its own."""
    blocks: list[Heading | Paragraph] = []
    for number in range(1, sections + 1):
        blocks += [
            Heading(f"h{number}", 2, f"{number}.", f"{title}, section {number}"),
            Paragraph(f"p{number}", f"{title} says in its section {number} what the meeting heard. " * 8),
            Paragraph(f"q{number}", f"The members took note of item {number} of {title} with thanks. " * 5),
        ]
    return Paper(title=title, blocks=tuple(blocks), head=title, foot="EMG")


def memory() -> float:
    """What the process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20
