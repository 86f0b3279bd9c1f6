"""The record of now: after a change, made again where the change touched it, and the same where it did not.

Exact as stored pages are: the version is read before the record, and the rows are those a new process would
read (`emg/stored_pages/kept_rows.py`). What stands as it stood is the same object as before, with all that
was made of it. What was made of the record as a whole is taken over where it can be no other: what depends on
the record alone, while nothing in it is another; and what was read of tables, while nobody wrote to these.
That was read after their versions were, so it is as new as they say, or newer.
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


# By database: what a replica showed too early is never mixed with what the primary shows. Pages share it, so
# none of them changes what it is made of.
_now: dict[str, _Now] = {}
# By one thread, for which the others wait: all at once they would take as many times as long.
_reading = Lock()


def record_of_now(*, today: date) -> Record:
    """As `standing` has it."""
    if reading().in_atomic_block:
        return standing(today=today)  # sees changes of its own, which no version tells of yet
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
    """As `Record.as_of` has it."""
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
