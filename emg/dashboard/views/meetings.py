"""The list of meetings, each one's page, and two of them side by side."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.comparison import comparison
from emg.dashboard.meeting_facts import before, hours, meeting_facts
from emg.dashboard.meeting_list import meeting_list
from emg.dashboard.next_meeting import plan_of
from emg.dashboard.related_meetings import related_meetings

from .not_on_record import not_on_record


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    found = meeting_list(asked(request.GET))
    return TemplateResponse(
        request,
        "dashboard/meetings.html",
        {"as_of": found.as_of, "ignored": found.ignored, "found": found},
    )


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """What changed between two meetings on record."""
    found = comparison(request.GET)
    return TemplateResponse(
        request,
        "dashboard/compare.html",
        {"as_of": found.as_of, "ignored": found.ignored, "found": found, "compared": found.comparison},
    )


@require_safe
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """What was held, by its report in force; before there is one, what is planned."""
    as_of = asked(request.GET)
    report = next((held for held in as_of.record.reports if held.meeting.slug == slug), None)
    plan = None if report else plan_of(slug, as_of=as_of)
    found = report.meeting if report else plan.meeting if plan else None
    if found is None:
        return not_on_record(request, as_of)
    sitting, on = report or found, report.held_on if report else found.planned_on
    return TemplateResponse(
        request,
        "dashboard/meeting.html",
        {
            "as_of": as_of,
            "ignored": as_of.ignored,
            "meeting": found,
            "sitting": sitting,
            "hours": hours(sitting),
            "is_dated": on is not None,
            "before": before(report, record=as_of.record) if report else None,
            "plan": plan,
            "facts": meeting_facts(report, record=as_of.record) if report else None,
            "related": related_meetings(found, as_of=as_of),
        },
    )
