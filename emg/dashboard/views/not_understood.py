"""The answer to a question of which a part is not understood, where the answer could carry no note of it."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse


def not_understood(request: HttpRequest, notes: Sequence[str]) -> HttpResponse:
    """A page that says which parameters, and leads to the same address without them."""
    return TemplateResponse(request, "dashboard/not_understood.html", {"notes": notes}, status=400)
