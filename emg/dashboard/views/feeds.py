"""The feeds of the site. A feed can carry no note, so what is not understood is refused."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from emg.dashboard import change_feed
from emg.dashboard.agency_list import agencies_on_record
from emg.dashboard.as_of import asked
from emg.dashboard.atom import Feed, as_atom
from emg.dashboard.other_names import agency_of_other_name, workstream_of_other_name
from emg.dashboard.proposal_list import proposal_list

from .moved import moved
from .not_on_record import not_on_record
from .not_understood import not_understood
from .open_to_all import open_to_all
from .site_address import site_address


@open_to_all
@require_safe
def changes_feed(request: HttpRequest) -> HttpResponse:
    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    return _answer(request, change_feed.of_everything(as_of), query=as_of.query)


@open_to_all
@require_safe
def workstream_feed(request: HttpRequest, slug: str) -> HttpResponse:
    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    found = next((known for known in as_of.record.workstreams if known.workstream.slug == slug), None)
    if found is None:
        named = workstream_of_other_name(slug)
        if named is None:
            return not_on_record(request, as_of)
        return moved(request, to=reverse("workstream_feed", args=[named.slug]))
    return _answer(request, change_feed.of_workstream(as_of, found), query=as_of.query)


@open_to_all
@require_safe
def agency_feed(request: HttpRequest, slug: str) -> HttpResponse:
    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    row = next((row for row in agencies_on_record(as_of) if row.agency.slug == slug), None)
    if row is None:
        named = agency_of_other_name(slug)
        if named is None:
            return not_on_record(request, as_of)
        return moved(request, to=reverse("agency_feed", args=[named.slug]))
    return _answer(request, change_feed.of_agency(as_of, row), query=as_of.query)


@open_to_all
@require_safe
def proposals_feed(request: HttpRequest) -> HttpResponse:
    found = proposal_list(request.GET)
    if found.ignored:
        return not_understood(request, found.ignored)
    return _answer(request, change_feed.of_proposals(found), query=found.query)


@open_to_all
@require_safe
def meetings_feed(request: HttpRequest) -> HttpResponse:
    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    return _answer(request, change_feed.of_reports(as_of), query=as_of.query)


def _answer(request: HttpRequest, feed: Feed, *, query: str) -> HttpResponse:
    site = site_address(request)
    document = as_atom(feed, site=site, address=f"{site}{request.path}{query}")
    return HttpResponse(document, content_type="application/atom+xml; charset=utf-8")
