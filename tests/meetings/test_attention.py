"""What needs the secretariat's attention."""

from datetime import date

import pghistory
import pytest
from django.contrib.auth.models import User
from django.db import connection

from meetings.actions import start_report, start_revision
from meetings.attention import attention
from meetings.lifecycle import Basis, MeetingState, Position, Route, Status
from meetings.standing import standing
from tests.records import approve, draft, held, meeting, proposal, workstream
from workstreams.models import ProgressUpdate

TODAY = date(2023, 6, 1)
CONTINUING = (Status.CONTINUING, Basis.EXPECTED)


@pytest.fixture
def ann(db) -> User:
    return User.objects.create_user("ann", first_name="Ann", last_name="Lee")


def titles(standings) -> list[str]:
    return [said.workstream.title for said in standings]


def test_attention_is_empty_where_nothing_is_on_record(db):
    found = attention(standing(today=TODAY))

    assert (found.open_reports, found.proposals, found.lapsed) == ((), (), ())
    assert (found.without_update, found.without_report, found.unreported) == ((), (), ())
    assert found.last_report is None


def test_a_draft_waits_since_it_was_begun_and_says_by_whom(ann):
    with pghistory.context(user=ann.pk):
        report = start_report(meeting("som28"))

    (waiting,) = attention(standing(today=TODAY)).open_reports

    begun = report.pgh_event_model.objects.get(pgh_obj_id=report.pk)
    assert (waiting.report, waiting.by, waiting.since) == (report, "Ann Lee", begun.pgh_created_at)


def test_a_draft_nobody_is_on_record_for_waits_too(db):
    start_report(meeting("som28"))

    (waiting,) = attention(standing(today=TODAY)).open_reports

    assert waiting.by == ""


def test_a_report_in_review_waits_since_it_was_submitted(ann):
    report = start_report(meeting("som28"))
    report.submit(by=ann)

    (waiting,) = attention(standing(today=TODAY)).open_reports

    assert (waiting.by, waiting.since) == ("Ann Lee", report.submitted_at)


def test_a_draft_sent_back_waits_since_then(ann):
    report = start_report(meeting("som28"))
    report.submit(by=ann)
    ben = User.objects.create_user("ben")
    report.return_to_draft(by=ben, why="Check the hours.")

    (waiting,) = attention(standing(today=TODAY)).open_reports

    assert (waiting.by, waiting.since) == ("ben", report.sent_back_at)


def test_the_longest_waiting_draft_stands_first(db):
    reports = [start_report(meeting(slug)) for slug in ("b", "a", "c")]

    waiting = attention(standing(today=TODAY)).open_reports

    assert [open_report.report for open_report in waiting] == reports


@pytest.mark.parametrize("queries_before", range(3))
def test_a_draft_begun_while_attention_is_read_is_seen_or_not(db, queries_before):
    start_report(meeting("som27"))
    record, asked = standing(today=TODAY), []

    def begin_another(execute, *question):
        asked.append(question)
        if len(asked) == queries_before + 1:
            start_report(meeting("som28"))
        return execute(*question)

    with connection.execute_wrapper(begin_another):
        waiting = attention(record).open_reports

    assert {open_report.report.meeting.slug for open_report in waiting} - {"som28"} == {"som27"}


def test_proposals_wait_while_a_meeting_is_still_to_take_them_up(db):
    som = meeting("som28", can_decide=True)
    going, free = proposal("Data"), proposal("Nexus")
    report = draft(
        meeting("midterm"),
        on="2022-05-18",
        proposals={
            going: {"position": Position.SUPPORTED, "route": Route.TO_MEETING, "route_meeting": som},
            free: {"position": Position.SUPPORTED, "route": Route.NONE_NEEDED},
        },
    )
    approve(report)

    assert [said.proposal for said in attention(standing(today=TODAY)).proposals] == [going]

    decided = draft(som, on="2022-11-20", proposals={going: {"position": Position.APPROVED}})
    approve(decided)

    assert attention(standing(today=TODAY)).proposals == ()


def test_a_mandate_lapses_the_day_after_its_end(db):
    stream = workstream("IMG on Land", mandate_until="2023-05-31", published_on="2020-01-01")

    assert titles(attention(standing(today=date(2023, 5, 31))).lapsed) == []
    assert titles(attention(standing(today=date(2023, 6, 1))).lapsed) == [stream.title]


def test_a_mandate_known_by_its_year_lapses_with_the_year(db):
    workstream("IMG on Land", mandate_until="2022", published_on="2020-01-01")

    assert titles(attention(standing(today=date(2022, 12, 31))).lapsed) == []
    assert titles(attention(standing(today=date(2023, 1, 1))).lapsed) == ["IMG on Land"]


