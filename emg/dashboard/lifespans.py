"""From when until when a workstream is at work, as far as the record says."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import ENDED, Status
from meetings.models import StatusEntry
from meetings.workstream_standing import WorkstreamStanding


class End(Enum):
    """Where the last date of a lifespan comes from."""

    SAID = auto()  # a meeting said that it has ended
    REGISTERED = auto()  # known from outside the reports
    MANDATE = auto()  # what it was given
    EXPECTED = auto()  # what the latest meeting to speak of it said lies ahead
    NONE = auto()


@dataclass(frozen=True)
class Lifespan:
    begins: PartialDate | None  # None: the record does not say
    until: PartialDate | None
    end: End
    is_open_ended: bool  # no end is on record, or its day has passed and nothing more was said

    @property
    def has_ended(self) -> bool:
        return self.end in (End.SAID, End.REGISTERED)


def lifespan(standing: WorkstreamStanding, *, day: date, is_now: bool) -> Lifespan:
    """As of `day`. A mandate is no dated fact, so it counts on pages of now only."""
    begins = _beginning(standing, is_now=is_now)
    ended = _ended(standing, day=day, is_now=is_now)
    if ended:
        return Lifespan(begins, *ended, is_open_ended=False)
    planned = _planned(standing, is_now=is_now)
    if planned is None:
        return Lifespan(begins, None, End.NONE, is_open_ended=True)
    until, end = planned
    # "To continue in 2023" says nothing of an end; "to continue until 30 June 2023" does.
    goes_on = end is End.EXPECTED and standing.status == Status.CONTINUING and not until.is_exact
    return Lifespan(begins, until, end, is_open_ended=goes_on or until.latest < day)


def _beginning(standing: WorkstreamStanding, *, is_now: bool) -> PartialDate | None:
    """By its mandate, else when a meeting called it new. A first mention of other work finds it begun."""
    if is_now and standing.workstream.mandate_from:
        return standing.workstream.mandate_from
    first = standing.entries[0] if standing.entries else None
    if first is None or first.status != Status.NEW:
        return None
    return first.horizon if first.is_forecast and first.horizon else first.report.held_on


def _ended(standing: WorkstreamStanding, *, day: date, is_now: bool) -> tuple[PartialDate, End] | None:
    if standing.has_ended:
        held_on = _first_to_end_it(standing).report.held_on
        assert held_on is not None, "a report in force has a date"
        return held_on, End.SAID
    ended, latest = standing.workstream.ended, standing.latest
    if ended is None or not (is_now or ended.latest <= day):
        return None
    # A meeting that spoke of it later knew better.
    went_on = latest is not None and latest.report.last_day > ended.latest
    return None if went_on else (ended, End.REGISTERED)


def registered_end(standing: WorkstreamStanding, *, day: date) -> PartialDate | None:
    """Its end by the register, once it is past, where no report on record ever spoke of it."""
    ended = standing.workstream.ended
    return ended if ended and ended.latest <= day and not standing.entries else None


def _first_to_end_it(standing: WorkstreamStanding) -> StatusEntry:
    """Of the last entries that all tell of its end, the first."""
    found = standing.entries[-1]
    for entry in reversed(standing.entries):
        if entry.status not in ENDED:
            break
        found = entry
    return found


def _planned(standing: WorkstreamStanding, *, is_now: bool) -> tuple[PartialDate, End] | None:
    """The later of its mandate and of what the latest meeting to speak of it said."""
    said, mandate = standing.latest, standing.workstream.mandate_until
    dates = []
    if is_now and mandate:
        dates.append((mandate, End.MANDATE))
    if said and said.horizon and said.status in (Status.CONTINUING, Status.COMPLETING):
        dates.append((said.horizon, End.EXPECTED))
    return max(dates, key=lambda found: found[0].latest, default=None)
