"""The steps of a report: each a page that says what the step does, and a button that takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.actions import NotReadyError, discard
from meetings.lifecycle import ReportState, StepNotAllowedError
from meetings.models import Report
from meetings.report.checks import check
from workstreams.admin.controls import TextBox

CHANGE, DELETE = "meetings.change_report", "meetings.delete_report"
APPROVAL = "meetings.approve_report"


class WhyForm(forms.Form):
    why = forms.CharField(
        label=_("Reason"),
        widget=TextBox(attrs={"rows": 4}),
        help_text=_("Say why, so that the next reader knows what to change."),
    )


@dataclass(frozen=True)
class Step:
    name: str  # the last part of its address
    state: ReportState  # of the reports that can take it
    title: Any
    explanation: Any
    done: Any  # the message after it
    act: Callable[..., Any]  # (report, by=, **answers of the form)
    form: type[forms.Form] = forms.Form
    permission: str = CHANGE
    template_name: str = "admin/meetings/report/step.html"
    context: Callable[[Report], dict[str, Any]] = lambda report: {}
    # Why this person may not take it of this report, though they have the permission; empty: they may.
    refusal: Callable[[Any, Report], str] = lambda person, report: ""
    is_destructive: bool = False

    @property
    def address(self) -> str:
        """The name of its page's URL."""
        return f"admin:meetings_report_{self.name}"

    def is_open_to(self, user: Any, report: Report) -> bool:
        """Whether this person may take this step of this report now."""
        return (
            report.state == self.state and user.has_perm(self.permission) and not self.refusal(user, report)
        )


def _unless_they_submitted(person: Any, report: Report) -> str:
    if report.submitted_by_id == person.pk:
        return ""
    return gettext("Only the person who submitted the report can withdraw it: send it back instead.")


def _findings(report: Report) -> dict[str, Any]:
    return {"findings": check(report)}


def _submit(report: Report, *, by: User) -> None:
    report.submit(by=by)


def _return_to_draft(report: Report, *, by: User, why: str) -> None:
    report.return_to_draft(by=by, why=why)


def _discard(report: Report, *, by: User) -> None:
    discard(report)


SUBMIT = Step(
    name="submit",
    state=ReportState.DRAFT,
    title=_("Submit for review"),
    explanation=_(
        "Nothing becomes public: the report is read by the secretariat only. From now on nobody can change "
        "it, until it is sent back or approved."
    ),
    done=_("The report is in review."),
    act=_submit,
    context=_findings,
)
SEND_BACK = Step(
    name="send_back",
    state=ReportState.IN_REVIEW,
    title=_("Send back"),
    explanation=_(
        "Nothing becomes public. The report is a draft again, and its writers see your reason above the form."
    ),
    done=_("The report is a draft again."),
    act=_return_to_draft,
    form=WhyForm,
    permission=APPROVAL,
)
WITHDRAW = Step(
    name="withdraw",
    state=ReportState.IN_REVIEW,
    title=_("Withdraw from review"),
    explanation=_(
        "Nothing becomes public. You submitted this report: taken back, it is a draft again that can be "
        "changed."
    ),
    done=_("The report is a draft again."),
    act=_return_to_draft,
    form=WhyForm,
    refusal=_unless_they_submitted,
)
DISCARD = Step(
    name="discard",
    state=ReportState.DRAFT,
    title=_("Discard the draft"),
    explanation=_(
        "The draft goes with everything typed into it; nothing of it was ever public. An approved report of "
        "the meeting stays as it is; workstreams, proposals and agencies created on the way stay in the "
        "register."
    ),
    done=_("The draft is discarded."),
    act=_discard,
    permission=DELETE,
    is_destructive=True,
)


def take_step(admin: ModelAdmin, request: HttpRequest, pk: int, *, step: Step) -> HttpResponse:
    """GET explains the step, POST takes it; what stands in its way is said on the same page."""
    if not request.user.has_perm(step.permission):
        raise PermissionDenied
    with transaction.atomic():
        report = get_object_or_404(Report.objects.select_for_update(of=("self",)), pk=pk)
        if not step.is_open_to(request.user, report):
            messages.error(request, _refusal(request.user, report, step))
            return redirect("admin:meetings_report_change", pk)
        form = step.form(request.POST if request.method == "POST" else None)
        if request.method == "POST" and _is_taken(report, form, step=step, by=request.user):
            admin.log_change(request, report, str(step.title))
            messages.success(request, step.done)
            return HttpResponseRedirect(address_after(report))
        return TemplateResponse(
            request,
            step.template_name,
            {
                **admin.admin_site.each_context(request),
                "opts": admin.opts,
                "title": step.title,
                "report": report,
                "step": step,
                "form": form,
                **step.context(report),
            },
        )


def _is_taken(report: Report, form: forms.Form, *, step: Step, by: Any) -> bool:
    if not form.is_valid():
        return False
    try:
        with transaction.atomic():
            step.act(report, by=by, **form.cleaned_data)
    except (StepNotAllowedError, NotReadyError, ValueError) as error:
        form.add_error(None, str(error))
    except IntegrityError:
        form.add_error(None, gettext("Somebody changed the report at the same time: look at it again."))
    return form.is_valid()


def _refusal(person: Any, report: Report, step: Step) -> str:
    if report.state == step.state:
        return step.refusal(person, report)
    return gettext("“%(step)s” is not possible: the report’s state is “%(state)s”.") % {
        "step": step.title,
        "state": report.get_state_display(),
    }


def address_after(report: Report) -> str:
    """Where a step leads: to the report, or to all reports where it is gone."""
    if report.pk is None:
        return reverse("admin:meetings_report_changelist")
    return reverse("admin:meetings_report_change", args=[report.pk])
