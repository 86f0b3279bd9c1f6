"""The list of meetings."""

from datetime import date

from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.meeting_list import meeting_list
from emg.dashboard.next_meeting import next_meeting
from meetings.lifecycle import MeetingState
from tests import records

MAY = "som28-mid-term-technical-segment"


def listed(query: str = "", *, today: date = date(2023, 1, 1)):
    meetings = meeting_list(asked(QueryDict(query), today=today))
    planned = [plan.meeting and plan.meeting.slug for plan in meetings.planned]
    return planned, {year.year: [past.meeting.slug for past in year.meetings] for year in meetings.years}


def announced(slug: str, **values):
    return records.meeting(slug, announced_on="2022-05-18", **values)


def test_founding_record(founding):
    assert listed() == (["som28"], {2022: [MAY]})


def test_plans_come_by_date_then_overdue_then_undated(founding):
    announced("undated")
    announced("som30", planned_on="2024")
    announced("som29", planned_on="2023")
    records.meeting("hidden", planned_on="2023")

    assert listed()[0] == ["som29", "som30", "som28", "undated"]


def test_cancelled_meetings_stand_in_their_year(founding):
    for slug, day in (("ended", "2021-03"), ("never-dated", None)):
        announced(slug, planned_on=day).move_to(MeetingState.CANCELLED, by=records.somebody())

    assert listed() == (["som28"], {2022: [MAY], 2021: ["ended"], None: ["never-dated"]})


def test_past_by_year_latest_first(later):
    records.held(records.meeting("som27"), on="2021-09-28")

    assert listed() == ([], {2022: ["som28", MAY], 2021: ["som27"]})


def test_past_moment_lists_no_later_meeting_and_no_plan(later):
    announced("som29", planned_on="2023")

    assert listed("at=2022-11-23") == ([], {2022: [MAY]})
    assert listed("at=2022-05-17") == ([], {})


def test_meeting_held_without_a_report_stands_in_its_year_and_is_never_next(founding):
    for slug, day in (("som7", "2004-04-20"), ("dialogue", "2022-12-01")):
        announced(slug, planned_on=day).move_to(MeetingState.HELD, by=records.somebody())

    assert listed() == (["som28"], {2022: ["dialogue", MAY], 2004: ["som7"]})
    (year,) = [year for year in meeting_list(asked(QueryDict(""))).years if year.year == 2004]
    assert (year.meetings[0].state, year.meetings[0].in_words) == (
        MeetingState.HELD,
        "held, no report on record",
    )
    assert next_meeting(asked(QueryDict(""))).meeting.slug == "som28"


def test_plan_from_before_the_latest_report_is_history(founding):
    announced("som18", planned_on="2012-11-01")
    announced("dialogue", planned_on="2020-03-23").move_to(MeetingState.POSTPONED, by=records.somebody())

    planned, years = listed()

    assert (planned, years[2012], years[2020]) == (["som28"], ["som18"], ["dialogue"])
    words = {
        past.meeting.slug: past.in_words
        for year in meeting_list(asked(QueryDict(""))).years
        for past in year.meetings
    }
    assert words == {
        MAY: "held",
        "som18": "was planned; no report on record",
        "dialogue": "postponed",
    }
