"""What every record of the secretariat has in the admin."""

from copy import copy
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .controls import PlainControls
from .deletion import DeletionInWords
from .history import RecordHistory
from .own_filters import OwnFilters
from .spelled_search import SpelledSearch

# The last fieldset of a record that says where it comes from.
FOR_THE_SECRETARIAT: Any = (
    _("For the secretariat only"),
    {
        "fields": ["source", "confidence", "internal_note"],
        "description": _("Nothing in this part is ever shown to the public."),
    },
)


class RecordAdmin(PlainControls, OwnFilters, SpelledSearch, RecordHistory, DeletionInWords, admin.ModelAdmin):
    """Plain controls, a guard against lost updates, a readable history, deletions refused in words."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        record = super().get_object(request, object_id, from_field)
        if record is not None:
            record._as_read = copy(record)
        return record


def as_read(record: Any) -> Any:
    """The record as it was read, whatever a form has typed into it since: that decides what may be typed."""
    return getattr(record, "_as_read", record)
