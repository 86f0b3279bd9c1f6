"""The founding report, read from its text, is the record of the founding meeting."""

import tomllib
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from meetings import founding
from meetings.importing.reading import Kind, ReadNextMeeting, ReadReport, Sureness
from meetings.importing.rules import read_report
from meetings.importing.source import Line

TEXT = Path(__file__).parents[2] / "data" / "founding-report.txt"
RECORD = Path(founding.__file__).parent / "data" / "founding_meeting.toml"


@pytest.fixture(scope="module")
def read() -> ReadReport:
    return read_report([Line(line) for line in TEXT.read_text(encoding="utf-8").split("\n")])


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return tomllib.loads(RECORD.read_text(encoding="utf-8"))


def test_it_is_a_report_and_every_fact_is_sure(read):
    assert (read.kind, read.kind_reason) == (Kind.REPORT, "")
    assert [fact for fact in read.facts if fact.sureness != Sureness.SURE] == []
    assert read.doubts == ()


def test_masthead(read, record):
    planned, meeting = record["meetings"][1], read.meeting

    assert meeting.body.value == "Environment Management Group"
    assert meeting.title.value == planned["title"]
    assert meeting.number.value == planned["number"]
    assert meeting.series.value == record["series"]["abbreviation"]
    assert meeting.segment.value == planned["segment"]
    assert meeting.held_on.value == planned["planned_on"]
    assert meeting.date_as_printed.value == record["report"]["date_as_printed"]
    assert meeting.mode.value == planned["mode"]
    assert meeting.paper.value == "Meeting Report Summary"
    assert (meeting.place, meeting.symbol) == (None, None)


def test_hours_are_those_of_the_secretariat(read, record):
    planned, hours = record["meetings"][1], read.meeting.hours.value

    assert (hours.starts_at, hours.ends_at) == (time(15), time(17))
    assert (hours.zone_label, hours.time_zone) == (planned["zone_label"], planned["time_zone"])


def test_chair(read, record):
    assert [vars(chair.value) for chair in read.meeting.chairs] == record["report"]["chairs"]


def test_sections(read, record):
    expected = [
        (section["heading"], section["kind"], section.get("text", "").strip())
        for section in record["report"]["sections"]
    ]

    assert [(fact.value.heading, fact.value.kind, fact.value.text) for fact in read.sections] == expected


def test_lists_keep_their_letters(read):
    assert [fact.value.list_style for fact in read.sections] == ["", "(a)", "a)", "", ""]


def test_entries(read, record):
    expected = [
        (entry["title"], entry["status"], "expected", entry.get("horizon", ""))
        for entry in record["report"]["entries"]
    ]

    found = [fact.value for fact in read.entries]

    assert [(entry.name, entry.status, entry.basis, entry.horizon) for entry in found] == expected
    assert [entry.marker for entry in found] == [*(f"({letter})" for letter in "abcdefg"), "a)", "b)"]


def test_proposals(read, record):
    expected = [
        (
            said["title"],
            said.get("kind", ""),
            tuple(said["presenters"]),
            said["objective"].strip(),
            tuple(said.get("activities", "").strip().splitlines()),
            said["position"],
            said["route"],
            said.get("route_meeting", "").upper(),
        )
        for said in record["report"]["considerations"]
    ]

    assert [
        (
            said.title,
            said.kind,
            said.presenters,
            said.objective,
            said.activities,
            said.position,
            said.route,
            said.route_meeting,
        )
        for said in (fact.value for fact in read.proposals)
    ] == expected


def test_what_the_meeting_came_to(read):
    assert read.actions == ()
    assert read.next_meeting.value == ReadNextMeeting("Senior Officials Meeting", "2022-11?")
    assert read.closure.value == "No other issues were discussed."


def test_facts_name_the_sentences_that_say_them(read):
    said = {sentence.number: sentence.text for sentence in read.source.sentences}

    def words(fact):
        return [said[number] for number in fact.sentences]

    assert words(read.meeting.chairs[0]) == [
        "The meeting was chaired by Head of Secretariat Mr. Hossein Fadaei."
    ]
    assert words(read.entries[1]) == [
        "IMG on Biodiversity",
        "The following processes are expected to continue in 2023:",
    ]
    assert words(read.next_meeting) == [
        "The Senior Officials Meeting will likely take place in November 2022."
    ]
