"""What a constraint of the database says to people when it refuses a row."""

from collections.abc import Iterable

from django.db import IntegrityError, models


def constraint_words(error: IntegrityError, saved: Iterable[type[models.Model]]) -> str:
    """The message of the constraint that refused; "" if it is none of the models that were saved."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for model in saved:
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.get_violation_error_message())
    return ""
