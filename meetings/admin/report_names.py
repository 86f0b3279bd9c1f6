"""Pasting names, one a line, into a draft: what each means is shown and asked before any is added."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from meetings.actions import say_of_all, usual_basis
from meetings.models import Report, StatusEntry
from meetings.names import pasted_names

from .constraint_errors import ConstraintErrorsForm
from .pasted_lines import PastedLines

MOST_LINES = 200


class PasteForm(ConstraintErrorsForm):
    names = forms.CharField(
        label=gettext_lazy("Names, one a line"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 80}),
        help_text=gettext_lazy(
            "Of workstreams: each becomes a status in the report, and one that is not on record yet can be "
            "added. Bullets and letters such as (a) may stay; of the rows of a table, the first column of "
            "words is read. Titles, earlier names, aliases and abbreviations of kinds are recognized."
        ),
    )

    constraint_fields = {"only_what_lies_ahead_is_expected": "basis"}

    class Meta:
        model = StatusEntry
        fields = ["status", "basis", "horizon"]
        labels = {
            "status": gettext_lazy("Status of all"),
            "basis": gettext_lazy("Basis of all"),
            "horizon": gettext_lazy("Horizon of all"),
        }

    field_order = ["names"]

    def clean_names(self) -> str:
        names = pasted_names(self.cleaned_data["names"])
        if not names:
            raise forms.ValidationError(_("There is no name in this text."))
        if len(names) > MOST_LINES:
            raise forms.ValidationError(_("At most %d lines at a time.") % MOST_LINES)
        return self.cleaned_data["names"]


def paste_names(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The box; then its lines with what each means; then, confirmed, back to the report."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    with transaction.atomic():
        report = get_object_or_404(
            Report.objects.select_for_update(of=("self",)).select_related("meeting"), pk=pk
        )
        if not report.is_draft:
            messages.error(request, _("The report is no longer a draft: nothing can be added."))
            return redirect("admin:meetings_report_change", pk)
        form = PasteForm(
            request.POST if request.method == "POST" else None,
            instance=StatusEntry(report=report, basis=usual_basis(report.meeting)),
        )
        lines = None
        if request.method == "POST" and "_back" not in request.POST and form.is_valid():
            answers = request.POST if "_add" in request.POST else None
            lines = PastedLines(form.cleaned_data["names"], report=report, answers=answers)
            if answers is not None and lines.is_valid():
                count = _record(report, lines, said=form.cleaned_data)
                admin.log_change(request, report, _("Names pasted."))
                messages.success(request, _added(count))
                return redirect("admin:meetings_report_change", pk)
        context = {
            **admin.admin_site.each_context(request),
            "opts": admin.opts,
            "title": _("Paste names"),
            "report": report,
            "form": form,
            "lines": lines.lines if lines else None,
            "is_refused": lines is not None and "_add" in request.POST,
            "said": StatusEntry(**_said(form.cleaned_data)) if lines else None,
        }
        return TemplateResponse(request, "admin/meetings/report/paste_names.html", context)


def _record(report: Report, lines: PastedLines, *, said: dict[str, Any]) -> int:
    return say_of_all(report, workstreams=lines.workstreams(), **_said(said))


def _said(cleaned: dict[str, Any]) -> dict[str, Any]:
    return {name: cleaned[name] for name in ("status", "basis", "horizon")}


def _added(count: int) -> str:
    return ngettext("%d status was recorded.", "%d statuses were recorded.", count) % count
