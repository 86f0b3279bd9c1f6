"""Proposals: their identity. What meetings said of them stands in the reports."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from workstreams.models import Proposal

from .publication import PublicationFilter, PublishedAdmin
from .record import RecordAdmin, as_read


@admin.register(Proposal)
class ProposalAdmin(PublishedAdmin, RecordAdmin):
    fieldsets = [
        (None, {"fields": ["title", "kind", "slug", "follows"]}),
        (
            _("Publication"),
            {
                "fields": ["publication", "published_on"],
                "description": _("While the proposal is public, everybody sees at once what is saved here."),
            },
        ),
    ]
    list_display = ["title", "kind", "publication"]
    list_filter = [PublicationFilter, "kind"]
    list_select_related = ["kind"]
    ordering = ["title"]
    search_fields = ["title"]
    what_becomes_public = _(
        "Everybody will see their working titles, kinds, and the workstreams they follow."
    )

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else {"slug": ["title"]}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A public address stays, so that links to it do."""
        return ["publication", "slug"] if obj and as_read(obj).is_public() else ["publication"]

    def view_on_site(self, proposal: Proposal) -> str | None:
        return proposal.get_absolute_url() if proposal.is_public() else None
