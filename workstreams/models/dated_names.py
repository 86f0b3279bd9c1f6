"""Which of several dated names a thing had on a day, and which it had given up."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from emg.lib.partial_dates import PartialDate


class DatedName(Protocol):
    pk: int
    valid_until: PartialDate | None


Name = TypeVar("Name", bound=DatedName)


def name_on(day: date, earlier_names: Iterable[Name]) -> Name | None:
    """The earlier name still in use on `day`, or None when today's name had begun.

    A name holds while day < until, so on the day of a renaming the new name stands. Names without an
    end are aliases: nobody knows when they were used, so they never stand for the official one.
    """
    in_use = [
        (name.valid_until.latest, place, name)
        for place, name in enumerate(earlier_names)
        if name.valid_until and day < name.valid_until.latest
    ]
    return min(in_use)[2] if in_use else None


def given_up(day: date, earlier_names: Iterable[Name]) -> tuple[Name, ...]:
    """The earlier names no longer in use on `day`, the latest first."""
    ended = [
        (name.valid_until.latest, name.pk, name)
        for name in earlier_names
        if name.valid_until and name.valid_until.latest <= day
    ]
    return tuple(name for *_place, name in sorted(ended, reverse=True))
