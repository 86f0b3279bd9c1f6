"""When the meetings are: three sittings for each Senior Officials Meeting (SOM), back from the last one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting

LAST_SOM = date(2025, 11, 19)
# SOM28 was held in 2022, so the SOM of 2025 is the 31st; a longer record counts on from its own first one.
USUAL_LAST_NUMBER = 31
ONLINE_SINCE = 2020
# The first of a long record is known by its month only, as the first meetings of the EMG are.
LONG = 30  # meetings

Segment = Meeting.Segment
# Backwards from the SOM, with the month and the hours of each.
SEGMENTS = (
    (Segment.SENIOR, 11, (time(9, 30), time(12, 30))),
    (Segment.TECHNICAL, 9, (time(14), time(17, 30))),
    (Segment.MID_TERM_TECHNICAL, 5, (time(15), time(17))),
)


@dataclass(frozen=True)
class Occasion:
    """One sitting, before it is a Meeting."""

    place: int  # among all, from 0, oldest first
    som: int
    segment: Segment
    held_on: PartialDate
    hours: tuple[time, time] | None
    time_zone: str
    zone_label: str
    mode: str
    where: str

    @property
    def day(self) -> date:
        return self.held_on.latest

    @property
    def decides(self) -> bool:
        return self.segment == Segment.SENIOR


def occasions(count: int, rng: Random) -> list[Occasion]:
    """Oldest first; the last is always the SOM of November 2025."""
    last_number = max(USUAL_LAST_NUMBER, -(-count // 3))
    return [
        _occasion(place, back=count - 1 - place, last_number=last_number, rng=rng) for place in range(count)
    ]


def _occasion(place: int, *, back: int, last_number: int, rng: Random) -> Occasion:
    segment, month, hours = SEGMENTS[back % 3]
    day = LAST_SOM if back == 0 else _weekday(LAST_SOM.year - back // 3, month, rng)
    held_on, has_hours = PartialDate.on(day), True
    if place == 0 and back >= LONG:
        held_on, has_hours = PartialDate(f"{day:%Y-%m}"), False
    elif segment == Segment.SENIOR and back and rng.random() < 0.1:
        held_on = PartialDate(f"{day}/{day + timedelta(days=1)}")
    mode, where, time_zone = _where(day, segment=segment, rng=rng)
    label = datetime.combine(held_on.latest, hours[0], ZoneInfo(time_zone)).tzname()
    return Occasion(
        place=place,
        som=last_number - back // 3,
        segment=segment,
        held_on=held_on,
        hours=hours if has_hours else None,
        time_zone=time_zone if has_hours else "",
        zone_label=label if label and has_hours else "",
        mode=mode,
        where=where,
    )


def _weekday(year: int, month: int, rng: Random) -> date:
    """A day in the middle of the month from Monday to Thursday, so that a second day is a working day too."""
    day = date(year, month, rng.randint(8, 22))
    return day - timedelta(days=max(0, day.weekday() - 3))


def _where(day: date, *, segment: Segment, rng: Random) -> tuple[str, str, str]:
    """Mode, place and time zone."""
    is_online = day.year >= ONLINE_SINCE and segment != Segment.SENIOR
    if is_online or rng.random() < 0.15:
        return "Video-audio conference", "", "Europe/Zurich"
    mode = "Hybrid" if day.year >= ONLINE_SINCE else "In person"
    if rng.random() < 0.3:
        return mode, "New York, United Nations Headquarters", "America/New_York"
    return mode, "Geneva, International Environment House", "Europe/Zurich"
