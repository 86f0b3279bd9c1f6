"""The database emptied after a test that committed: of what the test left, but not of what migrations made.

Django's `flush` gives all sixty tables new files and makes every content type and permission again: for most
tests that commit, more than all else they did.
"""

from functools import cache

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import TransactionTestCase

from tests.kept_rows import may_write_past_triggers

STAYING = {model._meta.db_table for model in (ContentType, Permission)}
HAS_ROWS = "SELECT '{0}' WHERE EXISTS (SELECT FROM {0})"
# As the triggers do: nothing that was made of the rows of before is taken for one of now.
RAISE_ALL_VERSIONS = """
    INSERT INTO public_version (mark, of_table, number)
    SELECT gen_random_uuid(), tgrelid::regclass, 1
    FROM pg_trigger WHERE starts_with(tgname, 'pgtrigger_raise_public_version')
"""

_flush = TransactionTestCase._fixture_teardown


def empty_database(test: TransactionTestCase) -> None:
    """In place of Django's `_fixture_teardown`; of an account that may not pass triggers, it is that."""
    if not may_write_past_triggers():
        _flush(test)
        return
    with transaction.atomic(), connection.cursor() as cursor:
        # What the browser of the test asked for last may still be written.
        cursor.execute(f"LOCK TABLE {', '.join(_tables())}")
        cursor.execute(" UNION ALL ".join(map(HAS_ROWS.format, _tables())))
        with_rows = [table for (table,) in cursor.fetchall()]
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table in with_rows:
            cursor.execute(f"DELETE FROM {table}")
        cursor.execute(RAISE_ALL_VERSIONS)


@cache
def _tables() -> list[str]:
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return sorted(set(tables) - STAYING)
