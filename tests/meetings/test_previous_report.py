"""The report a meeting continues from."""

from datetime import time

from meetings.lifecycle import Basis, Status
from meetings.previous_report import previous_report
from tests.records import draft, held, meeting, workstream


def test_a_first_meeting_has_no_previous_report(db):
    assert previous_report(meeting("som28", planned_on="2022-11")) is None


def test_the_latest_approved_report_before_the_planned_day_is_previous(db):
    said = [(workstream("IMG on Land"), Status.CONTINUING, Basis.EXPECTED)]
    held(meeting("spring"), on="2022-03-01", said=said)
    expected = held(meeting("summer"), on="2022-06-01", said=said)
    held(meeting("late"), on="2022-12-01", said=said)
    draft(meeting("draft"), on="2022-07-01", said=said)

    assert previous_report(meeting("autumn", planned_on="2022-11")) == expected


def test_a_meeting_without_a_date_continues_from_the_last_of_all(db):
    held(meeting("spring"), on="2022-03-01")
    expected = held(meeting("late"), on="2022-12-01")

    assert previous_report(meeting("some-day")) == expected


def test_a_meeting_of_the_same_day_counts_by_its_hour(db):
    morning = held(meeting("morning", starts_at=time(9)), on="2022-11-01")
    held(meeting("evening", starts_at=time(18)), on="2022-11-01")

    assert previous_report(meeting("noon", planned_on="2022-11-01", starts_at=time(12))) == morning


def test_a_meeting_does_not_continue_from_itself(db):
    spring = held(meeting("spring"), on="2022-03-01")
    summer = meeting("summer", planned_on="2022-07-01")
    held(summer, on="2022-06-01")

    assert previous_report(summer) == spring
