"""What of a meeting its calendars hold as of a moment, and the number of its changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import pytest
from django.db import connection
from django.db.models import Model

from meetings import actions
from meetings.lifecycle import MeetingState
from meetings.models import Meeting
from tests import records
from tests.emg.dashboard.calendar_files import events, plan, read_calendar, read_event
from tests.emg.dashboard.conftest import MAY


@pytest.fixture
def event(client, db):
    """A function: the event of a meeting as anybody reads it."""
    return partial(read_event, client)


def test_identity_stays_through_plan_report_and_revisions(event):
    meeting = plan()
    seen = [event()]
    report = records.held(meeting, on="2022-11-23")
    seen.append(event())
    for day in ("2022-11-22", "2022-11-21"):
        draft = actions.start_revision(report)
        draft.held_on = day
        draft.save()
        report = records.approve(draft)
        seen.append(event())

    assert {each.uid.value for each in seen} == {"plan@unemg.org"}
    numbers = [int(each.sequence.value) for each in seen]
    assert numbers == sorted(set(numbers))
    assert [each.dtstart.value.day for each in seen] == [24, 23, 22, 21]
    assert seen[-1].dtstamp.value == report.approved_at.replace(microsecond=0)
    assert seen[-1].contents["last-modified"][0].value == seen[-1].dtstamp.value


LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
CHANGES = [
    {"title": "Another title"},
    {"planned_on": "2022-11-25"},
    {"planned_on": "2022-11-24?"},
    {"starts_at": "09:00"},
    {"starts_at": "09:00", "ends_at": "10:00"},
    {"time_zone": "UTC"},
    {"zone_label": "CET"},
    {"mode": "Online"},
    {"place": "Nairobi"},
]
NO_CHANGES = [
    {"internal_note": "Call them"},
    {"source": "A letter"},
    {"confidence": "sourced"},
    {"number": "28"},
    {"announced_on": "2022-05-17"},
    {"title": "The meeting plan"},
]


@pytest.mark.parametrize(
    ("change", "grows"),
    [*((change, True) for change in CHANGES), *((change, False) for change in NO_CHANGES)],
    ids=str,
)
def test_sequence_grows_when_what_is_shown_changes(event, change, grows):
    meeting = plan()
    age_history()
    before = event()
    for name, value in change.items():
        setattr(meeting, name, value)
    meeting.save()

    after = event()

    assert int(after.sequence.value) - int(before.sequence.value) == int(grows)
    assert (after.serialize(validate=False) == before.serialize(validate=False)) is not grows
    assert (after.dtstamp.value == before.dtstamp.value == LONG_AGO) is not grows


@contextmanager
def without_triggers(model: type[Model]) -> Iterator[None]:
    """What only the owner of its table can."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER USER")
        yield
        cursor.execute(f"ALTER TABLE {model._meta.db_table} ENABLE TRIGGER USER")


def age_history() -> None:
    """Dates what was written so far back to a day long ago."""
    with without_triggers(Meeting.pgh_event_model):
        Meeting.pgh_event_model.objects.update(pgh_created_at=LONG_AGO)


def test_moment_of_a_report_is_its_approval(event):
    meeting = plan()
    age_history()

    report = records.held(meeting, on="2022-11-23")

    assert event().dtstamp.value == report.approved_at.replace(microsecond=0)


def test_sequence_grows_when_a_plan_changes_back(event):
    meeting = plan()
    for place in ("Nairobi", "", "Nairobi"):
        meeting.place = place
        meeting.save()

    assert event().sequence.value == "3"


def test_sequence_grows_with_each_step(event):
    meeting = plan()
    for state in (MeetingState.POSTPONED, MeetingState.PLANNED, MeetingState.CANCELLED):
        meeting.move_to(state, by=records.somebody())

    assert event().sequence.value == "3"


def test_plan_without_history_has_a_moment_all_the_same(event):
    """A record restored without its event rows."""
    with without_triggers(Meeting):
        plan()

    planned = event()

    assert planned.sequence.value == "0"
    assert planned.dtstamp.value == datetime(2001, 1, 1, tzinfo=UTC)


def test_later_edits_of_the_plan_change_no_byte_of_what_was_held(founding, client):
    addresses = ["/meetings.ics", f"/meetings/{MAY}.ics", f"/meetings.ics?at={MAY}"]
    before = {address: client.get(address).content for address in addresses}

    meeting = Meeting.objects.get(slug=MAY)
    meeting.title, meeting.planned_on, meeting.place = "Another", "2023", "Nairobi"
    meeting.save()

    assert {address: client.get(address).content for address in addresses} == before


def test_as_of_a_meeting_its_calendar_holds_what_was_held_by_then(founding, client):
    asked = f"/meetings.ics?at={MAY}"
    before = client.get(asked).content
    read = read_calendar(client, asked)

    records.held(Meeting.objects.get(slug="som28"), on="2022-11-24")
    plan("later", planned_on="2023")

    assert list(events(read)) == [MAY]
    assert client.get(asked).content == before
    assert list(events(read_calendar(client, "/meetings.ics?at=som28"))) == [MAY, "som28"]
    assert events(read)[MAY].url.value == f"http://testserver/meetings/{MAY}/?at={MAY}"
    assert (
        read.contents["x-wr-calname"][0].value
        == "Environment Management Group: meetings, as of the mid-term technical segment of 18 May 2022"
    )


def test_as_known_on_a_day_the_report_is_that_of_then(later, client):
    draft = actions.start_revision(later.som28)
    draft.held_on = "2022-11-23"
    draft.save()
    records.approve(draft, issued_on=date(2022, 12, 9))

    days = {
        known: events(read_calendar(client, f"/meetings/som28.ics?known={known}"))["som28"].dtstart.value
        for known in ("2022-12-08", "2022-12-09")
    }

    assert days == {"2022-12-08": date(2022, 11, 24), "2022-12-09": date(2022, 11, 23)}


def test_correction_of_what_was_held_shows_as_of_then(founding, client):
    asked = f"/meetings/{MAY}.ics?at={MAY}"
    before = events(read_calendar(client, asked))[MAY]
    draft = actions.start_revision(founding)
    draft.ends_at = time(18)
    draft.save()
    records.approve(draft)

    after = events(read_calendar(client, asked))[MAY]

    assert after.dtend.value - before.dtend.value == timedelta(hours=1)
    assert int(after.sequence.value) > int(before.sequence.value)
