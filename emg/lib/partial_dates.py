"""Dates as precise and as certain as their source: "18 May 2022", "autumn 2022", "November 2022, likely"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Self

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.typed_dates import UnclearMonthError, edtf_of, how_to_write

_SEASONS = {
    21: gettext_lazy("spring"),
    22: gettext_lazy("summer"),
    23: gettext_lazy("autumn"),
    24: gettext_lazy("winter"),
}

# From which month to which: seasons as EDTF sorts them, winter last.
_MONTHS = {month: (month, month) for month in range(1, 13)}
_MONTHS |= {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}

# The part of EDTF (ISO 8601-2) that a record of meetings needs: a year, season, month or day, or two of these
# as an interval, with one mark of certainty for the whole.
_SINGLE = r"\d{4}(?:-(?:2[1-4]|(?:0[1-9]|1[0-2])(?:-\d\d)?))?"
_NOTATION = re.compile(rf"(?P<first>{_SINGLE})(?P<mark>[?~%]?)(?:/(?P<last>{_SINGLE})(?P=mark))?", re.ASCII)


class NoSuchDateError(ValueError):
    """Written as a date, but none: 31 June."""


@dataclass(frozen=True, order=False)
class PartialDate:
    """A date in EDTF; sort by `earliest` or `latest`, which "likely" and "about" do not widen.

    Winter is the December of its year, as EDTF sorts winter last. Raises ValueError, with a sentence for the
    person who typed it, where the text is no date or needs more of EDTF than this record does.
    """

    edtf: str

    def __post_init__(self) -> None:
        _read_notation(self.edtf)

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        return cls(text.strip())

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(date.isoformat(day))

    def __str__(self) -> str:
        notation = _read_notation(self.edtf)
        words = _in_words(notation.first, notation.last)
        if self.is_about:
            words = _("about %(date)s") % {"date": words}
        if self.is_likely:
            words = _("%(date)s, likely") % {"date": words}
        return words

    @property
    def earliest(self) -> date:
        return _read_notation(self.edtf).earliest

    @property
    def latest(self) -> date:
        return _read_notation(self.edtf).latest

    @property
    def is_exact(self) -> bool:
        """One single day, and certain."""
        return self.earliest == self.latest and not _read_notation(self.edtf).mark

    @property
    def is_of_days(self) -> bool:
        """A day or a stretch of days, certain or not."""
        return _precision(_read_notation(self.edtf).first) == "day"

    @property
    def without_likely(self) -> Self:
        """For a sentence that says "likely" in its own words."""
        return type(self)(self.edtf.replace("?", "").replace("%", "~"))

    @property
    def phrase(self) -> str:
        """As a sentence says when: "on 18 May 2022", "from 8 to 10 November 2022", "in autumn 2022"."""
        notation = _read_notation(self.edtf)
        if not self.is_of_days:
            return _("in %(date)s") % {"date": self}
        if notation.first == notation.last or notation.mark:
            return _("on %(date)s") % {"date": self}
        start, end = _ends(notation.first, notation.last)
        return _("from %(start)s to %(end)s") % {"start": " ".join(start), "end": " ".join(end)}

    @property
    def on_or_in(self) -> str:
        """After a verb, in short: "on 8–10 November 2022", "in November 2022"."""
        return (_("on %(date)s") if self.is_of_days else _("in %(date)s")) % {"date": self}

    @property
    def is_likely(self) -> bool:
        return _read_notation(self.edtf).mark in {"?", "%"}

    @property
    def is_about(self) -> bool:
        return _read_notation(self.edtf).mark in {"~", "%"}


def read_partial_date(text: str) -> PartialDate:
    """The date a person typed: EDTF, whatever `str()` of a PartialDate says, or the like in English.

    Raises ValueError with a sentence that says what to write.
    """
    notation = text.strip()
    return PartialDate(notation if _NOTATION.fullmatch(notation) else edtf_of(text))


def read_whole_day(text: str) -> date:
    """The one day a person typed, certain to the day. Raises ValueError as `read_partial_date` does."""
    try:
        said = read_partial_date(text)
    except (UnclearMonthError, NoSuchDateError):
        raise
    except ValueError:
        said = None
    if not said or not said.is_exact:
        raise ValueError(_("Write the day as in “18 May 2022”."))
    return said.earliest


class _Notation(NamedTuple):
    """`first` and `last` are the same but for intervals."""

    first: str
    last: str
    mark: str
    earliest: date
    latest: date


@lru_cache(maxsize=4096)  # a list repeats the same few dates
def _read_notation(edtf: str) -> _Notation:
    match = _NOTATION.fullmatch(edtf)
    if not match:
        raise ValueError(how_to_write())
    first, last = match["first"], match["last"] or match["first"]
    (earliest, end_of_first), (start_of_last, latest) = _bounds(first), _bounds(last)
    if match["last"] and _precision(first) != _precision(last):
        raise ValueError(_("Write the beginning and the end alike, as in “30 April – 2 May 2009”."))
    if match["last"] and start_of_last <= end_of_first:
        raise ValueError(_("The end must come after the beginning, as in “26–28 March 2018”."))
    return _Notation(first, last, match["mark"], earliest, latest)


def _bounds(single: str) -> tuple[date, date]:
    """The first day and the last of a year, season, month or day."""
    year, *rest = map(int, single.split("-"))
    try:
        if len(rest) == 2:
            return date(year, *rest), date(year, *rest)
        first, last = _MONTHS[rest[0]] if rest else (1, 12)
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError as error:
        raise NoSuchDateError(
            _("The calendar has no such date: check the day, the month and the year.")
        ) from error


def _precision(single: str) -> str:
    _year, *rest = single.split("-")
    if rest and int(rest[0]) in _SEASONS:
        return "season"
    return ("year", "month", "day")[len(rest)]


def _in_words(first: str, last: str) -> str:
    """What both ends share is said once: "3–4 July 2006"; the dash stands open beside more than one word."""
    if first == last:
        return " ".join(_words(last))
    start, end = _ends(first, last)
    return ("–" if len(start) == 1 else " – ").join((" ".join(start), " ".join(end)))


def _ends(first: str, last: str) -> tuple[list[str], list[str]]:
    """The words of both, of the first without what it shares with the last."""
    start, end = _words(first), _words(last)
    remainder = list(end)
    while start[-1] == remainder[-1]:
        del start[-1], remainder[-1]
    return start, end


def _words(single: str) -> list[str]:
    year, *rest = single.split("-")
    if not rest:
        return [year]
    name = str((MONTHS | _SEASONS)[int(rest[0])])
    return [*(str(int(day)) for day in rest[1:]), name, year]
