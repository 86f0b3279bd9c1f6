"""The next meeting on record."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.next_meeting import next_meeting
from meetings.lifecycle import MeetingState
from meetings.models import Meeting
from tests import records

BEFORE, AFTER = date(2022, 6, 1), date(2023, 6, 1)


def found(query: str = "", *, today: date = BEFORE):
    plan = next_meeting(asked(QueryDict(query), today=today))
    return plan and (plan.title, plan.in_words, plan.meeting and plan.meeting.slug)


def announced(slug: str, **values):
    return records.meeting(slug, announced_on="2022-05-18", **values)


def move(slug: str, state: MeetingState) -> None:
    Meeting.objects.get(slug=slug).move_to(state, by=records.somebody())


def test_said_by_the_latest_report(founding):
    assert found() == ("28th Senior Officials Meeting", "November 2022, likely", "som28")


def test_whose_time_has_passed(founding):
    assert found(today=date(2022, 11, 30))[1] == "November 2022, likely"
    assert found(today=date(2022, 12, 1)) == (
        "28th Senior Officials Meeting",
        "was planned for November 2022; no report on record",
        "som28",
    )


def test_plan_made_since_then_counts_now(founding):
    som28 = Meeting.objects.get(slug="som28")
    som28.planned_on = "2022-11-24"
    som28.save()

    assert found()[1] == "24 November 2022"
    assert found("at=2022-05-18") == ("28th Senior Officials Meeting", "November 2022, likely", None)


def test_meeting_that_is_not_public_is_told_in_the_words_of_the_report(founding):
    Meeting.objects.filter(slug="som28").update(announced_on=None, title="Secret title", planned_on="2022-12")

    assert found() == ("28th Senior Officials Meeting", "November 2022, likely", None)


def test_announced_meeting_follows_one_whose_time_has_passed(founding):
    announced("som30", planned_on="2024")
    announced("som29", planned_on="2023-11")
    announced("som31")

    assert found() == ("28th Senior Officials Meeting", "November 2022, likely", "som28")
    assert found(today=AFTER) == ("The meeting som29", "November 2023", "som29")


def test_meeting_not_announced_yet_is_none(founding):
    records.meeting("som29", planned_on="2023-11")
    records.meeting("som30", planned_on="2023-11", announced_on="2122-01-01")

    assert found(today=AFTER)[2] == "som28"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (MeetingState.POSTPONED, "postponed; was planned for November 2022"),
        (MeetingState.CANCELLED, "cancelled; was planned for November 2022"),
        (MeetingState.HELD, "November 2022 (held, no report on record)"),
    ],
)
def test_state_is_said_in_words(founding, state, words):
    move("som28", state)

    assert found(today=AFTER)[1] == words


def test_cancelled_meeting_gives_way_to_the_next(founding):
    announced("som29")
    move("som28", MeetingState.CANCELLED)

    assert found() == ("The meeting som29", "date not yet on record", "som29")


def test_postponed_meeting_without_a_date_is_just_that(db):
    announced("som29")
    move("som29", MeetingState.POSTPONED)

    assert found() == ("The meeting som29", "postponed", "som29")


def test_latest_overdue_plan_where_no_report_says_anything(db):
    announced("first", planned_on="2021")
    announced("second", planned_on="2022-03~")

    assert found() == (
        "The meeting second",
        "was planned for about March 2022; no report on record",
        "second",
    )


def test_plan_of_before_the_latest_meeting_no_longer_comes_next(db):
    announced("som28", planned_on="2022-03")
    records.held(records.meeting("som29"), on="2022-05-18")

    assert found() is None

    announced("som30", planned_on="2022-05")

    assert found() == ("The meeting som30", "was planned for May 2022; no report on record", "som30")


def test_past_moment_knows_only_what_the_report_then_said(later):
    announced("som29", planned_on="2023-11")

    assert found("at=2022-05-18", today=AFTER) == (
        "28th Senior Officials Meeting",
        "November 2022, likely",
        None,
    )
    assert found("at=som28", today=AFTER) is None
    assert found("at=2022-05-17", today=AFTER) is None
    assert found(today=AFTER) == ("The meeting som29", "November 2023", "som29")


def test_meeting_held_since_then_goes_by_the_title_of_its_report(later):
    Meeting.objects.filter(slug="som28").update(announced_on=None, title="Secret title")

    assert found("at=2022-05-18", today=AFTER)[0] == later.som28.title


def test_as_known_before_it_was_public_it_goes_by_the_words_of_the_report(later):
    Meeting.objects.filter(slug="som28").update(announced_on=None, title="Secret title")

    assert found("known=2022-06-01", today=AFTER)[0] == "28th Senior Officials Meeting"


def test_meeting_held_meanwhile_is_not_next(later):
    assert found(today=AFTER) is None


def test_empty_record_has_none(db):
    assert found() is None
