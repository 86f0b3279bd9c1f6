"""The steps of a meeting: held, postponed, cancelled, planned again; each behind a page that explains it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from meetings.lifecycle import MEETING_STEPS, MeetingState, StepNotAllowedError
from meetings.models import Meeting


@dataclass(frozen=True)
class Step:
    state: MeetingState
    button: Any
    consequence: Any


STEPS = {
    step.state: step
    for step in (
        Step(
            MeetingState.HELD,
            gettext_lazy("Mark as held"),
            gettext_lazy(
                "The meeting counts as held, for good: this step cannot be taken back. What was said there "
                "becomes public with its report. Approving the report takes this step by itself."
            ),
        ),
        Step(
            MeetingState.POSTPONED,
            gettext_lazy("Postpone"),
            gettext_lazy(
                "The meeting stays on record as postponed. If it is announced, everybody sees that. "
                "Once the new date is known, write it into the plan and plan the meeting again."
            ),
        ),
        Step(
            MeetingState.CANCELLED,
            gettext_lazy("Cancel the meeting"),
            gettext_lazy(
                "The meeting stays on record as cancelled. If it is announced, everybody sees that. "
                "It can be planned again later, or marked as held if it took place after all."
            ),
        ),
        Step(
            MeetingState.PLANNED,
            gettext_lazy("Plan again"),
            gettext_lazy(
                "The meeting counts as planned again. If it is announced, everybody sees its planned date: "
                "check that date first."
            ),
        ),
    )
}


def steps_from(state: str) -> list[Step]:
    """Those the lifecycle allows now, in the order above."""
    return [step for step in STEPS.values() if step.state in MEETING_STEPS[state]]


@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def step_view(request: HttpRequest, pk: int, state: str, *, model_admin: admin.ModelAdmin) -> HttpResponse:
    meeting = get_object_or_404(Meeting.objects.select_for_update(), pk=pk)
    if not model_admin.has_change_permission(request, meeting):
        raise PermissionDenied
    if state not in MeetingState.values:
        raise Http404
    step = STEPS[MeetingState(state)]
    back = redirect("admin:meetings_meeting_change", meeting.pk)
    if step.state == MeetingState.HELD and step in steps_from(meeting.state) and _is_to_come(meeting):
        messages.error(
            request,
            _(
                "“%(meeting)s” is planned for %(date)s, which is still to come. If it was held earlier, "
                "write that day into the plan first."
            )
            % {"meeting": meeting, "date": meeting.planned_on},
        )
        return back
    if request.method == "POST":
        _take(request, meeting, step, model_admin)
        return back
    if step not in steps_from(meeting.state):
        messages.error(request, _not_allowed(meeting))
        return back
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"{step.button}: {meeting}",
        "opts": model_admin.opts,
        "meeting": meeting,
        "step": step,
    }
    return TemplateResponse(request, "admin/meetings/meeting/step.html", context)


def _is_to_come(meeting: Meeting) -> bool:
    planned = meeting.planned_on
    return planned is not None and planned.earliest > timezone.localdate()


def _take(request: HttpRequest, meeting: Meeting, step: Step, model_admin: admin.ModelAdmin) -> None:
    try:
        meeting.move_to(step.state, by=request.user)  # type: ignore[arg-type]
    except StepNotAllowedError:
        messages.error(request, _not_allowed(meeting))
        return
    said = _("“%(meeting)s” is now: %(state)s.") % {
        "meeting": meeting,
        "state": meeting.get_state_display().lower(),
    }
    model_admin.log_change(request, meeting, said)
    messages.success(request, said)


def _not_allowed(meeting: Meeting) -> str:
    return _("That step is not open: “%(meeting)s” is %(state)s.") % {
        "meeting": meeting,
        "state": meeting.get_state_display().lower(),
    }
