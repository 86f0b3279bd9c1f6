"""Days as places along a line: shares of time from 0 to 100, and where they lie from the left edge."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from emg.lib.round_steps import round_steps

MOST_LABELS = 6


class Box(NamedTuple):
    """A stretch as drawn, in percent of the whole width."""

    left: float
    width: float


class YearMark(NamedTuple):
    year: int
    share: float  # of the time, when it begins


@dataclass(frozen=True, kw_only=True)
class TimeAxis:
    """The line from the day `first` to the day `last`; mirrored, time runs leftwards."""

    first: date
    last: date
    is_mirrored: bool

    def share(self, day: date) -> float:
        """How much of the time has passed by the day, in percent; a day outside counts as the nearer end."""
        within = min(max(day, self.first), self.last)
        whole = max((self.last - self.first).days, 1)
        return 100 * (within - self.first).days / whole

    def x(self, share: float) -> float:
        """Where a share of the time lies, in percent from the left edge."""
        return 100 - share if self.is_mirrored else share

    def box(self, start: float, end: float) -> Box:
        """The stretch between two shares, the later one second."""
        return Box(min(self.x(start), self.x(end)), end - start)

    def years(self, *, at_most: int = MOST_LABELS) -> list[YearMark]:
        """The years to write along the line, of those that begin on it."""
        first = self.first.year + (self.first > date(self.first.year, 1, 1))
        years = years_to_write(first, self.last.year, at_most=at_most)
        return [YearMark(year, self.share(date(year, 1, 1))) for year in years]


def years_to_write(first: int, last: int, *, at_most: int = MOST_LABELS) -> list[int]:
    """Every year from the first to the last, or every second, fifth, tenth, …, so as not to be too many."""
    for step in round_steps():
        years = [year for year in range(first, last + 1) if year % step == 0]
        if len(years) <= at_most:
            return years
    raise AssertionError("steps grow without end")
