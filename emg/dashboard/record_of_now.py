"""The record of now, which all pages share: after a change, only what the change touched is made again.

It is exact, as stored pages are: the version is read before the record, and the rows are those a new process
would read (`emg/stored_pages/kept_rows.py`). What stands as it stood is the same object as before, with all
that is kept in it (`emg/lib/once_for_each.py`). What is kept in the record as a whole is taken over by the
next one where it would come out the same: what was made of the record alone, while nothing in it has changed;
what was read from tables, while nobody has written to them. The latter was read after the versions of its
tables, so it is as new as these say, or newer.
"""

from collections import deque
from dataclasses import dataclass, field, fields, replace
from datetime import date
from operator import attrgetter
from threading import Lock

from emg.lib.once_for_each import OWNER, is_same, kept_in
from emg.serving.replica import reading
from emg.stored_pages.kept_rows import one_snapshot
from emg.stored_pages.version import public_version, table_versions
from meetings.kept_record import KeptRecord
from meetings.models import Meeting
from meetings.standing import Record, record_of, standing


@dataclass(frozen=True)
class _Now:
    version: str
    kept: KeptRecord
    record: Record
    # The earlier moments last asked for: a reader goes through the pages of one, or to the next meeting.
    moments: deque[tuple[Meeting | date, Record]] = field(default_factory=lambda: deque(maxlen=2))


# By database, so that what a replica shows early is never mixed with what the primary shows. All pages share
# these objects, so none of them may change one.
_now: dict[str, _Now] = {}
# Held by the one thread that reads. The others wait for it: all at once, each would take that much longer.
_reading = Lock()


def record_of_now(*, today: date) -> Record:
    """The same as `standing(today=today)`, kept for all who ask."""
    if reading().in_atomic_block:
        return standing(today=today)  # a transaction sees its own changes, of which no version tells yet
    database: str = reading().alias
    stamp = (public_version(using=database), today)
    now = _now.get(database)
    if now is None or (now.version, now.record.day) != stamp:
        with _reading:
            now = _now.get(database)
            if now is None or (now.version, now.record.day) != stamp:
                now = _now[database] = _read_again(now, *stamp)
    return now.record


def earlier(record: Record, at: Meeting | date) -> Record:
    """The same as `record.as_of(at)`; of the record of now, the moments last asked for are kept."""
    now = _now.get(reading().alias)
    if now is None or now.record is not record.whole:
        return record.as_of(at)
    moment = next((known for asked, known in tuple(now.moments) if asked == at), None)
    if moment is None:
        moment = record.as_of(at)
        now.moments.append((at, moment))
    return moment


def _read_again(before: _Now | None, version: str, today: date) -> _Now:
    with one_snapshot():
        versions = table_versions(using=reading().alias)
        kept = (before.kept if before else KeptRecord()).read_again(versions)
    if before is None or before.record.day != today:
        return _Now(version, kept, record_of(kept.rows, day=today, published_by=today))
    if kept.rows is before.kept.rows:
        record = replace(before.record)
    else:
        record = record_of(kept.rows, day=today, published_by=today)
    _take_over(record, before.record, written=before.kept.written(versions))
    return _Now(version, kept, record)


_values = attrgetter(*(one.name for one in fields(Record)))


def _take_over(record: Record, before: Record, *, written: set[str]) -> None:
    changed = written if is_same(_values(record), _values(before)) else {OWNER, *written}
    kept = kept_in(before).copy().items()
    kept_in(record).update((key, made) for key, made in kept if key.reads.isdisjoint(changed))
