"""The paper of a report that is not approved yet: to look at, and to circulate as a DRAFT."""

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from emg.paper.forms import FORMS
from emg.paper.paper import Paper
from meetings.models import Report
from meetings.report.agenda import agenda_file_name, agenda_name, agenda_of
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
        "files": _files("draft"),
        "agenda": agenda_name(report),
        "agenda_files": _files("agenda"),
        "steps": [step for step in (SUBMIT, APPROVE) if step.is_open_to(request.user, report)],
    }
    return TemplateResponse(request, "admin/meetings/report/preview.html", context)


def draft(admin: ModelAdmin, request: HttpRequest, pk: int, *, extension: str) -> HttpResponse:
    report = _report(admin, request, pk)
    return _download(summary_of(report), extension=extension, name=file_name(report))


def agenda(admin: ModelAdmin, request: HttpRequest, pk: int, *, extension: str) -> HttpResponse:
    """What a draft already speaks of, as the provisional agenda of its meeting."""
    report = _report(admin, request, pk)
    return _download(agenda_of(report), extension=extension, name=agenda_file_name(report))


def _files(name: str) -> list[tuple[Promise, str]]:
    """What each form is called, and the name of its address."""
    return [(form.label, f"admin:meetings_report_{name}_{extension}") for extension, form in FORMS.items()]


def _download(paper: Paper, *, extension: str, name: str) -> HttpResponse:
    form = FORMS[extension]
    return HttpResponse(
        form.make(paper),
        content_type=form.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}.{extension}"'},
    )


def _report(admin: ModelAdmin, request: HttpRequest, pk: int) -> Report:
    report = get_object_or_404(Report.objects.select_related("meeting"), pk=pk)
    if not admin.has_view_permission(request, report):
        raise PermissionDenied
    return report