@pytest.mark.parametrize(
    ("status", "basis", "is_lapsed"),
    [
        (Status.CONTINUING, Basis.EXPECTED, True),
        (Status.COMPLETING, Basis.EXPECTED, True),
        (Status.CONTINUING, Basis.DECIDED, False),
        (Status.COMPLETED, Basis.DECIDED, False),
        (Status.ON_HOLD, Basis.EXPECTED, False),
    ],
)
def test_a_lapsed_mandate_shows_until_a_meeting_decides_or_says_it_ended(db, status, basis, is_lapsed):
    stream = workstream("IMG on Land", mandate_until="2022")
    held(meeting("som29"), on="2023-02-01", said=[(stream, status, basis)])

    assert bool(attention(standing(today=TODAY)).lapsed) is is_lapsed


def test_a_decision_taken_before_the_mandate_lapsed_does_not_count(db):
    stream = workstream("IMG on Land", mandate_until="2022")
    held(meeting("som28"), on="2022-11-01", said=[(stream, Status.CONTINUING, Basis.DECIDED)])

    assert titles(attention(standing(today=TODAY)).lapsed) == ["IMG on Land"]


def test_an_ended_workstream_has_no_lapsed_mandate(db):
    workstream("IMG on Land", mandate_until="2012", ended="2013", published_on="2020-01-01")

    assert attention(standing(today=TODAY)).lapsed == ()


def test_an_update_counts_from_the_day_after_the_last_meeting(db):
    streams = [workstream(f"IMG {number}") for number in range(3)]
    held(meeting("midterm"), on="2022-05-18", said=[(stream, *CONTINUING) for stream in streams])
    ProgressUpdate.objects.create(workstream=streams[0], written_on="2022-05-19", text="News")
    ProgressUpdate.objects.create(workstream=streams[1], written_on="2022-05-18", text="Said at the meeting")

    assert titles(attention(standing(today=TODAY)).without_update) == ["IMG 1", "IMG 2"]


def test_a_completed_workstream_owes_no_update(db):
    stream = workstream("IMG on Land")
    held(meeting("som28"), on="2022-11-20", said=[(stream, Status.COMPLETED, Basis.DECIDED)])

    assert attention(standing(today=TODAY)).without_update == ()


def test_a_workstream_unmentioned_at_two_deciding_meetings_has_no_recent_report(db):
    stream, other = workstream("IMG on Land"), workstream("IMG on Biodiversity")
    held(meeting("som26", can_decide=True), on="2020-11-20", said=[(stream, *CONTINUING)])
    held(meeting("som27", can_decide=True), on="2021-11-20", said=[(other, *CONTINUING)])
    assert attention(standing(today=TODAY)).without_report == ()

    held(meeting("som28", can_decide=True), on="2022-11-20", said=[(other, *CONTINUING)])

    assert titles(attention(standing(today=TODAY)).without_report) == ["IMG on Land"]


def test_a_meeting_is_unreported_once_its_last_possible_day_is_past(db):
    som = meeting("som28", planned_on="2022-11?")

    assert attention(standing(today=date(2022, 11, 30))).unreported == ()
    assert attention(standing(today=date(2022, 12, 1))).unreported == (som,)


@pytest.mark.parametrize(
    ("state", "is_unreported"),
    [(MeetingState.HELD, True), (MeetingState.POSTPONED, False), (MeetingState.CANCELLED, False)],
)
def test_only_meetings_planned_or_held_miss_a_report(ann, state, is_unreported):
    som = meeting("som28", planned_on="2022-11-20")
    som.move_to(state, by=ann)

    assert bool(attention(standing(today=TODAY)).unreported) is is_unreported


def test_a_meeting_with_a_draft_is_not_unreported(db):
    start_report(meeting("som28", planned_on="2022-11-20"))

    assert attention(standing(today=TODAY)).unreported == ()


def test_no_report_is_expected_of_meetings_before_the_first_one_on_record(founding, ann):
    for slug, day in (("som7", "2004-04-20"), ("after", "2022-06-01"), ("undated", None)):
        meeting(slug, planned_on=day).move_to(MeetingState.HELD, by=ann)

    missing = [one.slug for one in attention(standing(today=date(2022, 7, 1))).unreported]

    assert missing == ["after", "undated"]


def test_attention_costs_the_same_queries_however_much_is_on_record(founding, django_assert_num_queries):
    start_revision(founding)
    with django_assert_num_queries(14):
        attention(standing(today=TODAY))

    for number in range(5):
        stream = workstream(f"IMG {number}", mandate_until="2001")
        held(meeting(f"held-{number}"), on=f"200{number}-05-18", said=[(stream, *CONTINUING)])
        start_report(meeting(f"draft-{number}"))

    with django_assert_num_queries(14):
        attention(standing(today=TODAY))
