"""Where everything stands, as of any meeting, known on any day: derived from the reports alone."""

from dataclasses import FrozenInstanceError
from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Consideration, Meeting, Presenter
from meetings.standing import standing
from tests import records
from workstreams.models import Agency, Workstream, WorkstreamKind

EXPECTED, DECIDED = Basis.EXPECTED, Basis.DECIDED


def row(record, workstream):
    return next(row for row in record.workstreams if row.workstream == workstream)


def test_forecast_does_not_hide_the_decision_before_it(db):
    stream = records.workstream("IMG")
    records.held(
        records.meeting("first", can_decide=True), on="2020-11-01", said=[(stream, Status.NEW, DECIDED)]
    )
    som = records.held(
        records.meeting("som", can_decide=True), on="2021-11-01", said=[(stream, Status.CONTINUING, DECIDED)]
    )
    mid = records.held(records.meeting("mid"), on="2022-05-01", said=[(stream, Status.COMPLETING, EXPECTED)])

    now = row(standing(), stream)

    assert (now.status, now.latest.report) == (Status.COMPLETING, mid)
    assert now.decided.report == som
    assert now.forecast == now.latest


def test_decision_is_no_forecast(db):
    stream = records.workstream("IMG")
    records.held(records.meeting("som"), on="2021-11-01", said=[(stream, Status.CONTINUING, DECIDED)])

    assert row(standing(), stream).forecast is None


def test_status_stands_since_the_first_meeting_of_its_run(db):
    stream = records.workstream("IMG")
    for year, status in enumerate(
        [Status.CONTINUING, Status.ON_HOLD, Status.CONTINUING, Status.CONTINUING], 2018
    ):
        records.held(records.meeting(f"som{year}"), on=f"{year}-11-01", said=[(stream, status, DECIDED)])

    now = row(standing(), stream)

    assert now.since.report.meeting.slug == "som2020"
    assert [entry.report.meeting.slug for entry in now.entries] == [
        "som2018",
        "som2019",
        "som2020",
        "som2021",
    ]


@pytest.mark.parametrize(
    ("later", "silent", "since"),
    [
        ([], False, 0),
        ([True], False, 1),
        ([True, True], True, 2),
        ([False, False, False], False, 0),
        ([True, False, True], True, 2),
    ],
)
def test_no_recent_report_after_two_deciding_meetings(db, later, silent, since):
    stream = records.workstream("IMG")
    records.held(records.meeting("first"), on="2018-11-01", said=[(stream, Status.CONTINUING, DECIDED)])
    for place, can_decide in enumerate(later, start=1):
        records.held(records.meeting(f"m{place}", can_decide=can_decide), on=f"2019-01-{place:02}")

    now = row(standing(), stream)

    assert (now.status, now.has_no_recent_report, now.deciding_meetings_since) == (
        Status.CONTINUING,
        silent,
        since,
    )
    assert now.is_at_latest_meeting == (later == [])


def test_silence_counts_from_the_last_meeting_naming_it(db):
    stream = records.workstream("IMG")
    for year, said in [(2018, True), (2019, False), (2020, True), (2021, False)]:
        records.held(
            records.meeting(f"som{year}", can_decide=True),
            on=f"{year}-11-01",
            said=[(stream, Status.CONTINUING, DECIDED)] if said else [],
        )

    assert row(standing(), stream).deciding_meetings_since == 1


def test_silence_after_the_end_is_no_news(db):
    stream = records.workstream("Task Team")
    records.held(records.meeting("first"), on="2018-11-01", said=[(stream, Status.COMPLETED, DECIDED)])
    for year in (2019, 2020, 2021):
        records.held(records.meeting(f"som{year}", can_decide=True), on=f"{year}-11-01")

    now = row(standing(), stream)

    assert (now.has_ended, now.is_ongoing, now.has_no_recent_report) == (True, False, False)


def test_report_approved_late_slots_in_by_its_date(db):
    stream, topic = records.workstream("IMG"), records.proposal("Topic")
    records.held(
        records.meeting("after"),
        on="2022-11-01",
        said=[(stream, Status.CONTINUING, DECIDED)],
        proposals={topic: {"position": Position.SUPPORTED}},
    )
    records.held(
        records.meeting("before"),
        on="2021-11-01",
        said=[(stream, Status.NEW, DECIDED)],
        proposals={topic: {"position": Position.DEFERRED}},
        issued_on=date(2023, 1, 1),
    )

    record = standing()

    assert [report.meeting.slug for report in record.reports] == ["before", "after"]
    assert row(record, stream).status == Status.CONTINUING
    assert record.proposals[0].stage_in_words == "Supported"


