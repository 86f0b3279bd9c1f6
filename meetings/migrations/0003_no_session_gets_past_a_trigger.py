"""No session gets past what locks reports and writes the history.

Each trigger first asks `_pgtrigger_should_ignore`, which read the setting `pgtrigger.ignore` that whoever is
connected may write. And it looked for tables where the session does: a temporary one of the same name comes
first, so one that called every report a draft opened the rows of all. Either way an approved report could be
changed by plain SQL, by a role that owns nothing.
"""

from django.db import migrations

# pgtrigger makes these functions anew with each trigger that a migration adds. So the last of those ends with
# this, too: `test_every_trigger_is_out_of_reach_of_sessions` tells.
OUT_OF_REACH = """
CREATE OR REPLACE FUNCTION "public"._pgtrigger_should_ignore(trigger_name NAME) RETURNS boolean
LANGUAGE sql IMMUTABLE AS 'SELECT false';

DO $$
    DECLARE
        of_trigger regprocedure;
    BEGIN
        FOR of_trigger IN SELECT DISTINCT tgfoid FROM pg_trigger WHERE starts_with(tgname, 'pgtrigger_') LOOP
            EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', of_trigger, current_schema());
        END LOOP;
    END;
$$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("meetings", "0002_records"),
        ("workstreams", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(OUT_OF_REACH, migrations.RunSQL.noop),
    ]
