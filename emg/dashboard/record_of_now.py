"""The record of now, loaded once for all first views between two changes."""

from datetime import date
from threading import Lock

from emg.serving.replica import reading
from emg.stored_pages.version import public_version
from meetings.standing import Record, standing

# One, the last: pages share it, so none of them changes what it is made of.
_loaded: tuple[tuple[str, str, date], Record] | None = None
# By one thread, for which the others wait: all at once they would take as many times as long.
_loading = Lock()


def record_of_now(*, today: date) -> Record:
    """As `standing` has it. Exact as stored pages are: the version is read before the record."""
    if reading().in_atomic_block:
        return standing(today=today)  # sees changes of its own, which no version tells of yet
    global _loaded  # noqa: PLW0603 -- a process has one record of now
    # By database: what a replica showed too early is never mixed with what the primary shows.
    database: str = reading().alias
    stamp = (database, public_version(using=database), today)
    loaded = _loaded
    if loaded is None or loaded[0] != stamp:
        with _loading:
            loaded = _loaded
            if loaded is None or loaded[0] != stamp:
                loaded = _loaded = (stamp, standing(today=today))
    return loaded[1]
