"""The calendars of meetings, read by an independent parser and held to RFC 5545."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import actions
from meetings.lifecycle import MeetingState
from meetings.models import Meeting
from tests import records
from tests.emg.dashboard.calendar_files import events, plan, read_calendar, read_event
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.test_hostile_parameters import QUERIES


@pytest.fixture
def event(client, db):
    """A function: the event of a meeting as anybody reads it."""
    return partial(read_event, client)


def test_meeting_held_is_as_its_report_has_it(founding, event):
    Meeting.objects.filter(slug=MAY).update(
        title="Plan", planned_on="2022", place="Nairobi", starts_at="09:00"
    )

    held = event(MAY)

    assert held.summary.value == "Mid-Term Technical Segment of the 28th Senior Officials Meeting"
    assert held.dtstart.value.astimezone(UTC) == datetime(2022, 5, 18, 13, tzinfo=UTC)
    assert held.dtend.value.astimezone(UTC) == datetime(2022, 5, 18, 15, tzinfo=UTC)
    assert held.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Zurich"]
    assert held.location.value == "Video-audio conference"
    assert held.status.value == "CONFIRMED"
    assert "transp" not in held.contents
    assert held.url.value == f"http://testserver/meetings/{MAY}/"
    assert held.description.value == (
        f"18 May 2022, 15:00-17:00 CEST\nSummary of the meeting: http://testserver/meetings/{MAY}/summary/"
    )


def test_plan_of_the_founding_record_is_tentative(founding, event):
    som28 = event("som28")

    assert som28.summary.value == "28th Senior Officials Meeting (November 2022, likely)"
    assert (som28.dtstart.value, som28.dtend.value) == (date(2022, 11, 1), date(2022, 12, 1))
    assert som28.status.value == "TENTATIVE"
    assert som28.transp.value == "TRANSPARENT"
    assert som28.description.value == "November 2022, likely"
    assert "location" not in som28.contents


DATES = {
    "2022-11-24": ("2022-11-24", "2022-11-25", ""),
    "2022-11-24/2022-11-25": ("2022-11-24", "2022-11-26", ""),
    "2022-12-31/2023-01-02": ("2022-12-31", "2023-01-03", ""),
    "2022-11-24?": ("2022-11-24", "2022-11-25", " (24 November 2022, likely)"),
    "2022-11-24~": ("2022-11-24", "2022-11-25", " (about 24 November 2022)"),
    "2022-11-24?/2022-11-25?": ("2022-11-24", "2022-11-26", " (24–25 November 2022, likely)"),
    "2022-11": ("2022-11-01", "2022-12-01", " (November 2022)"),
    "2024-02": ("2024-02-01", "2024-03-01", " (February 2024)"),
    "2022-11/2022-12": ("2022-11-01", "2023-01-01", " (November–December 2022)"),
    "2022-23": ("2022-09-01", "2022-12-01", " (autumn 2022)"),
    "2022": ("2022-01-01", "2023-01-01", " (2022)"),
    "2022%": ("2022-01-01", "2023-01-01", " (about 2022, likely)"),
}


@pytest.mark.parametrize(("on", "expected"), DATES.items(), ids=DATES)
def test_date_as_precise_and_certain_as_it_is(event, on, expected):
    plan(planned_on=on, starts_at="15:00" if len(on) != 10 else None, time_zone="Europe/Zurich")

    planned = event()

    begins, ends, words = expected
    assert (str(planned.dtstart.value), str(planned.dtend.value)) == (begins, ends)
    assert planned.dtstart.params == planned.dtend.params == {"VALUE": ["DATE"]}
    assert planned.summary.value == f"The meeting plan{words}"
    assert planned.status.value == ("TENTATIVE" if words else "CONFIRMED")
    assert ("transp" in planned.contents) == bool(words)


@pytest.mark.parametrize("on", ["9999-12-31", "9999"])
def test_last_day_of_the_calendar_has_no_day_after(event, on):
    plan(planned_on=on)

    assert "dtend" not in event().contents


def test_hours_without_a_zone_stand_in_words(event):
    plan(starts_at="15:00", ends_at="17:00")

    planned = event()

    assert planned.dtstart.value == date(2022, 11, 24)
    assert planned.description.value == "24 November 2022, 15:00-17:00"


def test_beginning_without_an_end(event):
    plan(starts_at="15:00", time_zone="Europe/Zurich", zone_label="CET")

    planned = event()

    assert planned.dtstart.value.astimezone(UTC) == datetime(2022, 11, 24, 14, tzinfo=UTC)
    assert "dtend" not in planned.contents


def test_hours_in_utc_need_no_zone(event, client):
    plan(starts_at="15:00", ends_at="17:00", time_zone="UTC")

    content = client.get("/meetings.ics").content

    assert b"DTSTART:20221124T150000Z\r\n" in content
    assert b"VTIMEZONE" not in content
    assert event().dtstart.value == datetime(2022, 11, 24, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        (
            "Europe/Zurich",
            ["2022-03-26", "2022-03-27", "2022-03-28", "2022-10-29", "2022-10-30", "2022-10-31"],
        ),
        ("America/New_York", ["2022-03-12", "2022-03-13", "2022-11-06", "2022-11-07"]),
        ("Australia/Lord_Howe", ["2022-04-03", "2022-10-02"]),
        ("Asia/Kolkata", ["2022-07-01"]),
    ],
)
def test_hours_of_days_on_which_clocks_change(client, db, zone, days):
    """Each hour that exists once; vobject knows the zone from the file alone."""
    hours = [time(0, 30), time(1), time(3), time(3, 30), time(4), time(12), time(23, 30)]
    at = {f"{day}-{hour:%H%M}": (date.fromisoformat(day), hour) for day in days for hour in hours}
    for slug, (day, hour) in at.items():
        plan(slug, planned_on=day, starts_at=hour, time_zone=zone)

    found = events(read_calendar(client, "/meetings.ics"))

    for slug, (day, hour) in at.items():
        local = datetime.combine(day, hour, tzinfo=ZoneInfo(zone))
        assert found[slug].dtstart.value.utcoffset() == local.utcoffset(), slug


@pytest.mark.parametrize(
    ("state", "summary", "status", "words"),
    [
        (MeetingState.PLANNED, "The meeting plan", "CONFIRMED", "24 November 2022"),
        (MeetingState.HELD, "The meeting plan", "CONFIRMED", "24 November 2022 (held, no report on record)"),
        (
            MeetingState.POSTPONED,
            "Postponed: The meeting plan",
            "CANCELLED",
            "Postponed; was planned for 24 November 2022",
        ),
        (
            MeetingState.CANCELLED,
            "Cancelled: The meeting plan",
            "CANCELLED",
            "Cancelled; was planned for 24 November 2022",
        ),
    ],
)
def test_state_of_a_plan(event, state, summary, status, words):
    meeting = plan(place="Nairobi", mode="In person")
    if state != MeetingState.PLANNED:
        meeting.move_to(state, by=records.somebody())

    planned = event()

    assert (planned.summary.value, planned.status.value) == (summary, status)
    assert planned.description.value == f"{words}\nIn person"
    assert planned.location.value == "Nairobi"
    assert ("transp" in planned.contents) == (status == "CANCELLED")


def test_called_off_without_an_exact_date_is_cancelled(event):
    plan(planned_on="2022-11?").move_to(MeetingState.POSTPONED, by=records.somebody())

    planned = event()

    assert planned.summary.value == "Postponed: The meeting plan"
    assert planned.status.value == "CANCELLED"
    assert planned.description.value == "Postponed; was planned for November 2022"


@pytest.mark.parametrize("address", ["/meetings.ics", f"/meetings/{MAY}.ics", "/meetings/som28.ics"])
def test_the_clock_changes_no_byte(founding, client, monkeypatch, address):
    before = client.get(address).content
    later_on = timezone.now() + timedelta(days=400)
    monkeypatch.setattr(timezone, "now", lambda: later_on)

    assert client.get(address).content == before


def test_empty_record_is_a_calendar_without_events(client, db):
    assert events(read_calendar(client, "/meetings.ics")) == {}


def test_meetings_stand_in_order_of_time_and_the_calendar_has_a_name(client, db):
    for slug, on in (("c", "2022-11-24"), ("a", "2022-11-24"), ("b", "2022"), ("d", "2021-05")):
        plan(slug, planned_on=on)

    calendar = read_calendar(client, "/meetings.ics")

    assert list(events(calendar)) == ["d", "b", "a", "c"]
    names = [calendar.contents[name][0].value for name in ("name", "x-wr-calname")]
    assert names == ["Environment Management Group: meetings"] * 2
    assert "method" not in calendar.contents


def test_file_of_one_meeting_is_published_and_opens_no_calendar_of_its_own(founding, client):
    calendar = read_calendar(client, "/meetings/som28.ics")

    assert calendar.method.value == "PUBLISH"
    assert "x-wr-calname" not in calendar.contents
    assert "name" not in calendar.contents


STRANGE = {
    "markup": ('A <b>, "b"; \\c\\n & d', 'A <b>, "b"; \\c\\n & d'),
    "control characters": ("a\x01b\x08c\x1fd\x7fe\x85f\tg\r\nh", "abcde f g h"),
    "another property": ("a\r\nATTENDEE:mailto:x@example.org", "a ATTENDEE:mailto:x@example.org"),
    "Arabic": ("الفريق المعني بالتنوع البيولوجي " * 5, ("الفريق المعني بالتنوع البيولوجي " * 5).strip()),
    "beyond the basic plane": ("🌳" * 60, "🌳" * 60),
}


@pytest.mark.parametrize(("typed", "read"), STRANGE.values(), ids=STRANGE)
def test_strange_words_are_read_as_they_were_typed(event, typed, read):
    plan(title=typed, place=typed, mode=typed[:120], zone_label=typed[:20], starts_at="09:00")

    planned = event()

    assert planned.summary.value == read
    assert planned.location.value == read
    assert set(planned.contents) == {
        *("uid", "dtstamp", "last-modified", "sequence", "dtstart", "dtend"),
        *("summary", "status", "location", "description", "url"),
    }


@pytest.mark.parametrize(
    "values",
    [
        {"announced_on": None},
        {"announced_on": timezone.localdate() + timedelta(days=1)},
        {"planned_on": None},
    ],
    ids=["not announced", "announced tomorrow", "without a date"],
)
def test_hidden_or_dateless_meeting_is_in_no_calendar(client, read, values):
    draft = records.draft(plan(**values), on="2022-06-01")
    draft.submit(by=records.somebody())

    assert events(read_calendar(client, "/meetings.ics")) == {}
    page = read("/meetings/plan.ics", status=404)
    assert page.title == "Not on record – Environment Management Group"
    assert read("/meetings/no-such-meeting.ics", status=404).main == page.main


def test_open_revision_shows_nowhere(founding, client):
    before = client.get("/meetings.ics").content
    draft = actions.start_revision(founding)
    draft.title, draft.held_on = "qzq", "2022-05-19"
    draft.save()

    assert client.get("/meetings.ics").content == before


@pytest.mark.parametrize("address", ["/meetings.ics", f"/meetings/{MAY}.ics"])
def test_what_is_not_understood_is_refused_in_words(transactional_db, founding, read, address):
    page = read(f"{address}?at=som28", status=400)
    assert "“at=som28” (not on record yet)" in page.main

    for name, query in QUERIES.items():
        assert len(read(f"{address}?{query}", status=400).main) < 1200, name


@pytest.mark.parametrize("address", ["/meetings.ics", f"/meetings/{MAY}.ics"])
def test_calendars_can_be_asked_for_only(founding, client, address):
    assert client.head(address).status_code == 200
    assert client.head(address).content == b""
    assert {
        method: getattr(client, method)(address).status_code for method in ("post", "put", "patch", "delete")
    } == dict.fromkeys(("post", "put", "patch", "delete"), 405)


COUNTS = {"/meetings.ics": 7, "/meetings/m0.ics": 7, "/meetings/plan0.ics": 7, "/meetings.ics?at=m0": 6}


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(db, client, size):
    for place in range(size):
        records.held(records.meeting(f"m{place}"), on=f"202{place}-05-18")
        plan(f"plan{place}", starts_at="09:00", time_zone="Europe/Zurich")

    counts = {}
    for address in COUNTS:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts[address] = len(queries)

    assert counts == COUNTS
