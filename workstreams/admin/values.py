"""A stored value as a reader would say it."""

from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

# Enough of a long text to recognize it by.
SHOWN_CHARACTERS = 300


def value_in_words(field: models.Field, value: Any) -> str:
    if value is None or value == "":
        return _("empty")
    if field.related_model:
        related = field.related_model._default_manager.filter(pk=value).first()
        return str(related) if related else _("something since deleted")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value)
    return Truncator(str(value)).chars(SHOWN_CHARACTERS)
