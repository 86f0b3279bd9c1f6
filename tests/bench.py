"""`make bench`: how standing, papers and memory grow, as ratios within one run; nothing here judges.

Pages are measured through a server, in `tests/bench_pages.py`. Run as `pytest tests/bench.py -s`; not
collected otherwise.
"""

import io
import resource
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from statistics import median

import pdfplumber
import pytest

from emg.paper.blocks import Heading, Masthead, Paragraph
from emg.paper.forms import FORMS
from emg.paper.page import as_page
from emg.paper.paper import Paper
from emg.paper.pdf.document import as_pdf
from emg.paper.pdf.printing import _printer
from meetings.founding import load_founding_meeting
from meetings.generated import generate_record
from meetings.report.compose import compose
from meetings.report.paper import summary_of
from meetings.standing import standing

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


@pytest.mark.parametrize(("meetings", "workstreams"), SIZES)
def test_growth(db, meetings, workstreams):
    load_founding_meeting()
    small = milliseconds(standing)
    generate_record(meetings=meetings, workstreams=workstreams, seed=1)
    report = standing().reports[0]

    print(f"\n{meetings} meetings, {workstreams} workstreams (standing of the founding one takes 1)")
    measured = {
        "standing now": standing,
        "composing a paper": lambda: compose(report),
        "a paper as a page": lambda: as_page(summary_of(report)),
    }
    for name, work in measured.items():
        print(f"  {name:<28}{milliseconds(work) / small:7.1f}")


def test_memory_of_many_papers():
    """Two hundred different papers of five pages: what the process that prints holds after each fifty."""
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
    blocks: list[Masthead | Heading | Paragraph] = [Masthead("head", ("EMG",), title, (), "Summary")]
    for number in range(1, sections + 1):
        blocks += [
            Heading(f"h{number}", 2, f"{number}.", f"{title}, section {number}"),
            Paragraph(f"p{number}", f"{title} says in its section {number} what the meeting heard. " * 8),
            Paragraph(f"q{number}", f"The members took note of item {number} of {title} with thanks. " * 5),
        ]
    return Paper(title=title, blocks=tuple(blocks), head=title, foot="EMG")


def memory() -> float:
    """What the process that prints holds now, in MB."""
    pages = int(Path(f"/proc/{_printer()._process.pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20
