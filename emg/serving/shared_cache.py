"""The shared cache in the database: what it holds stays until its time is over, however much is added."""

from datetime import datetime, timedelta
from typing import Any

from django.core.cache.backends.db import DatabaseCache

# A clock that was ahead for a while must not end what is not over: a code used already would be taken again.
CLOCKS_DIFFER_BY = timedelta(days=1)


class SharedCache(DatabaseCache):
    """Django's would make room, from 300 entries on, by dropping some that are not over: whoever makes up
    names to sign in with would so wipe out how often others had failed, and the codes used already.

    With MAX_ENTRIES 0 it is asked to make room whenever something is written.
    """

    def _cull(self, db: str, cursor: Any, now: datetime, num: int) -> None:
        table = self._table  # type: ignore[attr-defined]  # of the settings
        cursor.execute(f'DELETE FROM "{table}" WHERE expires < %s', [now - CLOCKS_DIFFER_BY])  # noqa: S608 -- see above