def test_meeting_counts_from_the_last_possible_day_of_its_date(db):
    stream = records.workstream("IMG")
    records.held(
        records.meeting("m"), on="2022-05", said=[(stream, Status.NEW, DECIDED)], issued_on=date(2022, 6, 1)
    )

    assert standing(at=date(2022, 5, 30)).reports == ()
    assert row(standing(at=date(2022, 5, 31)), stream).status == Status.NEW


def test_meetings_of_one_day_follow_hour_then_authority_then_address(db):
    for slug, hour, can_decide in [
        ("d-decides", time(9), True),
        ("c-decides", time(9), True),
        ("e-advises", time(9), False),
        ("a-later", time(15), False),
        ("z-no-hour", None, True),
    ]:
        records.held(records.meeting(slug, can_decide=can_decide), on="2022-05-18", starts_at=hour)

    slugs = [report.meeting.slug for report in standing().reports]

    assert slugs == ["z-no-hour", "e-advises", "c-decides", "d-decides", "a-later"]
    at_c = standing(at=Meeting.objects.get(slug="c-decides"))
    assert [report.meeting.slug for report in at_c.reports] == ["z-no-hour", "e-advises", "c-decides"]


def test_day_of_the_record_is_the_meetings_last_day_the_day_asked_for_or_today(db):
    meeting = records.meeting("m")
    records.held(meeting, on="2022-05-18/2022-05-20")

    assert standing(at=meeting).day == date(2022, 5, 20)
    assert standing(at=date(2022, 7, 1)).day == date(2022, 7, 1)
    assert standing(today=date(2024, 2, 29)).day == date(2024, 2, 29)
    assert standing(today=date(2024, 2, 29), known_on=date(2025, 1, 1)).day == date(2024, 2, 29)


def test_day_called_today_hides_no_report_on_record(founding):
    assert standing(today=date(2022, 5, 1)).reports == (founding,)


def test_workstreams_stand_in_the_order_of_the_latest_paper_naming_them(db):
    a, b, c, d, e = (records.workstream(title) for title in "abcde")
    records.held(
        records.meeting("one"),
        on="2021-11-01",
        said=[(e, Status.NEW, DECIDED), (a, Status.NEW, DECIDED), (c, Status.CONCLUDED, DECIDED)],
    )
    draft = records.draft(
        records.meeting("two"),
        on="2022-11-01",
        said=[
            (d, Status.COMPLETED, DECIDED),
            (b, Status.CONTINUING, DECIDED),
            (c, Status.CONTINUING, DECIDED),
        ],
    )
    draft.entries.filter(workstream=b).update(order=4)
    records.approve(draft)

    assert [row.name.title for row in standing().workstreams] == ["c", "b", "d", "e", "a"]


def test_what_papers_number_alike_stands_in_the_order_it_was_recorded(db):
    # Made in an order that PostgreSQL would not come upon by itself, neither forwards nor backwards.
    streams = {title: records.workstream(title) for title in "bdac"}
    topics = {title: records.proposal(title) for title in "bdac"}
    draft = records.draft(
        records.meeting("m"),
        on="2022-11-01",
        said=[(streams[title], Status.CONTINUING, DECIDED) for title in "abcd"],
        proposals={topics[title]: {"position": Position.NOTED} for title in "abcd"},
    )
    draft.entries.update(order=1)
    draft.considerations.update(order=1)
    records.approve(draft)

    record = standing()

    assert [row.name.title for row in record.workstreams] == ["a", "b", "c", "d"]
    assert [row.title for row in record.proposals] == ["a", "b", "c", "d"]


def test_published_register_row_without_report_comes_last_and_has_no_status(founding):
    records.workstream("Second", published_on=date(2022, 1, 1))
    records.workstream("Third", published_on=date(2022, 5, 19))
    records.workstream("First", published_on=date(2022, 1, 1))
    records.workstream("A draft")
    records.workstream("Tomorrow", published_on=date(2022, 5, 20))
    records.workstream("Begins later", published_on=date(2022, 1, 1), mandate_from="2030")

    for today in (date(2022, 5, 19), date(2022, 5, 30)):
        record = standing(at=date(2022, 5, 19), today=today)
        assert [(row.name.title, row.status) for row in record.workstreams][9:] == [
            ("First", None),
            ("Second", None),
            ("Third", None),
        ]


