"""Workstreams, with everything the register knows of them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from workstreams.models import Workstream

from .publication import PublicationFilter, PublishedAdmin
from .record import FOR_THE_SECRETARIAT, RecordAdmin, as_read
from .rename import rename_view
from .workstream_rows import (
    MilestoneInline,
    NameInline,
    OriginInline,
    ParticipationInline,
    SuccessionInline,
    UpdateInline,
)


@admin.register(Workstream)
class WorkstreamAdmin(PublishedAdmin, RecordAdmin):
    fieldsets = [
        (None, {"fields": ["title", "kind", "slug", "objective"]}),
        (_("Mandate"), {"fields": ["mandate_from", "mandate_until", "ended", "counts_as_ongoing"]}),
        (
            _("Publication"),
            {
                "fields": ["publication", "published_on"],
                "description": _(
                    "While the workstream is public, everybody sees at once what is saved here, but for "
                    "updates and milestones not marked as public and the part “For the secretariat only”."
                ),
            },
        ),
        FOR_THE_SECRETARIAT,
    ]
    inlines = [NameInline, ParticipationInline, MilestoneInline, UpdateInline, OriginInline, SuccessionInline]
    list_display = ["title", "kind", "mandate_until", "publication"]
    list_filter = [PublicationFilter, "kind", "counts_as_ongoing", "participations__agency"]
    list_select_related = ["kind"]
    ordering = ["title"]
    search_fields = ["title", "names__name", "objective"]
    search_help_text = _("Searches titles, other names and objectives.")
    what_becomes_public = _(
        "Everybody will see their titles, kinds, objectives, mandates, agencies, names and origins, and "
        "the updates and milestones marked as public."
    )

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else {"slug": ["title"]}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A public name changes by renaming, which keeps the old one; until then typing errors are mended."""
        return (
            ["publication", "title", "kind", "slug"] if obj and as_read(obj).is_public() else ["publication"]
        )

    def get_urls(self) -> list[URLPattern]:
        rename = self.admin_site.admin_view(rename_view)
        return [
            path(
                "<int:pk>/rename/",
                rename,
                {"model_admin": self},
                name="workstreams_workstream_rename",
            ),
            *super().get_urls(),
        ]

    def view_on_site(self, workstream: Workstream) -> str | None:
        return workstream.get_absolute_url() if workstream.is_public() else None
