"""What every record of the secretariat has in the admin."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from .controls import PlainControls
from .deletion import DeletionInWords
from .history import RecordHistory

# The last fieldset of a record that says where it comes from.
FOR_THE_SECRETARIAT: Any = (
    _("For the secretariat only"),
    {
        "fields": ["source", "confidence", "internal_note"],
        "description": _("Nothing in this part is ever shown to the public."),
    },
)


class RecordAdmin(PlainControls, RecordHistory, DeletionInWords, admin.ModelAdmin):
    """Plain controls, a guard against lost updates, a readable history, deletions refused in words."""
