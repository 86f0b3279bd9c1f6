"""Bars in time whose ends are known to the day, or only to lie somewhere within a stretch."""

from typing import NamedTuple

from emg.lib.partial_dates import PartialDate
from emg.lib.time_axis import TimeAxis

# A meeting of several days is held on no uncertain date; "June 2022" is one.
_DAYS_OF_A_MEETING = 14
# A soft end of a month is to be seen among twenty years, too.
_NARROWEST = 1.2


class Edge(NamedTuple):
    """Where an end lies, in shares of time; the same twice where it is known to the day."""

    earliest: float
    latest: float


class Stretch(NamedTuple):
    start: float
    end: float
    is_soft: bool


def edge(on: PartialDate, *, axis: TimeAxis, is_end: bool) -> Edge:
    """Soft where the date is; the first day of a meeting begins a bar, its last one ends it."""
    first, last = axis.share(on.earliest), axis.share(on.latest)
    lies_outside = on.latest <= axis.first or on.earliest >= axis.last
    if lies_outside or not _is_rough(on):
        return Edge(last, last) if is_end else Edge(first, first)
    lacking = max(_NARROWEST - (last - first), 0) / 2
    return Edge(max(first - lacking, 0), min(last + lacking, 100))


def _is_rough(on: PartialDate) -> bool:
    return on.is_likely or on.is_about or (on.latest - on.earliest).days > _DAYS_OF_A_MEETING


def stretches(begin: Edge, end: Edge) -> list[Stretch]:
    """The parts of the bar, those of any length, in the order of time; none if it ends before it begins."""
    if end.latest <= begin.earliest:
        return []
    if end.earliest < begin.latest:
        return [Stretch(begin.earliest, end.latest, is_soft=True)]
    parts = [
        Stretch(begin.earliest, begin.latest, is_soft=True),
        Stretch(begin.latest, end.earliest, is_soft=False),
        Stretch(end.earliest, end.latest, is_soft=True),
    ]
    return [part for part in parts if part.end > part.start]
