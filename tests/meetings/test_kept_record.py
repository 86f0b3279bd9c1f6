"""Rows stay as they were read while nobody writes them, and in the database they were read from."""

from operator import is_not

import pytest

from emg.stored_pages.kept_rows import one_snapshot
from emg.stored_pages.version import DATABASE, table_versions
from meetings.kept_record import KeptRecord
from meetings.models import Meeting
from tests import records
from workstreams.models import Workstream, WorkstreamKind, WorkstreamName

FIRST = "IMG on Biodiversity"


def read_again(kept: KeptRecord, **others: str) -> KeptRecord:
    with one_snapshot():
        return kept.read_again({**table_versions(), **others})


def objects_in(kept: KeptRecord) -> list[object]:
    return [
        row
        for rows in (kept.reports, kept.entries, kept.considerations, kept.workstreams, kept.proposals)
        for row in rows.rows.values()
    ]


def test_everything_stays_while_nothing_is_written(transactional_db, founding):
    kept = read_again(KeptRecord())
    records.workstream("Not of these", published_on=None).delete()

    before, after = objects_in(kept), objects_in(read_again(kept))
    assert len(before) > 12
    assert [*map(id, after)] == [*map(id, before)]


@pytest.mark.parametrize(
    "write",
    [
        lambda row: Workstream.objects.filter(pk=row.pk).update(objective="Another"),
        lambda row: WorkstreamKind.objects.filter(pk=row.kind_id).update(name="Another"),
        lambda row: WorkstreamName.objects.create(workstream=row, name="Another", is_official=False),
    ],
    ids=["itself", "its kind", "its names"],
)
def test_row_is_read_again_with_all_it_was_read_with(transactional_db, founding, write):
    first = Workstream.objects.get(title=FIRST)
    kept = read_again(KeptRecord())

    write(first)
    now = read_again(kept)

    assert now.workstreams.rows[first.pk] is not kept.workstreams.rows[first.pk]
    assert [type(row) for row in objects_in(now)] == [type(row) for row in objects_in(kept)]


def test_workstream_and_its_names_bear_the_kinds_of_now(transactional_db, founding):
    first = Workstream.objects.get(title=FIRST)
    WorkstreamName.objects.create(workstream=first, kind=first.kind, name="Former", valid_until="2020")
    kept = read_again(KeptRecord())

    WorkstreamKind.objects.filter(pk=first.kind_id).update(name="Another")
    now = read_again(kept).workstreams.rows[first.pk]

    assert [named.kind.name for named in (now, *now.names.all())] == ["Another", "Another"]


def test_what_a_report_says_is_read_again_with_its_meeting(transactional_db, founding):
    kept = read_again(KeptRecord())

    Meeting.objects.filter(pk=founding.meeting_id).update(place="Another")
    now = read_again(kept)

    assert now.reports.rows[founding.pk].meeting.place == "Another"
    assert {entry.report for entry in now.entries.rows[founding.pk]} == {now.reports.rows[founding.pk]}
    assert now.entries.rows[founding.pk] is not kept.entries.rows[founding.pk]
    assert now.considerations.rows[founding.pk] is not kept.considerations.rows[founding.pk]


def test_nothing_is_kept_from_another_database(transactional_db, founding):
    """Its transactions may bear the same numbers."""
    kept = read_again(KeptRecord())

    now = read_again(kept, **{DATABASE: "another"})

    assert all(map(is_not, objects_in(now), objects_in(kept)))
    assert len(objects_in(now)) == len(objects_in(kept))


def test_database_is_told_from_others(db):
    assert len(table_versions()[DATABASE].split()) == 2
