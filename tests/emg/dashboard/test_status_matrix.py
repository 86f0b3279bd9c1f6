"""Statuses by meeting: what each meeting said, and what changed."""

from django.http import QueryDict

from emg.dashboard.status_matrix import LATEST, status_matrix
from meetings.lifecycle import Basis, Status
from tests import records

MAY = "som28-mid-term-technical-segment"


def matrix(query: str = ""):
    return status_matrix(QueryDict(query))


def said(found) -> dict[str, list[str]]:
    """By workstream: what each meeting said, a star where it changed."""
    return {
        row.standing.workstream.slug: [
            f"{cell.entry.status} {cell.entry.basis}{'*' * cell.is_change}" if cell.entry else "-"
            for cell in row.cells
        ]
        for row in found.rows
    }


def test_founding_meeting_is_one_column_where_everything_is_said_first(founding):
    found = matrix()

    assert [report.meeting.slug for report in found.reports] == [MAY]
    assert [words for (words,) in said(found).values()] == [
        *["continuing expected*"] * 7,
        *["completing expected*"] * 2,
    ]
    assert (found.earlier, found.unmentioned) == (0, 0)


def test_later_meetings_stand_to_the_right_and_changes_are_marked(later):
    words = said(matrix())

    assert words["img-on-environmental-sustainability-management"] == [
        "continuing expected*",
        "continuing decided",
    ]
    assert words["consultative-process-on-sustainable-infrastructure"] == [
        "completing expected*",
        "completed decided*",
    ]
    assert words[later.unmentioned.slug] == ["completing expected*", "-"]


def test_silence_between_two_equal_statuses_is_no_change(db):
    stream, other = records.workstream("One"), records.workstream("Other")
    for year, spoken_of in ((2019, stream), (2020, other), (2021, stream)):
        meeting = records.meeting(f"m{year}")
        records.held(meeting, on=f"{year}-05-01", said=[(spoken_of, Status.CONTINUING, Basis.DECIDED)])

    assert said(matrix())["one"] == ["continuing decided*", "-", "continuing decided"]


def test_past_moment_has_its_meetings_only_under_their_names(later):
    found = matrix(f"at={MAY}")

    assert [report.meeting.slug for report in found.reports] == [MAY]
    assert "IMG on Biodiversity" in [row.standing.name.title for row in found.rows]


def test_many_meetings_are_shown_in_two_portions(db):
    old, lasting = records.workstream("Old"), records.workstream("Lasting")
    for place in range(LATEST + 3):
        streams = [old, lasting] if place < 2 else [lasting]
        meeting = records.meeting(f"m{place}")
        records.held(
            meeting,
            on=f"{2000 + place}-05-01",
            said=[(stream, Status.CONTINUING, Basis.DECIDED) for stream in streams],
        )

    latest, everything = matrix(), matrix("meetings=all")

    assert (len(latest.reports), latest.earlier, latest.unmentioned) == (LATEST, 3, 1)
    assert [row.standing.workstream for row in latest.rows] == [lasting]
    assert (len(everything.reports), everything.earlier, everything.unmentioned) == (LATEST + 3, 0, 0)
    assert everything.query == "?meetings=all"


def test_only_all_is_understood(founding):
    assert matrix("meetings=some&colour=red").ignored == [
        "“colour=red” (this page does not ask that)",
        "“meetings=some” (only “all” is known)",
    ]


def test_table_has_a_column_for_each_meeting(later):
    table = matrix().table(site="https://x.int")

    assert table.columns == ("title", "kind", MAY, "som28", "slug", "address")
    assert table.rows[0] == (
        "IMG on Environmental Sustainability Management",
        "Issue Management Group",
        "continuing expected",
        "continuing decided",
        "img-on-environmental-sustainability-management",
        "https://x.int/workstreams/img-on-environmental-sustainability-management/",
    )
