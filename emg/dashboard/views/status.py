"""What each meeting said of each workstream."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.status_matrix import status_matrix


@require_safe
def status(request: HttpRequest) -> HttpResponse:
    found = status_matrix(request.GET)
    return TemplateResponse(
        request,
        "dashboard/status.html",
        {"as_of": found.as_of, "ignored": found.ignored, "found": found},
    )
