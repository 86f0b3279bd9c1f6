"""The list of workstreams, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.other_names import workstream_of_other_name
from emg.dashboard.paging import page_of, without_page
from emg.dashboard.workstream_facts import workstream_facts
from emg.dashboard.workstream_list import have_leads, workstream_list

from .moved import moved
from .not_on_record import not_on_record


@require_safe
def workstreams(request: HttpRequest) -> HttpResponse:
    found = workstream_list(without_page(request.GET))
    page = page_of(found.rows, request.GET, query=found.query)
    return TemplateResponse(
        request,
        "dashboard/workstreams.html",
        {
            "as_of": found.as_of,
            "ignored": [*found.ignored, *page.ignored],
            "found": found,
            "page": page,
            "with_leads": have_leads(page.rows),
        },
    )


@require_safe
def workstream(request: HttpRequest, slug: str) -> HttpResponse:
    """Its page; an address made of another name of it leads there."""
    as_of = asked(request.GET)
    found = next((known for known in as_of.record.workstreams if known.workstream.slug == slug), None)
    if found is None:
        named = workstream_of_other_name(slug)
        return moved(request, to=named.get_absolute_url()) if named else not_on_record(request, as_of)
    return TemplateResponse(
        request,
        "dashboard/workstream.html",
        {
            "as_of": as_of,
            "ignored": as_of.ignored,
            "standing": found,
            "facts": workstream_facts(found, as_of=as_of),
        },
    )
