"""The proposals by how far each has come, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.proposal_facts import proposal_facts
from emg.dashboard.proposal_list import proposal_list

from .not_on_record import not_on_record


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    found = proposal_list(request.GET)
    return TemplateResponse(
        request,
        "dashboard/proposals.html",
        {
            "as_of": found.as_of,
            "ignored": found.ignored,
            "found": found,
        },
    )


@require_safe
def proposal(request: HttpRequest, slug: str) -> HttpResponse:
    as_of = asked(request.GET)
    found = next((known for known in as_of.record.proposals if known.proposal.slug == slug), None)
    if found is None:
        return not_on_record(request, as_of)
    return TemplateResponse(
        request,
        "dashboard/proposal.html",
        {
            "as_of": as_of,
            "ignored": as_of.ignored,
            "standing": found,
            "facts": proposal_facts(found, as_of=as_of),
        },
    )
