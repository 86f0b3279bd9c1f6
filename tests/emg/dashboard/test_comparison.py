"""Two meetings side by side."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.comparison import comparison
from emg.dashboard.comparison_words import in_a_sentence
from meetings.lifecycle import Basis, Status
from tests import records

MAY = "som28-mid-term-technical-segment"


def compared(query: str = ""):
    return comparison(QueryDict(query)).comparison


def ends(query: str = "") -> tuple[str, str]:
    found = compared(query)
    return found.before.meeting.slug, found.after.meeting.slug


def titles(changes) -> list[str]:
    return [change.after.workstream.slug for change in changes]


@pytest.fixture
def four(db):
    """Meetings a, b, c and d, each of which said something of one workstream."""
    stream = records.workstream("One")
    for place, slug in enumerate("abcd"):
        said = [(stream, Status.CONTINUING, Basis.DECIDED)]
        records.held(records.meeting(slug), on=date(2019 + place, 5, 1), said=said)


def test_one_meeting_cannot_be_compared(founding):
    found = comparison(QueryDict(""))

    assert (found.comparison, found.query, found.table(site="").rows) == (None, "", [])


def test_later_record_falls_into_groups_each_workstream_in_one(later):
    found = compared()

    assert (found.before, found.after) == (later.corrected, later.som28)
    assert found.changed == ()
    assert titles(found.ended) == [
        "consultative-process-on-sustainable-infrastructure",
        "task-team-on-a-un-system-contribution-to-the-stockholm50-international-meeting",
    ]
    assert len(found.decided) == 6
    assert found.new == ()
    assert [standing.workstream for standing in found.unchanged] == [later.unmentioned]
    assert [renaming.after.name.title for renaming in found.renamings] == ["Working Group on Nature"]
    assert [change.after.stage_in_words for change in found.proposals] == [
        "Became Support to Country Teams",
        "Became IMG on Data",
    ]


def test_first_sentence_counts_in_words(later):
    assert in_a_sentence(compared()) == (
        "Six were first expected and then decided, two ended, one was renamed and two proposals moved."
    )


def test_nothing_changed_is_said_too(four):
    assert in_a_sentence(compared()) == "Nothing changed: what was said before still stands."


def test_new_and_changed_workstreams(db):
    one, two = records.workstream("One"), records.workstream("Two")
    records.held(records.meeting("a"), on="2021-05-01", said=[(one, Status.CONTINUING, Basis.DECIDED)])
    records.held(
        records.meeting("b"),
        on="2022-05-01",
        said=[(one, Status.ON_HOLD, Basis.DECIDED), (two, Status.NEW, Basis.DECIDED)],
    )

    found = compared()

    assert (titles(found.changed), titles(found.new)) == (["one"], ["two"])
    assert in_a_sentence(found) == "One status changed and one is new on record."


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ("c", "d")),
        ("from=a&to=d", ("a", "d")),
        ("from=d&to=a", ("a", "d")),
        ("from=b", ("b", "d")),
        ("from=d", ("c", "d")),
        ("to=b", ("a", "b")),
        ("to=a", ("a", "b")),
        ("from=b&to=b", ("b", "b")),
        ("from=x&to=y", ("c", "d")),
        ("at=b", ("a", "b")),
        ("at=b&from=a&to=d", ("a", "b")),
    ],
)
def test_ends_stand_in_the_order_of_time_and_what_is_missing_is_the_next_to_it(four, query, expected):
    assert ends(query) == expected


def test_meeting_not_on_record_is_ignored_with_a_note(four):
    assert comparison(QueryDict("from=x&to=d&colour=red")).ignored == [
        "“colour=red” (this page does not ask that)",
        "“from=x” (not on record)",
    ]


def test_as_it_was_known_before_the_correction(later):
    found = compared("known=2022-12-01")

    assert (found.before, later.unmentioned.slug in titles(found.changed)) == (later.may, False)
    assert [standing.status for standing in found.unchanged] == [Status.CONTINUING]


def test_table_lists_every_change_in_the_order_of_the_page(later):
    table = comparison(QueryDict("")).table(site="https://x.int")

    assert [row[0] for row in table.rows] == [
        *["decided"] * 6,
        *["ended"] * 2,
        "renamed",
        *["proposal"] * 2,
        "unchanged",
    ]
    assert table.rows[6] == (
        "ended",
        "Consultative Process on Sustainable Infrastructure",
        "completing",
        "expected",
        "completed",
        "decided",
        "consultative-process-on-sustainable-infrastructure",
        "https://x.int/workstreams/consultative-process-on-sustainable-infrastructure/",
    )
