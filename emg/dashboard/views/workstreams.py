"""The list of workstreams, and each one's page."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.filters import WorkstreamFilter
from emg.dashboard.workstream_facts import workstream_facts
from emg.dashboard.workstream_rows import have_leads, rows_of
from workstreams.models import Workstream

from .not_on_record import not_on_record


@require_safe
def workstreams(request: HttpRequest) -> HttpResponse:
    as_of = asked(request.GET, others=WorkstreamFilter.base_filters)
    asked_for = WorkstreamFilter(request.GET, rows=rows_of(as_of))
    rows = asked_for.found()
    return TemplateResponse(
        request,
        "dashboard/workstreams.html",
        {
            "as_of": as_of,
            "ignored": [*as_of.ignored, *asked_for.ignored],
            "words": asked_for.chosen.get("q", ""),
            "groups": asked_for.groups(),
            "chips": asked_for.chips(moment=as_of.parameters),
            "rows": rows,
            "with_leads": have_leads(rows),
            "total": len(asked_for.rows),
        },
    )


@require_safe
def workstream(request: HttpRequest, slug: str) -> HttpResponse:
    """Its page; an address made of another name of it leads there."""
    as_of = asked(request.GET)
    found = next((known for known in as_of.record.workstreams if known.workstream.slug == slug), None)
    if found is None:
        return _elsewhere(request, slug) or not_on_record(request, as_of)
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


def _elsewhere(request: HttpRequest, slug: str) -> HttpResponse | None:
    """A redirect to the one public workstream that has a name of this address."""
    renamed = list(Workstream.objects.public().filter(names__slug=slug).exclude(slug=slug).distinct()[:2])
    if len(renamed) != 1:
        return None
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{reverse('workstream', args=[renamed[0].slug])}{query}")
