"""Rows kept from one version to the next, so that after a change only what it touched is read again.

Why a kept object is what a new process would read. PostgreSQL marks each row with the transaction that wrote
it (`xmin`, here called the row version). For each object the database is asked for the versions of its row
and of the rows it is read together with. A transaction leaves one state of a row behind, so while these are
the same, nobody has written to the rows, and the object is kept. Otherwise it is read again, even if it turns
out equal; what is no longer there is dropped. Each database counts its transactions by itself, so nothing is
kept from one database to another. Whether row versions need be asked for at all, the versions of the tables
tell (`triggers.py`): while one is the same, nothing was committed to its table. All versions and objects are
read in one snapshot, as of one moment.

Why what is made of these objects may be kept in them. It depends on nothing but the object, and after any
change in it there is a new object. For this to hold, nobody changes a kept object, nor asks it for a relation
it was not read with: Django would read that once and keep it, whatever changes later.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db import transaction
from psycopg import IsolationLevel

from emg.serving.replica import reading

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class KeptRows(Generic[Kept]):
    """Objects by key, and the row versions they were read at."""

    rows: Mapping[int, Kept] = field(default_factory=dict)
    versions: Mapping[int, Hashable] = field(default_factory=dict)

    def read_again(
        self, versions: Mapping[int, Hashable], read: Callable[[Collection[int]], Mapping[int, Kept]]
    ) -> "KeptRows[Kept]":
        """With what changed read again, by `read`, which is given the keys; itself where nothing changed."""
        known = {key: self.rows[key] for key, one in versions.items() if self.versions.get(key) == one}
        if len(known) == len(versions) == len(self.versions):
            return self
        if unknown := versions.keys() - known.keys():
            known |= read(unknown)
        return KeptRows({key: known[key] for key in versions}, versions)


def by_key(statement: str, *values: Any) -> dict[int, str]:
    """What `statement` selects: the key of each row, and a text."""
    with reading().cursor() as cursor:
        cursor.execute(statement, values)
        return dict(cursor.fetchall())


@contextmanager
def one_snapshot() -> Iterator[None]:
    """All that is read inside is read as of one moment."""
    reading().ensure_connection()
    server = reading().connection
    before, server.isolation_level = server.isolation_level, IsolationLevel.REPEATABLE_READ
    try:
        with transaction.atomic(using=reading().alias):
            yield
    finally:
        if not server.closed:
            server.isolation_level = before
