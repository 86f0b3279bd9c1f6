"""The paper of a report that is not approved yet: to look at, and to circulate as a DRAFT."""

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from meetings.models import Report
from meetings.report.compose import blocks_of
from meetings.report.page import as_page
from meetings.report.text import as_text

from .report_approval import APPROVE
from .report_steps import SUBMIT


def preview(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(admin, request, pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("The paper"),
        "report": report,
        "blocks": blocks_of(report),
        "steps": [step for step in (SUBMIT, APPROVE) if step.is_open_to(request.user, report)],
    }
    return TemplateResponse(request, "admin/meetings/report/preview.html", context)


def draft_page(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(admin, request, pk)
    return _download(report, as_page(report), content_type="text/html", ending="html")


def draft_text(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(admin, request, pk)
    return _download(report, as_text(report), content_type="text/plain", ending="txt")


def _report(admin: ModelAdmin, request: HttpRequest, pk: int) -> Report:
    report = get_object_or_404(Report.objects.select_related("meeting"), pk=pk)
    if not admin.has_view_permission(request, report):
        raise PermissionDenied
    return report


def _download(report: Report, text: str, *, content_type: str, ending: str) -> HttpResponse:
    revision = f"-rev{report.revision}" if report.revision else ""
    draft = "" if report.is_approved else "-draft"
    name = f"{report.meeting.slug}{revision}{draft}.{ending}"
    return HttpResponse(
        text,
        content_type=f"{content_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
