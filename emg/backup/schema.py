"""The shape of the database, as the names of the migrations that made it."""

from django.db import connection
from django.db.migrations.loader import MigrationLoader


def migrations_of_this_version() -> tuple[str, ...]:
    return tuple(sorted(map(".".join, MigrationLoader(None).disk_migrations or {})))


def migrations_to_come() -> bool:
    """Whether this version has migrations that the database does not."""
    loader = MigrationLoader(connection)
    return bool(set(loader.disk_migrations or {}) - set(loader.applied_migrations or {}))
