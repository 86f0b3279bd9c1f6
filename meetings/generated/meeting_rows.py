"""The meetings themselves, before any report: held ones, the next one, and one that was cancelled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.contrib.auth.models import User

from emg.lib.number_words import ordinal
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, MeetingSeries

from .addresses import Addresses, addresses_of
from .occasions import Occasion, Segment
from .plan import Plan

ANNOUNCED_BEFORE = timedelta(days=45)
CANCELLED_FROM = 7  # meetings on record, from which one is cancelled
SECRETARIAT = ZoneInfo("Europe/Zurich")

PREFIXES = {
    Segment.MID_TERM_TECHNICAL: "Mid-Term Technical Segment of the ",
    Segment.TECHNICAL: "Technical Segment of the ",
    Segment.SENIOR: "",
}
SUFFIXES = {
    Segment.MID_TERM_TECHNICAL: " mid-term technical segment",
    Segment.TECHNICAL: " technical segment",
    Segment.SENIOR: "",
}


@dataclass(frozen=True)
class Meetings:
    held: Sequence[Meeting]  # by the places of the occasions
    soms: Mapping[int, Meeting]  # by number, the next one too


def put_meetings(plan: Plan, *, by: User) -> Meetings:
    series, _created = MeetingSeries.objects.get_or_create(
        name="Senior Officials Meeting", defaults={"abbreviation": "SOM"}
    )
    addresses = addresses_of(Meeting)
    occasions = plan.meetings
    common = {"series": series, "source": plan.source}
    soms: dict[int, Meeting] = {}
    for occasion in occasions:
        if occasion.decides:
            soms[occasion.som] = _meeting(occasion, addresses, **common)
    held = [
        soms[occasion.som]
        if occasion.decides
        else _meeting(occasion, addresses, part_of=soms[occasion.som], **common)
        for occasion in occasions
    ]
    soms |= {occasions[-1].som + 1: _next_som(occasions[-1], addresses, **common)}
    if len(occasions) >= CANCELLED_FROM:
        middle = occasions[len(occasions) // 2]
        _cancelled(middle, addresses, by=by, part_of=soms[middle.som], **common)
    return Meetings(held, soms)


def at(day: date, hour: int) -> datetime:
    """That hour of the day at the secretariat."""
    return datetime.combine(day, time(hour, 20), SECRETARIAT)


def _named(number: int, segment: Segment, addresses: Addresses, *, extra: str = "") -> dict[str, str]:
    suffix = f" {extra.lower()}".rstrip() + SUFFIXES[segment]
    return {
        "title": f"{extra}{PREFIXES[segment]}{ordinal(number)} Senior Officials Meeting",
        "short_name": f"SOM{number}{suffix}",
        "slug": addresses.free(f"SOM{number}{suffix}"),
        "number": str(number),
        "segment": segment,
    }


def _meeting(occasion: Occasion, addresses: Addresses, **common: object) -> Meeting:
    starts_at, ends_at = occasion.hours or (None, None)
    return Meeting.objects.create(
        **_named(occasion.som, occasion.segment, addresses),
        can_decide=occasion.decides,
        planned_on=occasion.held_on,
        announced_on=occasion.day - ANNOUNCED_BEFORE,
        starts_at=starts_at,
        ends_at=ends_at,
        time_zone=occasion.time_zone,
        zone_label=occasion.zone_label,
        mode=occasion.mode,
        place=occasion.where,
        **common,
    )


def _next_som(last: Occasion, addresses: Addresses, **common: object) -> Meeting:
    return Meeting.objects.create(
        **_named(last.som + 1, Segment.SENIOR, addresses),
        can_decide=True,
        planned_on=f"{last.day.year + 1}-11?",
        announced_on=last.day + timedelta(days=30),
        **common,
    )


def _cancelled(near: Occasion, addresses: Addresses, *, by: User, **common: object) -> None:
    day = date(near.day.year, 7, 8)
    meeting = Meeting.objects.create(
        **_named(near.som, Segment.TECHNICAL, addresses, extra="Extraordinary "),
        planned_on=day,
        announced_on=day - ANNOUNCED_BEFORE,
        mode="Video-audio conference",
        **common,
    )
    meeting.move_to(MeetingState.CANCELLED, by=by, at=at(day - timedelta(days=9), 10))
