"""Time zones in calendars, held against the examples of RFC 5545 and against every zone there is."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.tz import tzical

from emg.lib.vtimezone import vtimezone


def observances(name: str, *, first_year: int, last_year: int) -> list[tuple[str, ...]]:
    zone = vtimezone(name, first_year=first_year, last_year=last_year)
    keys = ("dtstart", "tzoffsetfrom", "tzoffsetto", "tzname")
    written = [[part[key].to_ical() for key in keys] for part in zone.subcomponents]
    words = [[str(value, "ascii") if isinstance(value, bytes) else value for value in row] for row in written]
    return [(part.name, *row) for part, row in zip(zone.subcomponents, words, strict=True)]


def test_changes_begin_by_the_clocks_before_them():
    """The onsets of New York in 2007 that RFC 5545 gives as an example (section 3.6.5)."""
    assert observances("America/New_York", first_year=2007, last_year=2007) == [
        ("STANDARD", "20061230T190000", "-0500", "-0500", "EST"),
        ("DAYLIGHT", "20070311T020000", "-0500", "-0400", "EDT"),
        ("STANDARD", "20071104T020000", "-0400", "-0500", "EST"),
    ]


def test_zone_without_changes_has_one_clock():
    assert len(observances("Asia/Kolkata", first_year=2001, last_year=2030)) == 1


@pytest.mark.parametrize("years", [(1, 1), (9999, 9999), (1, 9999)])
def test_years_beyond_any_meeting_are_cut(years):
    first, last = years

    assert vtimezone("Asia/Kolkata", first_year=first, last_year=last).to_ical()


@pytest.mark.parametrize(
    "name",
    ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago"],
)
def test_independent_reader_finds_every_half_hour_where_it_is(name):
    text = vtimezone(name, first_year=2021, last_year=2022).to_ical().decode()
    read, zone = tzical(StringIO(text)).get(), ZoneInfo(name)
    begins = datetime(2021, 1, 1, tzinfo=UTC)

    wrong = []
    for half_hours in range(2 * 24 * 730):
        local = (begins + timedelta(minutes=30 * half_hours)).astimezone(zone)
        is_close = abs((local + timedelta(days=1)).utcoffset() - (local - timedelta(days=1)).utcoffset())
        if is_close and local.fold == 0 and local.replace(tzinfo=read).utcoffset() != local.utcoffset():
            wrong.append(local)

    assert wrong == []


def test_every_zone_there_is_can_be_written():
    for name in available_timezones():
        assert observances(name, first_year=2022, last_year=2022), name
