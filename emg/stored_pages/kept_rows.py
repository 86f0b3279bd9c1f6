"""Rows kept from one version to the next, so that after a change only what it touched is read again.

Why what is kept is what a new process would read. The database is asked for the row version of each row,
and of those it is read together with: the transaction that wrote it as it is (PostgreSQL's `xmin`). Each
transaction has a number of its own, and what it left of a row when it was committed is one row. So an
object stays only while nobody wrote its rows, equal or not; any other is read again, and what is no longer
there goes. Another database numbers its transactions anew, so nothing is kept from one to another. Whether
the row versions need be asked for at all, the versions of the tables tell (`triggers.py`): one that is the
same says that nothing was committed to the table since. Versions, row versions and objects are read in one
snapshot, as of one moment.

Why what is made of these objects may be kept in them. It depends on nothing but the object, and the object is
a new one as soon as anything in it is another. For that, nothing kept is ever changed, nor asked for a
relation it was not read with: Django would read that once and keep it.
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
    """By key; what is kept of a key stays the same object while its row version stays the same."""

    rows: Mapping[int, Kept] = field(default_factory=dict)
    versions: Mapping[int, Hashable] = field(default_factory=dict)

    def read_again(
        self, versions: Mapping[int, Hashable], read: Callable[[Collection[int]], Mapping[int, Kept]]
    ) -> "KeptRows[Kept]":
        """Itself, where nothing is another. `read` is asked for the keys whose row version is not known."""
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
