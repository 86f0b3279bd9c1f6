"""No session can switch off what locks reports and writes the history.

Each trigger first asks `_pgtrigger_should_ignore`, which read the setting `pgtrigger.ignore` that whoever is
connected may write: one SET, and an approved report could be changed without a trace.
"""

from django.db import migrations

# pgtrigger makes its function anew with each trigger that a migration adds. So the last of those ends with this,
# too: `test_no_setting_of_a_session_opens_an_approved_report` tells.
NEVER = """
CREATE OR REPLACE FUNCTION "public"._pgtrigger_should_ignore(trigger_name NAME) RETURNS boolean
LANGUAGE sql IMMUTABLE AS 'SELECT false';
"""


class Migration(migrations.Migration):

    dependencies = [
        ("meetings", "0002_records"),
        ("workstreams", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(NEVER, migrations.RunSQL.noop),
    ]
