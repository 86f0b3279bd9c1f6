"""The agencies on record, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.agency_facts import agency_facts
from emg.dashboard.agency_list import agencies_on_record, agency_list
from emg.dashboard.as_of import asked
from emg.dashboard.other_names import agency_of_other_name

from .moved import moved
from .not_on_record import not_on_record


@require_safe
def agencies(request: HttpRequest) -> HttpResponse:
    found = agency_list(request.GET)
    return TemplateResponse(
        request,
        "dashboard/agencies.html",
        {
            "as_of": found.as_of,
            "ignored": found.ignored,
            "found": found,
        },
    )


@require_safe
def agency(request: HttpRequest, slug: str) -> HttpResponse:
    """Its page; an address made of an earlier acronym leads there."""
    as_of = asked(request.GET)
    row = next((row for row in agencies_on_record(as_of) if row.agency.slug == slug), None)
    if row is None:
        named = agency_of_other_name(slug)
        return moved(request, to=named.get_absolute_url()) if named else not_on_record(request, as_of)
    return TemplateResponse(
        request,
        "dashboard/agency.html",
        {
            "as_of": as_of,
            "ignored": as_of.ignored,
            "row": row,
            "facts": agency_facts(row, as_of=as_of),
        },
    )
