"""The paper of a report that is not approved yet: to look at, and to circulate as a DRAFT."""

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from emg.paper.forms import FORMS
from meetings.models import Report
from meetings.report.paper import file_name, summary_of

from .report_approval import APPROVE
from .report_steps import SUBMIT


def preview(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(admin, request, pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("The paper"),
        "report": report,
        "paper": summary_of(report),
        "files": [
            (form.label, f"admin:meetings_report_draft_{extension}") for extension, form in FORMS.items()
        ],
        "steps": [step for step in (SUBMIT, APPROVE) if step.is_open_to(request.user, report)],
    }
    return TemplateResponse(request, "admin/meetings/report/preview.html", context)


def draft(admin: ModelAdmin, request: HttpRequest, pk: int, *, extension: str) -> HttpResponse:
    report = _report(admin, request, pk)
    form = FORMS[extension]
    return HttpResponse(
        form.make(summary_of(report)),
        content_type=form.content_type,
        headers={"Content-Disposition": f'attachment; filename="{file_name(report)}.{extension}"'},
    )


def _report(admin: ModelAdmin, request: HttpRequest, pk: int) -> Report:
    report = get_object_or_404(Report.objects.select_related("meeting"), pk=pk)
    if not admin.has_view_permission(request, report):
        raise PermissionDenied
    return report
