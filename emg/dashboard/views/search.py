"""Search."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.search import search as found_by


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    found = found_by(request.GET)
    return TemplateResponse(request, "dashboard/search.html", {"ignored": found.ignored, "found": found})
