"""Reports in the admin: the list, the form on one page, and the pages that lead on from it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from emg.paper.forms import FORMS
from meetings.actions import mark_rest_as_continuing
from meetings.lifecycle import UsualVerb
from meetings.models import Presenter, Report, ReportImport, SourceSentence
from meetings.report.checks import check
from meetings.report.drift import Drift, drift
from workstreams.admin.record import RecordAdmin
from workstreams.admin.record_version import Rows

from .report_actions import USUAL_VERBS, ActionInline
from .report_approval import APPROVE
from .report_details import DetailsForm
from .report_gone import report_gone
from .report_names import paste_names
from .report_overrides import OverrideInline
from .report_preview import agenda, draft, preview
from .report_proposals import ProposalInline
from .report_sections import ChairInline, SectionInline
from .report_sources import with_sources
from .report_start import choose_meeting, start
from .report_statuses import StatusInline
from .report_steps import DISCARD, SEND_BACK, SUBMIT, WITHDRAW, take_step

STEPS = (SUBMIT, APPROVE, SEND_BACK, WITHDRAW, DISCARD)
# Buttons of the form that save and then lead to another page: the name of the button and of the page.
LEADS_TO = {"_preview": "preview", "_names": "paste_names", "_word": "bring_back", "_submit": "submit"}


def _bring_back(admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    from .report_word import bring_back  # noqa: PLC0415 -- as in `emg/paper/forms.py`

    return bring_back(admin, request, pk)


def _in_force(report: Report) -> Report | None:
    return Report.objects.in_force().filter(meeting=report.meeting_id).select_related("meeting").first()


def _drift(report: Report) -> Drift | None:
    """Of the report in force: what a replaced one says is history.

    As it is by now: while a save waited, somebody may have approved the report that it had read before.
    """
    in_force = _in_force(report)
    return drift(in_force) if in_force == report else None


def _replaced_by(report: Report) -> Report | None:
    in_force = _in_force(report) if report.is_approved else None
    return in_force if in_force != report else None


@admin.register(Report)
class ReportAdmin(RecordAdmin):
    list_display = ["__str__", "state", "held_on", "issued_on"]
    list_filter = ["state"]
    search_fields = ["title", "symbol", "meeting__short_name"]
    ordering = ["-held_on_latest", "-revision"]
    form = DetailsForm
    fieldsets = [
        (None, {"fields": ["title", "symbol"]}),
        (
            _("As it was held"),
            {
                "fields": [
                    ("held_on", "date_as_printed"),
                    ("starts_at", "ends_at", "time_zone", "zone_label"),
                    ("mode", "place"),
                ]
            },
        ),
    ]
    inlines = [ChairInline, SectionInline, StatusInline, ProposalInline, ActionInline, OverrideInline]
    change_list_template = "admin/meetings/change_list_with_import.html"

    class Media:
        css = {"all": ["emg/report-form.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        return (
            super()
            .get_queryset(request)
            .select_related("meeting", "submitted_by", "sent_back_by", "approved_by")
        )

    def has_change_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        """Only drafts change. A form posted too late goes on to its own check, which keeps what was typed."""
        is_open = obj is None or obj.is_draft or request.method == "POST"
        return is_open and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        """Never here: a draft is discarded, an issued report stays."""
        return False

    def closed_because(self, record: Model) -> str:
        if isinstance(record, Report) and not record.is_draft:
            return gettext("Only a draft changes: send the report back, or correct it by a revision.")
        return ""

    def guarded_rows(self, request: HttpRequest, obj: Model) -> list[Rows]:
        rows = super().guarded_rows(request, obj)
        return [*rows, Rows(Presenter, "consideration__report"), Rows(SourceSentence, "report")]

    def get_inline_formsets(
        self, request: HttpRequest, formsets: Any, inline_instances: Any, obj: Report | None = None
    ) -> Any:
        shown = super().get_inline_formsets(request, formsets, inline_instances, obj)
        if obj is not None:
            with_sources(shown, report=obj)
        return shown

    def get_urls(self) -> list[URLPattern]:
        pages: list[tuple[str, str, Callable[..., HttpResponse]]] = [
            ("start/<int:meeting_pk>/", "start", start),
            ("<int:pk>/names/", "paste_names", paste_names),
            ("<int:pk>/word/", "bring_back", _bring_back),
            ("<int:pk>/preview/", "preview", preview),
            *(
                (f"<int:pk>/{name}.{extension}", f"{name}_{extension}", partial(view, extension=extension))
                for name, view in (("draft", draft), ("agenda", agenda))
                for extension in FORMS
            ),
            *((f"<int:pk>/{step.name}/", step.name, partial(take_step, step=step)) for step in STEPS),
        ]
        return [
            *(
                path(route, self.admin_site.admin_view(partial(view, self)), name=f"meetings_report_{name}")
                for route, name, view in pages
            ),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        report = self.get_object(request, unquote(object_id or ""))
        if report is None:
            return report_gone(self, request)
        context = {
            "title": str(report),
            "subtitle": None,
            "steps": [step for step in STEPS if step.is_open_to(request.user, report)],
            # Called by the template where they are shown: a save needs none of them.
            "findings": partial(check, report),
            "drift": partial(_drift, report),
            "replaced_by": partial(_replaced_by, report),
            "imports": ReportImport.objects.without_content().filter(report=report),
            "suggestions": {USUAL_VERBS: UsualVerb.values},
        }
        return super().changeform_view(request, object_id, form_url, {**context, **(extra_context or {})})

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return choose_meeting(self, request)

    def response_change(self, request: HttpRequest, obj: Report) -> HttpResponse:
        typed = request.POST.get("continuing_until", "")
        if "_continuing" in request.POST:
            until = DetailsForm.base_fields["continuing_until"].clean(typed)
            count = mark_rest_as_continuing(obj, until=until)
            marked = ngettext("Saved. %d status was set.", "Saved. %d statuses were set.", count) % count
            messages.success(request, marked)
        else:
            messages.success(request, _("Saved."))
            if typed:
                messages.warning(
                    request, _("Nothing was marked as continuing: that has a button of its own.")
                )
        target = next((page for button, page in LEADS_TO.items() if button in request.POST), "change")
        return redirect(f"admin:meetings_report_{target}", obj.pk)
