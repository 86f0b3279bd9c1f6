"""The answer for what is not on record: the same whether it is hidden, comes later or never was."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from emg.dashboard.as_of import AsOf


def not_on_record(request: HttpRequest, as_of: AsOf) -> HttpResponse:
    return TemplateResponse(request, "404.html", {"as_of": as_of, "ignored": as_of.ignored}, status=404)
