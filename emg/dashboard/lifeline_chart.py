"""The lifelines as a picture: the years across, the meetings, and a bar for each workstream."""

from dataclasses import dataclass

from emg.lib.svg_numbers import percent
from emg.lib.time_axis import TimeAxis

from .lifeline_picture import Picture, picture
from .lifelines import LifelineList

_ROOM = 7  # percent that the label of a year takes, after the line on which it begins


@dataclass(frozen=True)
class Year:
    year: str
    x: str  # where it begins
    has_room: bool  # to be written beside its line


@dataclass(frozen=True)
class Chart:
    pictures: tuple[Picture, ...]
    years: tuple[Year, ...]
    meetings: tuple[str, ...]  # on record, where each lies
    today: str  # where the day of the record lies; "" where nothing goes on longer
    first_year: str
    last_year: str
    is_mirrored: bool

    @property
    def left_year(self) -> str:
        return self.last_year if self.is_mirrored else self.first_year

    @property
    def right_year(self) -> str:
        return self.first_year if self.is_mirrored else self.last_year

    @property
    def marks(self) -> frozenset[str]:
        """What occurs in it, for the legend."""
        occurring = {
            "soft": any(bar.is_soft for drawn in self.pictures for bar in drawn.bars),
            "dashes": any(drawn.dashes for drawn in self.pictures),
            "open": any(drawn.open_end for drawn in self.pictures),
            "ticks": any(drawn.ticks for drawn in self.pictures),
            "expected": any(sign.is_expected for drawn in self.pictures for sign in drawn.signs),
            "today": bool(self.today),
        }
        return frozenset(name for name, occurs in occurring.items() if occurs)


def lifeline_chart(found: LifelineList, *, is_mirrored: bool) -> Chart:
    axis = TimeAxis(first=found.first_day, last=found.last_day, is_mirrored=is_mirrored)
    record = found.as_of.record
    now = axis.share(record.day)
    return Chart(
        pictures=tuple(picture(line, axis=axis, now=now) for line in found.lifelines),
        years=tuple(
            Year(str(mark.year), percent(axis.x(mark.share)), has_room=mark.share <= 100 - _ROOM)
            for mark in axis.years()
        ),
        meetings=tuple(percent(axis.x(axis.share(report.last_day))) for report in record.reports),
        today=percent(axis.x(now)) if now < 100 else "",
        first_year=str(axis.first.year),
        last_year=str(axis.last.year),
        is_mirrored=is_mirrored,
    )
