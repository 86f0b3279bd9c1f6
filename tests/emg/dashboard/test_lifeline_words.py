"""What a reader who sees no picture is told of the lifelines."""

import pytest
from django.http import QueryDict

from emg.dashboard.lifeline_words import in_words, signs, summary, until_note
from emg.dashboard.lifelines import lifeline_list
from meetings.lifecycle import Basis, Status
from tests import records

MAY = "som28-mid-term-technical-segment"


def found(query: str = ""):
    return lifeline_list(QueryDict(query))


def line(slug: str):
    return next(line for line in found().lifelines if line.standing.workstream.slug == slug)


def test_founding_record_in_words(founding):
    assert in_words(line("img-on-biodiversity")) == (
        "From before 18 May 2022; until 2023 (expected, open); "
        "spoken of at one meeting, on 18 May 2022: expected to continue in 2023"
    )
    assert in_words(line("consultative-process-on-sustainable-infrastructure")) == (
        "From before 18 May 2022; open; "
        "spoken of at one meeting, on 18 May 2022: expected to complete its mandate"
    )


def test_end_in_words(later):
    assert in_words(line("consultative-process-on-sustainable-infrastructure")) == (
        "From before 18 May 2022; until 24 November 2022 (completed); "
        "spoken of at two meetings, last on 24 November 2022: completed its mandate"
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {"mandate_from": "2010", "mandate_until": "2099~"},
            "From 2010; until about 2099 (mandate); no meeting on record spoke of it",
        ),
        (
            {"mandate_from": "2010", "mandate_until": "2014"},
            "From 2010; until 2014 (mandate, open); no meeting on record spoke of it",
        ),
        ({"ended": "2014~"}, "Beginning not on record; until about 2014; no meeting on record spoke of it"),
        ({}, "Beginning not on record; open; no meeting on record spoke of it"),
    ],
)
def test_register_in_words(db, values, words):
    records.workstream("IMG", published_on="2009-01-01", **values)

    assert in_words(line("img")) == words


def test_decision_is_no_expectation(db):
    stream = records.workstream("IMG")
    draft = records.draft(
        records.meeting("m"), on="2022-05-18", said=[(stream, Status.COMPLETING, Basis.DECIDED)]
    )
    entry = draft.entries.get()
    entry.horizon = "2099"
    entry.save()
    records.approve(draft, issued_on=draft.last_day)

    assert until_note(line("img")) == "decided"


def test_summary_says_what_is_seen(founding):
    year = found().last_day.year

    assert summary(found()) == (
        f"Nine workstreams on record from 2022 to {year}, of which one meeting spoke. Nine are open-ended."
    )
    assert summary(found(f"at={MAY}")) == (
        "Nine workstreams on record in 2022, of which one meeting spoke. Nine are open-ended."
    )


def test_summary_counts_what_has_ended_and_what_is_planned(later):
    records.workstream("IMG", published_on="2009-01-01", mandate_from="2010", mandate_until="2098")

    assert summary(found()) == (
        "Twelve workstreams on record from 2010 to 2098, of nine of which two meetings spoke. "
        "Two have ended, one has an end planned and nine are open-ended."
    )


def test_summary_without_a_meeting(db):
    records.workstream("IMG", published_on="2009-01-01", mandate_from="2009", mandate_until="2098")

    assert summary(found()) == (
        "One workstream on record from 2009 to 2098, of which no meeting has spoken yet. "
        "One has an end planned."
    )
    assert summary(found("at=2010-05-18")) == (
        "One workstream on record in 2010, of which no meeting had spoken. One is open-ended."
    )


def test_signs_stand_for_what_was_said(db):
    statuses = (
        Status.NEW,
        Status.CONTINUING,
        Status.COMPLETED,
        Status.CONCLUDED,
        Status.ON_HOLD,
        Status.NOT_REPORTED,
    )
    streams = [(records.workstream(status), status, Basis.DECIDED) for status in statuses]
    records.held(records.meeting("m"), on="2022-05-18", said=streams)

    assert [(look.name, words) for look, words in signs(found())] == [
        ("new", "new"),
        ("done", "completed, concluded"),
        ("paused", "on hold, not reported"),
    ]
