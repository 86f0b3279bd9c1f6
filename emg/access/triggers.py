"""No session gets past the triggers that lock reports and write the history.

pgtrigger asks a function of its own whether to skip a trigger, and that function believes a setting which any
session may set, whatever its role: `SET pgtrigger.ignore`. Ours believes nobody. And a trigger looks for
tables where the session does, where a temporary one comes before ours of that name; so each has its own path.
"""

from typing import Any

from django.db import connections

# What is so already is left alone: web servers that start at once would be in each other's way.
_HOLD = """
    DO $hold$
        DECLARE
            of_trigger regprocedure;
        BEGIN
            IF NOT EXISTS (
                SELECT FROM pg_proc WHERE prosrc = 'BEGIN RETURN FALSE; END'
                AND oid = to_regprocedure('public._pgtrigger_should_ignore(name)')
            ) THEN
                CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name NAME)
                RETURNS BOOLEAN LANGUAGE plpgsql AS 'BEGIN RETURN FALSE; END';
            END IF;
            FOR of_trigger IN
                SELECT DISTINCT tgfoid FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
                WHERE starts_with(tgname, 'pgtrigger_')
                AND proconfig IS DISTINCT FROM ARRAY['search_path=public, pg_temp']
            LOOP
                EXECUTE 'ALTER FUNCTION ' || of_trigger || ' SET search_path = public, pg_temp';
            END LOOP;
        END;
    $hold$
"""


def hold_all_triggers(*, using: str, **kwargs: Any) -> None:
    """After every migrate, as a migration that adds a trigger brings the functions of pgtrigger back."""
    with connections[using].cursor() as cursor:
        cursor.execute(_HOLD)
