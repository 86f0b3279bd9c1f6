"""What the database refuses, in words a person can act on."""

from collections.abc import Iterable

from django.db import IntegrityError, models
from django.utils.translation import gettext as _


def refusal_in_words(error: IntegrityError, models_saved: Iterable[type[models.Model]]) -> str:
    """The message of the constraint that refused, if it is one of `models_saved`; a general one otherwise."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for model in models_saved:
        for constraint in model._meta.constraints:
            if name == constraint.name:
                return str(constraint.get_violation_error_message())
    return _(
        "This could not be saved: it contradicts something saved meanwhile. "
        "Check the form and what it refers to, then save again."
    )
