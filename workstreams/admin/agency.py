"""Agencies and their earlier names."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from workstreams.models import Agency, AgencyName

from .inlines import LabelledTabularInline
from .record import FOR_THE_SECRETARIAT, RecordAdmin


class AgencyNameInline(LabelledTabularInline):
    model = AgencyName
    fields = ["acronym", "name", "valid_from", "valid_until"]
    extra = 0


@admin.register(Agency)
class AgencyAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": ["acronym", "name", "slug", "website", "membership"],
                "description": _(
                    "Everybody sees this part, with the earlier names, once the agency is a member, takes "
                    "part in a public workstream or presented a proposal at a reported meeting."
                ),
            },
        ),
        FOR_THE_SECRETARIAT,
    ]
    inlines = [AgencyNameInline]
    list_display = ["acronym", "name", "membership"]
    list_filter = ["membership"]
    ordering = ["acronym"]
    search_fields = ["acronym", "name", "names__acronym", "names__name"]
    search_help_text = _("Searches acronyms and names, earlier ones too.")
    # Whether it has a public page depends on workstreams and reports: a link could lead nowhere.
    view_on_site = False

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else {"slug": ["acronym"]}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["slug"] if obj else []
