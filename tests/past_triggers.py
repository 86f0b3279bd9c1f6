"""Past triggers, as only the owner of the database can: for what a test could not bring about otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection

from emg.access.triggers import hold_all_triggers

SKIP = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name NAME)
    RETURNS BOOLEAN LANGUAGE plpgsql AS 'BEGIN RETURN {}; END'
"""


@contextmanager
def past_triggers(*names: str) -> Iterator[None]:
    """Those of that name on any model; all of them where none is named."""
    skipped = [
        trigger.get_pgid(model)
        for model in apps.get_models()
        for trigger in getattr(model._meta, "triggers", [])
        if not names or trigger.name in names
    ]
    quoted = ", ".join(f"''{name}''" for name in skipped)
    with connection.cursor() as cursor:
        cursor.execute(SKIP.format(f"trigger_name = ANY(ARRAY[{quoted}])"))
    yield
    hold_all_triggers(using=connection.alias)
