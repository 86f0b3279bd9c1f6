"""The history of a record and its rows, as a page: who changed what, when, from where and why."""

from functools import partial
from typing import Any

import pghistory
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from .guard import LostUpdateGuard
from .restoration import restore_view
from .trail import Kind, Trail, kinds_of, saves


class TriggerHistory(admin.ModelAdmin):
    """Mixin: the history, and the log of all changes, tell what triggers wrote, whoever changed it, and not
    only what this admin did."""

    def kinds_of_changes(self, request: HttpRequest, record: models.Model | None = None) -> list[Kind]:
        """The record itself, and the kinds of rows told with it."""
        raise NotImplementedError

    def may_restore(self, request: HttpRequest, record: models.Model) -> bool:
        return False

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        pages = self._trail(request, record).pages()
        page = pages.get_page(request.GET.get(PAGE_VAR))
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %s") % record,
            "opts": self.opts,
            "record": record,
            "page": page,
            "page_numbers": pages.get_elided_page_range(page.number),
            "saves": saves(page),
            "may_restore": self.may_restore(request, record),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/record_history.html", context)

    def _trail(self, request: HttpRequest, record: models.Model) -> Trail:
        kinds = self.kinds_of_changes(request, record)
        return Trail(kind._replace(events=kind.events.filter(record_pk=record.pk)) for kind in kinds)


class RecordHistory(TriggerHistory, LostUpdateGuard):
    """Mixin of what the secretariat records: its history can be gone back in.

    A save may say why. The reason is kept with every change of the save, where nobody can alter it.
    """

    why_field = "_why"
    why_length = 500  # characters

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(partial(restore_view, model_admin=self))
        return [
            path("<int:object_id>/history/<int:event_id>/restore/", view, name=name),
            *super().get_urls(),
        ]

    def closed_because(self, record: models.Model) -> str:
        """Why the record can change no more, in words; empty while it can."""
        return ""

    def kinds_of_changes(self, request: HttpRequest, record: models.Model | None = None) -> list[Kind]:
        return kinds_of(self.model, self.guarded_rows(request, record or self.model()))

    def may_restore(self, request: HttpRequest, record: models.Model) -> bool:
        return self.has_change_permission(request, record) and not self.closed_because(record)

    def why_in(self, request: HttpRequest) -> str:
        """The reason somebody typed. PostgreSQL keeps no NUL in JSON."""
        return request.POST.get(self.why_field, "").replace("\x00", "").strip()[: self.why_length]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        why = self.why_in(request)
        asked = {"why_field": self.why_field, "why_length": self.why_length, "why": why}
        context = {**asked, **(extra_context or {})}
        if not why:
            return super().changeform_view(request, object_id, form_url, context)
        with pghistory.context(why=why):
            return super().changeform_view(request, object_id, form_url, context)
