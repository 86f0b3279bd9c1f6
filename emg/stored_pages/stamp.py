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
    seen_at: datetime  # the last moment at which they were known to be


class Stamps:
    """The stamps that pages of this process bear."""

    def __init__(self) -> None:
        self._by_moment: WeakValueDictionary[tuple[str, date], Stamp] = WeakValueDictionary()
        self._lock = Lock()

    def now(self) -> Stamp:
        """The stamp of what is committed by now. Ask before what is stored under it is read.

        Raises django.db.Error while the database is away.
        """
        asked_at = timezone.now()  # all that was committed by then is in the version
        version, day = public_version(), timezone.localdate()
        with self._lock:
            stamp = self._by_moment.setdefault((version, day), Stamp(version, day, seen_at=asked_at))
            stamp.seen_at = max(stamp.seen_at, asked_at)
        return stamp
