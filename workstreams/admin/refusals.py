"""What the database refuses, in words a person can act on."""

from collections.abc import Iterable

from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from emg.lib.constraint_words import constraint_words


def refusal_in_words(error: IntegrityError, models_saved: Iterable[type[models.Model]]) -> str:
    """The message of the constraint that refused, if it is one of `models_saved`; a general one otherwise."""
    return constraint_words(error, models_saved) or _(
        "This could not be saved: it contradicts something saved meanwhile. "
        "Check the form and what it refers to, then save again."
    )
