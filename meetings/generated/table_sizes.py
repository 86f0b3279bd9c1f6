"""Tells the database how its tables have grown.

By itself it notices only after a transaction, and a record is made in one. Planned for empty tables, a single
query of an approval takes minutes.
"""

from django.apps import apps
from django.db import connection


def note_table_sizes() -> None:
    with connection.cursor() as cursor:
        for app in ("workstreams", "meetings"):
            for model in apps.get_app_config(app).get_models():
                if not hasattr(model, "pgh_tracked_model"):  # the history is written, never read here
                    cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def is_worth_noting(place: int) -> bool:
    """Whenever the meetings on record have doubled."""
    return place & (place - 1) == 0
