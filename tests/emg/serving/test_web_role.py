"""The web server reads and writes rows, and can switch off nothing that guards them."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from emg.serving.web_role import let_in
from meetings import actions


def sql(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def name() -> str:
    """One of this database: all of a server share their roles."""
    return f"web_of_{connection.settings_dict['NAME']}"


@pytest.fixture
def in_its_role(founding, name) -> None:
    let_in(f"postgresql://{name}:a-password@127.0.0.1/emg")
    sql(f'SET LOCAL ROLE "{name}"')


def test_rows_are_read_and_written_with_their_history(in_its_role, founding):
    draft = actions.start_revision(founding)
    draft.title = "Another"
    draft.save()

    assert type(draft).pgh_event_model.objects.filter(pgh_obj_id=draft.pk).count() == 2
    draft.delete()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE meetings_chair DISABLE TRIGGER USER",
        "SET session_replication_role = replica",
        "TRUNCATE meetings_chair CASCADE",
        "DROP TABLE meetings_chairevent",
        "ALTER TABLE meetings_report DISABLE TRIGGER ALL",
        "CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name NAME) RETURNS BOOLEAN "
        "LANGUAGE sql AS 'SELECT true'",
        "CREATE ROLE another SUPERUSER",
    ],
)
def test_what_guards_them_is_out_of_its_reach(in_its_role, statement):
    with pytest.raises(DatabaseError, match=r"must be owner|permission denied"):
        sql(statement)


def test_the_second_time_nothing_changes(in_its_role, name):
    sql("RESET ROLE")

    let_in(f"postgresql://{name}:a-password@127.0.0.1/emg")


def test_role_that_may_as_much_as_the_owner_is_refused(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        [owner] = cursor.fetchone()

    with pytest.raises(ImproperlyConfigured, match=f"“{owner}” may all that DATABASE_URL may"):
        let_in(f"postgresql://{owner}:a-password@127.0.0.1/emg")


def test_owner_who_may_make_no_role_is_told_how(db, name):
    sql(f'CREATE ROLE "{name}"')
    sql(f'SET LOCAL ROLE "{name}"')

    with pytest.raises(ImproperlyConfigured, match=r"There is no role “missing”.*createuser --pwprompt"):
        let_in("postgresql://missing:a-password@127.0.0.1/emg")


def test_no_log_of_statements_holds_its_password(db, name):
    with CaptureQueriesContext(connection) as asked:
        let_in(f"postgresql://{name}:a-password@127.0.0.1/emg")

    assert "a-password" not in str(asked.captured_queries)
    assert "SCRAM-SHA-256$" in str(asked.captured_queries)
