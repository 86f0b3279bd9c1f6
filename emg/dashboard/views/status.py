"""What each meeting said of each workstream, and how many it said it of."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.counts_by_meeting import counts_by_meeting
from emg.dashboard.status_matrix import status_matrix


@require_safe
def status(request: HttpRequest) -> HttpResponse:
    found = status_matrix(request.GET)
    return TemplateResponse(
        request,
        "dashboard/status.html",
        {
            "as_of": found.as_of,
            "ignored": found.ignored,
            "found": found,
            "counted": counts_by_meeting(found.as_of.record),
        },
    )
