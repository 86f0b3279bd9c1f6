"""Whatever lines come, they are read: no error, nothing lost, nothing twice, and in seconds."""

import re
from pathlib import Path
from time import process_time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.importing.files.limits import MOST_LINES
from meetings.importing.reading import Kind, ReadReport
from meetings.importing.rules import read_report
from meetings.importing.source import Line

FOUNDING = (Path(__file__).parents[2] / "data" / "founding-report.txt").read_text(encoding="utf-8")
PHRASES = [
    *FOUNDING.split("\n"),
    "(a) agreed to extend the IMG on Land until 2014;",
    "agreed to: (a) extend the IMG on Land; and (b) conclude the Task Team on Plastics.",
    "- 3 -",
    "Page 3 of 7",
    "EMG/SOM.19/03",
    "3. Progress The Chair said that all was well.",
    "I. OPENING",
    "Secretariat | Circulate the draft | 30 June 2019",
    "Action: Secretariat to report by 31 February 2019",
    "99:99-25:61 CEST",
    "0th meeting of the 31 November 0000",
    "the meeting of the meeting of the meeting of the",
]
LINES = st.lists(
    st.builds(
        Line,
        text=st.one_of(st.sampled_from(PHRASES), st.text(max_size=60)),
        page=st.integers(1, 4),
        heading=st.sampled_from([0, 0, 0, 1, 2]),
        is_whole=st.booleans(),
    ),
    max_size=60,
)


def words(text: str) -> str:
    """The signs of a text that carry its words: letters and figures."""
    return "".join(sign for sign in text if sign.isalnum())


def seconds(lines: list[Line]) -> float:
    start = process_time()
    read_report(lines)
    return process_time() - start


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_any_lines_are_read_and_found_and_not_understood_are_the_whole_text(lines):
    report = read_report(lines)

    numbers = [sentence.number for sentence in report.source.sentences]
    understood = {number for fact in report.facts for number in fact.sentences}
    assert numbers == list(range(len(numbers)))
    assert understood <= set(numbers)
    assert sorted(understood | set(report.not_understood)) == numbers
    assert understood.isdisjoint(report.not_understood)
    assert_says_why(report)


def assert_says_why(report: ReadReport) -> None:
    assert all(fact.sentences for fact in report.facts)
    assert all(fact.reason for fact in report.facts if fact.sureness != "sure")
    assert bool(report.kind_reason) == (report.kind != Kind.REPORT)
    assert all(fact.sureness == "unsure" for fact in report.entries if not fact.value.status)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PHRASES), max_size=40))
def test_no_word_is_lost(texts):
    report = read_report([Line(text) for text in texts])

    kept = [part for block in report.source.blocks for part in (block.marker, block.text)]
    found = sorted(words("".join((*kept, *report.source.left_out))))
    assert found == sorted(words("".join(texts)))


def test_as_many_items_as_are_taken_take_seconds():
    items = [Line(f"- IMG on Topic number {number}") for number in range(MOST_LINES)]
    lead = [Line("The following processes are expected to continue in 2023:"), Line("")]
    lines = [Line(line) for line in FOUNDING.split("\n")]

    assert seconds([*lines, *lead, *items][:MOST_LINES]) < 20


def test_the_longest_report_that_is_taken_takes_seconds():
    lines = [Line(line, page) for page in range(1, 501) for line in FOUNDING.split("\n")][:MOST_LINES]

    assert seconds(lines) < 20


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([*re.findall(r"\S+ ?", FOUNDING)[:400], "(", "(a) ", "1. ", "| ", "a-", ". ", "\t"]))
def test_one_endless_line_takes_a_moment(piece):
    assert seconds([Line(piece * (50_000 // len(piece)))]) < 5
