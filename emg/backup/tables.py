"""The tables a backup holds, and how their rows leave and enter the database: by COPY, a piece at a time."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import connection, models
from psycopg import sql

from emg.stored_pages.models import PublicVersion

# Who is signed in right now is no record: everybody signs in again. The public version is raised by the
# restoring itself, when it empties the tables, so that no page of before is answered from a store.
LEFT_OUT: tuple[type[models.Model], ...] = (Session, PublicVersion)
RECORDS = ("workstreams", "meetings")

# Whatever the server or its database is set to, the same rows are copied out as the same bytes.
SPELLING = """
    SET LOCAL DateStyle = 'ISO, YMD';
    SET LOCAL IntervalStyle = 'postgres';
    SET LOCAL TimeZone = 'UTC';
    SET LOCAL bytea_output = 'hex';
    SET LOCAL extra_float_digits = 1;
    SET LOCAL client_encoding = 'UTF8';
"""


@dataclass(frozen=True)
class Table:
    """A table of a model, with the columns that are stored and not computed."""

    name: str
    key: str
    columns: tuple[str, ...]
    holds_records: bool  # what no set-up writes: the register, meetings, their history, accounts

    def rows_out(self) -> Iterator[bytes]:
        """Its rows in the order of their keys, in the text form of COPY."""
        query = sql.SQL("COPY (SELECT {} FROM {} ORDER BY {}) TO STDOUT")
        yield from _copied_out(query.format(self._columns, self._name, sql.Identifier(self.key)))

    def rows_in(self, pieces: Iterable[bytes]) -> None:
        query = sql.SQL("COPY {} ({}) FROM STDIN").format(self._name, self._columns)
        with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(query) as copy:
            for piece in pieces:
                copy.write(piece)

    def has_rows(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(as_text(sql.SQL("SELECT EXISTS (SELECT FROM {})").format(self._name)))
            return bool(cursor.fetchone()[0])

    def next_key(self) -> int | None:
        """The number its next row will have: one a deleted row had is not given again."""
        if (sequence := self._sequence()) is None:
            return None
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT last_value + is_called::int FROM {sequence}")  # noqa: S608 -- quoted by PostgreSQL
            return int(cursor.fetchone()[0])

    def set_next_key(self, number: int) -> None:
        with connection.cursor() as cursor:
            # Unlike setval() it is undone with the transaction.
            cursor.execute(f"ALTER SEQUENCE {self._sequence()} RESTART WITH {number:d}")

    def switch_triggers(self, *, is_on: bool) -> None:
        """Those that lock reports and write history; foreign keys are held all the same."""
        statement = sql.SQL(
            "ALTER TABLE {} ENABLE TRIGGER USER" if is_on else "ALTER TABLE {} DISABLE TRIGGER USER"
        )
        with connection.cursor() as cursor:
            cursor.execute(as_text(statement.format(self._name)))

    @property
    def _name(self) -> sql.Identifier:
        return sql.Identifier(self.name)

    @property
    def _columns(self) -> sql.Composed:
        return sql.SQL(", ").join(map(sql.Identifier, self.columns))

    def _sequence(self) -> str | None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{self.name}"', self.key])
            return cursor.fetchone()[0]


@dataclass
class Tally:
    """Counts and fingerprints the rows that pass by."""

    rows: int = 0
    sha256: str = ""

    def passing(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in pieces:
            # A line end within a value is written as \n.
            self.rows += piece.count(b"\n")
            digest.update(piece)
            yield piece
        self.sha256 = digest.hexdigest()


def as_text(statement: sql.Composed) -> str:
    """As the history asks for, which puts the name of the command before each statement."""
    return statement.as_string()


def tables() -> list[Table]:
    """Those of all models, by name."""
    return sorted(
        (_table(model) for model in _models() if model not in LEFT_OUT), key=lambda table: table.name
    )


def emptied_tables() -> list[str]:
    """The names of all tables that a restored database begins without rows."""
    return sorted({model._meta.db_table for model in _models()})


def _models() -> Iterator[type[models.Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model


def _table(model: type[models.Model]) -> Table:
    meta = model._meta
    assert meta.pk is not None
    return Table(
        name=meta.db_table,
        key=str(meta.pk.column),
        columns=tuple(str(field.column) for field in meta.local_concrete_fields if not field.generated),
        holds_records=meta.app_label in RECORDS or model is get_user_model(),
    )


def _copied_out(query: Any) -> Iterator[bytes]:
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(query) as copy:
        for piece in copy:
            yield bytes(piece)