def test_register_row_without_any_report_has_nothing_said_of_it(db):
    stream = records.workstream("IMG", published_on=date(2022, 1, 1))

    now = row(standing(), stream)

    assert (now.latest, now.status, now.decided, now.forecast, now.since) == (None,) * 5
    assert (now.is_at_latest_meeting, now.is_ongoing, now.has_ended) == (False, False, False)


def test_register_row_no_meeting_ever_named_is_not_overdue(db):
    stream = records.workstream("IMG", published_on=date(2017, 1, 1))
    for year in (2018, 2019, 2020):
        records.held(records.meeting(f"som{year}", can_decide=True), on=f"{year}-11-01")

    now = row(standing(), stream)

    assert (now.deciding_meetings_since, now.has_no_recent_report) == (3, False)


def test_register_row_is_there_from_its_mandate_on_once_published(db):
    stream = records.workstream("IMG", mandate_from="2010", published_on=date(2022, 1, 1))
    records.workstream("Hidden", mandate_from="2010")

    assert standing(at=date(2009, 12, 31)).workstreams == ()
    assert [row.workstream for row in standing(at=date(2010, 1, 1)).workstreams] == [stream]
    assert standing(at=date(2010, 1, 1), known_on=date(2021, 12, 31)).workstreams == ()
    assert [row.workstream for row in standing(known_on=date(2022, 1, 1)).workstreams] == [stream]


def test_nothing_is_published_before_its_day_whatever_day_is_asked_for(db):
    records.workstream("IMG", published_on=date(2022, 1, 2))
    records.proposal("Topic", published_on=date(2022, 1, 2))

    record = standing(at=date(2022, 2, 1), known_on=date(2022, 2, 1), today=date(2022, 1, 1))

    assert (record.workstreams, record.proposals) == ((), ())


def test_workstream_named_only_as_a_result_is_listed(db):
    meeting = records.meeting("som", can_decide=True)
    stream = records.workstream("IMG")
    topic = records.proposal("Topic")
    records.held(
        meeting,
        on="2022-11-01",
        proposals={topic: {"position": Position.APPROVED, "resulting_workstream": stream}},
    )

    record = standing(at=meeting)

    assert [(row.workstream, row.status) for row in record.workstreams] == [(stream, None)]
    assert record.proposals[0].became == stream


def test_what_stands_cannot_be_changed_by_its_readers(founding):
    record = standing()

    for part in (record, record.workstreams[0], record.proposals[0]):
        with pytest.raises(FrozenInstanceError):
            part.entries = ()


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_standing_takes_the_same_number_of_queries(db, rows):
    img = WorkstreamKind.objects.create(name="Issue Management Group")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    som99 = records.meeting("som99")
    kept = [records.workstream(f"W {n}", kind=img) for n in range(rows)]
    topics = [records.proposal(f"P {n}", kind=img) for n in range(rows)]
    for place in range(1, min(rows, 3) + 1):
        draft = records.draft(
            records.meeting(f"m{place}", can_decide=True),
            on=f"2022-0{place}-01",
            said=[(stream, Status.CONTINUING, DECIDED) for stream in kept],
            proposals={
                topic: {"position": Position.NOTED, "route": Route.TO_MEETING, "route_meeting": som99}
                for topic in topics
            },
        )
        for said in draft.considerations.all():
            Presenter.objects.create(consideration=said, agency=unep)
        records.approve(draft)
    for stream in kept:
        stream.rename(to=f"New {stream}", kind=None, on=PartialDate.on(date.max))

    with CaptureQueriesContext(connection) as queries:
        record = standing()
        _read_everything(record)

    assert len(queries) == 9


def test_standing_leaves_the_papers_themselves_unread(founding):
    (report,) = standing().reports

    assert report.get_deferred_fields() == {"blocks"}


def _read_everything(record) -> None:
    """Touch what pages show, so that a missing prefetch would add queries."""
    for row in record.workstreams:
        _ = (
            row.name.title,
            row.name.kind and row.name.kind.name,
            row.latest.report.meeting.slug,
            row.since,
            row.decided,
        )
    for proposal in record.proposals:
        _ = (proposal.stage_in_words, proposal.title, proposal.proposal.kind)
        _ = [
            presenter.agency.acronym
            for said in proposal.considerations
            for presenter in said.presenters.all()
        ]


def test_standing_reads_nothing_of_an_empty_database(db):
    record = standing()

    assert (record.workstreams, record.proposals, record.ongoing) == ((), (), [])
    assert not Workstream.objects.exists()
    assert not Consideration.objects.exists()
