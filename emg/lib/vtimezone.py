"""A time zone as calendars carry it (RFC 5545, section 3.6.5), for the years it is needed.

icalendar can make one, but begins daylight saving at the hour after the clocks went forward; calendars read
that hour by the clocks before.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

# Beyond these years clocks are not foreseen, and hardly a meeting is held.
FIRST_YEAR, LAST_YEAR = 1900, 2200


class _Clock(NamedTuple):
    """What clocks of the zone show, against UTC."""

    offset: timedelta
    is_daylight: bool
    name: str


@lru_cache(maxsize=64)
def vtimezone(name: str, *, first_year: int, last_year: int) -> Timezone:
    """The zone of that IANA name in these years and those between; not to be changed."""
    first = datetime(_within(first_year), 1, 1, tzinfo=UTC) - timedelta(days=1)
    last = datetime(_within(last_year) + 1, 1, 1, tzinfo=UTC) + timedelta(days=1)
    zone = ZoneInfo(name)
    begun = _clock(zone, first)
    described = Timezone()
    described.add("tzid", name)
    described.add_component(_observance(begun, offset_before=begun.offset, since=first))
    for instant, before, after in _changes(zone, first, last):
        described.add_component(_observance(after, offset_before=before.offset, since=instant))
    return described


def _within(year: int) -> int:
    return min(max(year, FIRST_YEAR), LAST_YEAR)


def _clock(zone: ZoneInfo, instant: datetime) -> _Clock:
    local = instant.astimezone(zone)
    offset = local.utcoffset()
    assert offset is not None
    return _Clock(offset, bool(local.dst()), str(local.tzname()))


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[tuple[datetime, _Clock, _Clock]]:
    """Each instant the clocks change, with what they show before and after."""
    at, before = first, _clock(zone, first)
    while at < last:
        later = at + timedelta(days=1)
        after = _clock(zone, later)
        if after != before:
            yield _instant(zone, at, later), before, after
        at, before = later, after


def _instant(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The second of the change between the two."""
    before = _clock(zone, early)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if _clock(zone, middle) == before:
            early = middle
        else:
            late = middle
    return late


def _observance(
    clock: _Clock, *, offset_before: timedelta, since: datetime
) -> TimezoneStandard | TimezoneDaylight:
    """One for each change, though RDATE could list them: some programs read only the first of a list."""
    observance = TimezoneDaylight() if clock.is_daylight else TimezoneStandard()
    observance.add("dtstart", (since + offset_before).replace(tzinfo=None))
    observance.add("tzname", clock.name)
    observance.add("tzoffsetfrom", offset_before)
    observance.add("tzoffsetto", clock.offset)
    return observance
