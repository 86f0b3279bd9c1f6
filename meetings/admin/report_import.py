"""Imported reports in the admin: the list, the page that takes one in, and its review."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from meetings.models import ReportImport
from workstreams.admin.record import RecordAdmin

from .importing.review_page import review
from .importing.upload import upload


@admin.register(ReportImport)
class ReportImportAdmin(RecordAdmin):
    list_display = ["file_name", "state", "report", "imported_by", "imported_at"]
    list_filter = ["state"]
    search_fields = ["file_name"]
    ordering = ["-imported_at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReportImport]:
        imports = super().get_queryset(request).without_content()  # type: ignore[attr-defined]
        return imports.select_related("report", "imported_by")

    def has_delete_permission(self, request: HttpRequest, obj: ReportImport | None = None) -> bool:
        """Only what was discarded goes, with its file; what became a report stays as its source."""
        is_discarded = obj is None or obj.is_discarded
        return is_discarded and super().has_delete_permission(request, obj)

    def closed_because(self, record: Model) -> str:
        return gettext("An imported report is reviewed, not changed: its page has the steps it can take.")

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return upload(self, request)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        pk = unquote(object_id or "")
        if not (pk.isascii() and pk.isdigit() and len(pk) < 19):
            raise Http404
        return review(self, request, int(pk))
