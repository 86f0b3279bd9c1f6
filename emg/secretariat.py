"""The admin site of the secretariat: what needs attention first, then everything on record."""

from collections.abc import Sequence
from functools import partial, wraps
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import TO_FIELD_VAR
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- an admin site speaks HTTP
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.access.own_password import OwnPasswordView
from emg.dashboard.record_of_now import record_of_now
from meetings.attention import attention
from meetings.no_update import chases

# The order of the home page; what is not named comes last.
APPS = ("meetings", "workstreams", "auth")
MODELS = (
    "Report",
    "ReportImport",
    "Meeting",
    "MeetingSeries",
    "Workstream",
    "Proposal",
    "Agency",
    "WorkstreamKind",
    "User",
)


class SecretariatAdminSite(admin.AdminSite):
    site_header = gettext_lazy("United Nations / Environment Management Group — Secretariat")
    site_title = gettext_lazy("EMG secretariat")
    index_title = gettext_lazy("What needs attention")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # Imported late: they stand beside the admins, which register with this site.
        from meetings.admin.tables import import_table, table_csv, table_xlsx, tables  # noqa: PLC0415 -- see above
        from workstreams.admin.change_log import change_log, change_log_file  # noqa: PLC0415 -- see above

        return [
            path("tables/", self.admin_view(partial(tables, site=self)), name="tables"),
            path("tables/<slug:name>.csv", self.admin_view(table_csv), name="table_csv"),
            path("tables/<slug:name>.xlsx", self.admin_view(table_xlsx), name="table_xlsx"),
            path(
                "tables/<slug:name>/", self.admin_view(partial(import_table, site=self)), name="import_table"
            ),
            path("no-update/", self.admin_view(self.no_update), name="no_update"),
            path("changes/", self.admin_view(partial(change_log, site=self)), name="change_log"),
            path("changes.csv", self.admin_view(partial(change_log_file, site=self)), name="change_log_file"),
            *super().get_urls(),
        ]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        """Refuses what Django's admin would fail at."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def refusing_view(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            # PostgreSQL could not search for it: its texts hold no NUL.
            if any("\x00" in value for _name, values in request.GET.lists() for value in values):
                raise SuspiciousOperation("NUL in the address")
            # Django would look for a field without a name.
            if "" in (request.GET.get(TO_FIELD_VAR), request.POST.get(TO_FIELD_VAR)):
                raise SuspiciousOperation("a field without a name")
            return inner(request, *args, **kwargs)

        return refusing_view

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return super().each_context(request) | {"may_view": self._may_view(request)}

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """In the order in which the work needs them, whatever their names."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place(model["object_name"], MODELS))
        return sorted(apps, key=lambda app: _place(app["app_label"], APPS))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        record = record_of_now(today=timezone.localdate())
        return super().index(request, {"attention": attention(record), **(extra_context or {})})

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return OwnPasswordView.as_view(
            success_url=reverse("admin:password_change_done"),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )(request)

    def no_update(self, request: HttpRequest) -> HttpResponse:
        """The workstreams without an update since the last meeting, by lead agency, with text to send."""
        if "workstream" not in self._may_view(request):
            raise PermissionDenied
        context = {
            **self.each_context(request),
            "title": _("No update since the last meeting"),
            "chases": chases(record_of_now(today=timezone.localdate())),
        }
        return TemplateResponse(request, "admin/no_update.html", context)

    def _may_view(self, request: HttpRequest) -> list[str]:
        """The names of the models a person may see."""
        return [
            str(model._meta.model_name)
            for model, model_admin in self._registry.items()
            if model_admin.has_view_permission(request)
        ]


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)
