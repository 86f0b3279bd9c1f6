"""Starting a report: the first of a meeting, or a revision of an approved one."""

from collections.abc import Mapping
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

from meetings.actions import (
    DraftOpenError,
    carry_actions_forward,
    carry_forward,
    start_report,
    start_revision,
)
from meetings.models import Meeting, Report
from meetings.previous_report import previous_report

from .record_choices import MeetingField


class MeetingForm(forms.Form):
    meeting = MeetingField(label=gettext_lazy("Meeting"), empty_label=None)


class CarryForm(forms.Form):
    carry = forms.BooleanField(required=False)
    carry_actions = forms.BooleanField(required=False)

    def __init__(self, *args: Any, previous: Report | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if previous is None:
            del self.fields["carry"]
        else:
            label = _("Carry the ongoing workstreams of “%s” forward") % previous
            self.fields["carry"].label = label
            self.fields["carry"].help_text = _("Each comes with its status still to be said.")
        open_actions = sum(action.is_open for action in previous.actions.all()) if previous else 0
        if not open_actions:
            del self.fields["carry_actions"]
        else:
            label = ngettext(
                "Carry its %d open action forward", "Carry its %d open actions forward", open_actions
            )
            self.fields["carry_actions"].label = label % open_actions
            self.fields["carry_actions"].help_text = _(
                "Each follows the action it was. Change its text, or delete what is done."
            )


def choose_meeting(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Whose report it is to be: the first page of “Add report”."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    form = MeetingForm(request.GET if "meeting" in request.GET else None)
    if form.is_valid():
        return redirect("admin:meetings_report_start", form.cleaned_data["meeting"].pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Start a report"),
        "form": form,
        "has_meetings": Meeting.objects.exists(),
    }
    return TemplateResponse(request, "admin/meetings/report/choose_meeting.html", context)


def start(admin: ModelAdmin, request: HttpRequest, meeting_pk: int) -> HttpResponse:
    """GET explains what starts, POST starts it; a draft that is open already is shown instead."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    meeting = get_object_or_404(Meeting, pk=meeting_pk)
    if (draft := meeting.reports.open().first()) is not None:
        messages.info(request, _("This is the open report of the meeting: finish or discard it first."))
        return redirect("admin:meetings_report_change", draft.pk)
    approved = Report.objects.in_force().filter(meeting=meeting).first()
    previous = None if approved else previous_report(meeting)
    form = CarryForm(request.POST if request.method == "POST" else None, previous=previous)
    if request.method == "POST" and form.is_valid():
        try:
            report = _started(meeting, approved=approved, previous=previous, carrying=form.cleaned_data)
        except DraftOpenError as error:
            messages.error(request, str(error))
            return redirect("admin:meetings_report_start", meeting_pk)
        admin.log_addition(request, report, _("Started."))
        return redirect("admin:meetings_report_change", report.pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Start a revision") if approved else _("Start the report"),
        "meeting": meeting,
        "approved": approved,
        "form": form,
    }
    return TemplateResponse(request, "admin/meetings/report/start.html", context)


@transaction.atomic
def _started(
    meeting: Meeting, *, approved: Report | None, previous: Report | None, carrying: Mapping[str, bool]
) -> Report:
    if approved is not None:
        return start_revision(approved)
    report = start_report(meeting)
    if previous and carrying.get("carry"):
        carry_forward(report, previous=previous)
    if previous and carrying.get("carry_actions"):
        carry_actions_forward(report, previous=previous)
    return report
