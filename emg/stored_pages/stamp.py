"""When a page is right: under one version of the record, on one day; and until when that was known."""

from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock
from weakref import WeakValueDictionary

from django.utils import timezone

from .version import public_version


@dataclass(eq=False)
class Stamp:
    """One for each version and day, which all pages made under it share."""

    version: str
    day: date
    seen_at: datetime  # the last moment at which they were known to be right


class Stamps:
    """The stamps that pages of this process bear."""

    def __init__(self) -> None:
        self._by_moment: WeakValueDictionary[tuple[str, date], Stamp] = WeakValueDictionary()
        self._last: Stamp | None = None
        self._lock = Lock()

    def now(self) -> Stamp:
        """The stamp of what is committed by now. Ask before what is stored under it is read.

        Raises django.db.Error while the database is away.
        """
        asked_at = timezone.now()  # all that was committed by then is in the version
        version, last = public_version(), self._last
        if last and last.version == version and last.day == _day_of(asked_at):
            last.seen_at = max(last.seen_at, asked_at)
            return last
        self._last = self._stamp(version, day=_day_of(asked_at), seen_at=asked_at)
        return self._last

    def last_known(self) -> Stamp | None:
        """The stamp of today if nothing was changed since the version was read last; None if it never was."""
        last = self._last
        return last and self._stamp(last.version, day=_day_of(timezone.now()), seen_at=last.seen_at)

    def _stamp(self, version: str, *, day: date, seen_at: datetime) -> Stamp:
        with self._lock:
            stamp = self._by_moment.setdefault((version, day), Stamp(version, day, seen_at=seen_at))
            stamp.seen_at = max(stamp.seen_at, seen_at)
        return stamp


def _day_of(moment: datetime) -> date:
    """As `timezone.localdate`, which first looks whether somebody has a time zone of their own."""
    return moment.astimezone(timezone.get_default_timezone()).date()
