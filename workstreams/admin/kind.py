"""Kinds of workstream: an open list."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from workstreams.models import WorkstreamKind

from .record import RecordAdmin


@admin.register(WorkstreamKind)
class WorkstreamKindAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": ["name", "abbreviation", "definition", "order"],
                "description": _("Everybody sees a kind once a public workstream or proposal is of it."),
            },
        )
    ]
    list_display = ["name", "abbreviation", "order"]
    ordering = ["order", "name"]
    search_fields = ["name", "abbreviation"]
