"""What the meetings said, counted, as a picture: a bar for each meeting, a part for each status."""

from collections.abc import Sequence
from dataclasses import dataclass

from emg.lib.partial_dates import PartialDate
from emg.lib.stacked_bars import Part, Slot, lying, scale, slots, upright
from emg.lib.svg_numbers import number, percent
from emg.lib.time_axis import years_to_write
from meetings.lifecycle import Status
from meetings.models import Report

from .counts_by_meeting import CountsByMeeting
from .tag_looks import STATUS_LOOKS, Look

# In pixels: the highest bar, what stands below it, and the room of a bar with its date below it.
_HIGHEST = 200
_BELOW = 28
_ROOM = 128
_LYING, _LONGEST = 44, 714
# Bars: so many have their dates below them, and so many the numbers in their parts, where there is room.
_DATED = 8
_NUMBERED = 12
_LEAST_HEIGHT = 17  # pixels
_LEAST_WIDTH = 4  # percent
_DAYS_OF_A_MONTH = 31


@dataclass(frozen=True)
class Rect:
    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True)
class Layer:
    """The parts of one status."""

    status: Status
    look: Look
    rects: tuple[Rect, ...]


@dataclass(frozen=True)
class Text:
    words: str
    x: str
    y: str
    is_minor: bool = False  # left out where the page is narrow


@dataclass(frozen=True)
class CountsPicture:
    width: str
    height: str
    outline: str  # how thick
    layers: tuple[Layer, ...]
    numbers: tuple[Text, ...]  # in the parts
    scale: tuple[Text, ...]  # beside the bars; without one, a single bar lies down
    labels: tuple[Text, ...]  # below the bars
    is_mirrored: bool


def counts_picture(counted: CountsByMeeting, *, is_mirrored: bool) -> CountsPicture:
    """One meeting is a bar that lies down, for there is nothing to compare; several stand in a row."""
    values = [[count.count for count in meeting.counts] for meeting in counted.meetings]
    if len(values) == 1:
        bars = [lying(values[0], is_mirrored=is_mirrored, height=_LYING)]
        return CountsPicture(
            width=str(_LONGEST),
            height=str(_LYING),
            outline="1",
            layers=_layers(counted.statuses, bars),
            numbers=_numbers(values, bars),
            scale=(),
            labels=(),
            is_mirrored=is_mirrored,
        )
    places = slots(len(values), is_mirrored=is_mirrored)
    steps = scale(counted.most)
    bars = [
        upright(stacked, slot=place, top=steps[-1], height=_HIGHEST)
        for stacked, place in zip(values, places, strict=True)
    ]
    reports = [meeting.report for meeting in counted.meetings]
    return CountsPicture(
        width=str(len(values) * _ROOM) if len(values) <= _DATED else "100%",
        height=str(_HIGHEST + _BELOW),
        outline="1" if len(values) <= _NUMBERED else ".5",
        layers=_layers(counted.statuses, bars),
        numbers=_numbers(values, bars) if len(values) <= _NUMBERED else (),
        scale=tuple(Text(str(step), x="", y=number(_HIGHEST * (1 - step / steps[-1]))) for step in steps),
        labels=_dates(reports, places) if len(values) <= _DATED else _years(reports, places),
        is_mirrored=is_mirrored,
    )


def _layers(statuses: Sequence[Status], bars: Sequence[Sequence[Part]]) -> tuple[Layer, ...]:
    def rects(place: int) -> tuple[Rect, ...]:
        parts = [bar[place] for bar in bars if bar[place].height and bar[place].width]
        return tuple(
            Rect(percent(part.x), percent(part.width), number(part.y), number(part.height)) for part in parts
        )

    return tuple(Layer(status, STATUS_LOOKS[status], rects(place)) for place, status in enumerate(statuses))


def _numbers(values: Sequence[Sequence[int]], bars: Sequence[Sequence[Part]]) -> tuple[Text, ...]:
    """In the middle of each part that has room for its number."""
    return tuple(
        Text(str(value), x=percent(part.x + part.width / 2), y=number(part.y + part.height / 2))
        for stacked, bar in zip(values, bars, strict=True)
        for value, part in zip(stacked, bar, strict=True)
        if part.height >= _LEAST_HEIGHT and part.width >= _LEAST_WIDTH
    )


def _dates(reports: Sequence[Report], places: Sequence[Slot]) -> tuple[Text, ...]:
    ends = (reports[0], reports[-1])
    return tuple(
        Text(_month(report), x=percent(place.middle), y="", is_minor=report not in ends)
        for report, place in zip(reports, places, strict=True)
    )


def _month(report: Report) -> str:
    """ "May 2022"; a date that is no more precise, as it is."""
    assert report.held_on is not None, "a report in force has a date"
    if (report.held_on.latest - report.held_on.earliest).days > _DAYS_OF_A_MONTH:
        return str(report.held_on)
    return str(PartialDate(report.last_day.isoformat()[:7]))


def _years(reports: Sequence[Report], places: Sequence[Slot]) -> tuple[Text, ...]:
    """Below the first meeting of each year that is written."""
    first_of_year: dict[int, Slot] = {}
    for report, place in zip(reports, places, strict=True):
        first_of_year.setdefault(report.last_day.year, place)
    written = years_to_write(min(first_of_year), max(first_of_year))
    return tuple(
        Text(str(year), x=percent(place.middle), y="")
        for year, place in first_of_year.items()
        if year in written
    )
