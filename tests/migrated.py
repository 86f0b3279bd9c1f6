"""A database with all tables, made once: each process of the tests copies it instead of migrating its own."""

import fcntl
import hashlib
import sys
from pathlib import Path

import django
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

PREFIX = "migrated_"


def migrated_database(connection: BaseDatabaseWrapper) -> str:
    """Its name. It stays for the next run, until a migration changes; without a connection to it."""
    name = PREFIX + fingerprint_of_migrations()
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR_DIR / "migrated.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go with the file
        if name not in _databases(connection):
            _make(connection, name)
    return name


def fingerprint_of_migrations() -> str:
    """16 hexadecimal digits: of Django, and of every file that migrates one of the apps."""
    found = hashlib.sha256(django.__version__.encode())
    migrations = MigrationLoader(None).disk_migrations or {}
    for module in sorted(migration.__module__ for migration in migrations.values()):
        found.update(Path(sys.modules[module].__file__ or "").read_bytes())
    return found.hexdigest()[:16]


def _databases(connection: BaseDatabaseWrapper) -> set[str]:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        return {name for (name,) in cursor.fetchall()}


def _make(connection: BaseDatabaseWrapper, name: str) -> None:
    """Under another name until it is whole."""
    outdated = _databases(connection)
    own, its_test = connection.settings_dict["NAME"], connection.settings_dict["TEST"]
    connection.settings_dict["TEST"] = {**its_test, "NAME": f"{PREFIX}unfinished"}
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connection.close()
    connection.settings_dict["TEST"] = its_test
    connection.settings_dict["NAME"] = settings.DATABASES[connection.alias]["NAME"] = own
    with connection._nodb_cursor() as cursor:
        for old in outdated - {f"{PREFIX}unfinished"}:
            cursor.execute(f'DROP DATABASE "{old}"')
        cursor.execute(f'ALTER DATABASE "{PREFIX}unfinished" RENAME TO "{name}"')
