"""Any column of any table that public pages read, written to whatever locks it: what is kept must notice."""

from collections.abc import Iterator
from random import Random

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import RAISE_PUBLIC_VERSION

LOCKS = {"report_lock", "locked_with_report"}


def columns() -> Iterator[models.Field]:
    """But for keys, and what one cannot write."""
    for model in apps.get_models():
        if RAISE_PUBLIC_VERSION in getattr(model._meta, "triggers", []):
            for column in model._meta.concrete_fields:
                if not column.primary_key and not column.generated and column.attname != "blocks":
                    yield column


def write(column: models.Field, *, chance: Random) -> bool:
    """To one row, a value it did not have. False where there is none, or a constraint forbids it."""
    keys = column.model.objects.order_by("pk").values_list("pk", flat=True)
    if not keys:
        return False
    name, table = connection.ops.quote_name(column.column), column.model._meta.db_table
    statement = f"UPDATE {table} SET {name} = %s WHERE id = %s"
    row = chance.choice(list(keys))
    value = _another(column, row=row, chance=chance)
    triggers = getattr(column.model._meta, "triggers", [])
    locks = [trigger.get_pgid(column.model) for trigger in triggers if trigger.name in LOCKS]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for lock in locks:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {lock}")
            cursor.execute(statement, [value, row])
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for lock in locks:
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {lock}")
    except DatabaseError:
        return False
    return True


def _another(column: models.Field, *, row: int, chance: Random) -> object:
    if column.is_relation:
        return chance.choice(list(column.related_model.objects.values_list("pk", flat=True)) or [None])
    if column.choices:
        return chance.choice([value for value, _label in column.flatchoices if value])
    if isinstance(column, models.BooleanField):
        return not column.model.objects.values_list(column.attname, flat=True).get(pk=row)
    for kind, values in _VALUES.items():
        if isinstance(column, kind):
            return chance.choice(values)
    return f"{column.name}-{chance.randrange(10**6)}"[: column.max_length]


# The first kind that fits counts: a moment is a date, too.
_VALUES: dict[type[models.Field], list[object]] = {
    PartialDateField: ["2019", "2021-05", "2022-05-18", "2031-10?"],
    models.DateTimeField: ["2022-06-11 10:00Z", "2022-06-21 10:00Z"],
    models.DateField: ["2019-01-01", "2022-05-18", "2023-07-07", "2031-10-10"],
    models.TimeField: ["08:30", "17:30"],
    models.IntegerField: list(range(1, 40)),
}
