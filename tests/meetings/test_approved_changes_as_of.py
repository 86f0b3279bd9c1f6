"""Approved changes as of a moment, held against records read one day after the other; and their queries."""

import random
from datetime import date, timedelta

import pytest

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.approved_changes import approved_changes, revisions_on
from meetings.lifecycle import Basis, Status
from meetings.models import Report
from meetings.standing import standing
from tests import records
from tests.meetings.approved_changes_told import (
    COMPLETING,
    CONTINUING,
    SUPPORTED,
    corrected,
    in_short,
    statement,
    told,
)
from workstreams.models import (
    Agency,
    AgencyName,
    Participation,
    ProgressUpdate,
    WorkstreamKind,
    WorkstreamName,
)


@pytest.fixture
def land(db):
    return records.workstream("IMG on Land")


@pytest.fixture
def sea(db):
    return records.workstream("IMG on the Sea")


def test_what_was_known_on_a_day_knows_no_later_revision(land):
    first = records.held(records.meeting("first"), on="2021-05-18", said=[(land, *CONTINUING)])
    corrected(first, issued_on=date(2021, 6, 1), status=Status.COMPLETING)

    assert len(told(known_on=date(2021, 5, 31))) == 1
    assert len(told(known_on=date(2021, 6, 1))) == 2
    assert told(known_on=date(2021, 5, 17)) == []
    assert [report.revision for report in revisions_on(standing(known_on=date(2021, 5, 31)))] == [0]


def test_as_of_a_meeting_nothing_dated_later_shows(land, sea):
    first = records.held(
        records.meeting("first"),
        on="2021-05-18",
        said=[(land, *CONTINUING)],
        proposals={records.proposal("Minerals"): SUPPORTED},
    )
    before = list(approved_changes(standing(at=first.meeting)))

    go_on(land, sea)

    assert [(in_short(change), change.at) for change in approved_changes(standing(at=first.meeting))] == [
        (in_short(change), change.at) for change in before
    ]
    corrected(first, issued_on=date(2023, 1, 1), status=Status.COMPLETING)
    assert len(told(at=first.meeting)) == len(before) + 1


def go_on(land, sea) -> None:
    """A later meeting and its correction, and a renaming, roles and an update of later days."""
    second = records.held(
        records.meeting("second"), on="2022-05-18", said=[(land, *COMPLETING), (sea, *CONTINUING)]
    )
    corrected(second, issued_on=date(2022, 6, 1), horizon="2024")
    land.refresh_from_db()
    kind = WorkstreamKind.objects.create(name="Coalition")
    land.rename(to="Coalition on Land", kind=kind, on=PartialDate("2022-06-02"))
    agency = Agency.objects.create(acronym="UNEP", slug="unep")
    AgencyName.objects.create(agency=agency, acronym="UNE", valid_until="2022-07-01")
    Participation.objects.create(workstream=land, agency=agency, role="lead", takes_part_from="2022-07-01")
    ProgressUpdate.objects.create(workstream=land, written_on="2022-07-01", text="Later", is_public=True)


@pytest.mark.parametrize("seed", range(2))
def test_changes_add_up_to_the_record_of_every_day(db, seed):
    """Independently: a day of issue changed what differs between the records known before and on it."""
    chance = random.Random(seed)
    streams = [records.workstream(f"W{place}") for place in range(4)]
    reports: list[Report] = []
    days = [date(2022, 1, 1) + timedelta(days=30 * place) for place in range(9)]
    for place, day in enumerate(days):
        if reports and chance.random() < 0.5:
            draft = actions.start_revision(chance.choice(reports))
            draft.entries.filter(workstream=chance.choice(streams)).delete()
            draft.held_on = date(2021, 1, 1) + timedelta(days=chance.randrange(300))
            draft.save()
            for entry in draft.entries.all():
                entry.status = chance.choice([Status.CONTINUING, Status.COMPLETING])
                entry.save()
            revised = records.approve(draft, issued_on=day)
            reports = [revised if report.meeting == revised.meeting else report for report in reports]
        else:
            spoken_of = chance.sample(streams, k=2)
            said = [
                (stream, chance.choice([Status.CONTINUING, Status.COMPLETING]), Basis.EXPECTED)
                for stream in spoken_of
            ]
            meeting = records.meeting(f"m{place}")
            on = date(2021, 1, 1) + timedelta(days=chance.randrange(300))
            reports.append(records.held(meeting, on=on, said=said, issued_on=day))

    expected = set()
    for day in days:
        before, after = statuses(day - timedelta(days=1)), statuses(day)
        expected |= {
            (day, title, before.get(title, "-"), after.get(title, "-"))
            for title in before | after
            if before.get(title) != after.get(title)
        }

    assert {
        (change.revision.issued_on, *in_short(change)[1:]) for change in approved_changes(standing())
    } == expected


def statuses(day: date) -> dict[str, str]:
    return {
        known.workstream.title: statement(known.latest)
        for known in standing(known_on=day).workstreams
        if known.latest
    }


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(db, size, django_assert_num_queries):
    agency = Agency.objects.create(acronym="UNEP", slug="unep")
    streams = [records.workstream(f"W{place}") for place in range(size)]
    for stream in streams:
        WorkstreamName.objects.create(workstream=stream, name=f"Old {stream}", valid_until="2010")
        ProgressUpdate.objects.create(
            workstream=stream, agency=agency, written_on="2022-01-01", text="U", is_public=True
        )
    for year in range(2020, 2020 + size):
        records.held(
            records.meeting(f"m{year}"),
            on=f"{year}-05-18",
            said=[(stream, *CONTINUING) for stream in streams],
            proposals={records.proposal(f"P{year}{place}"): SUPPORTED for place in range(size)},
        )
    record = standing()

    with django_assert_num_queries(5):
        changes = list(approved_changes(record))

    assert len(changes) == 3 * size + size * size
