"""No session passes over the triggers that lock reports and write the history.

pgtrigger asks a function of its own whether to skip a trigger, and that function believes a setting which any
session may set, whatever its role: `SET pgtrigger.ignore`. Ours believes nobody.
"""

from typing import Any

from django.db import connections

_SOURCE = "BEGIN RETURN FALSE; END"
_ASKED = "public._pgtrigger_should_ignore"


def hold_all_triggers(*, using: str, **kwargs: Any) -> None:
    """After every migrate, as a migration that adds a trigger brings the function of pgtrigger back."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure(%s)", [f"{_ASKED}(name)"])
        if cursor.fetchone() != (_SOURCE,):
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {_ASKED}(trigger_name NAME) "
                f"RETURNS BOOLEAN LANGUAGE plpgsql AS '{_SOURCE}'"
            )
