"""The feeds of the site. A feed can carry no note, so what is not understood is refused."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from emg.dashboard import change_feed
from emg.dashboard.agency_list import agencies_on_record
from emg.dashboard.as_of import asked
from emg.dashboard.atom import Feed, as_atom, page_of
from emg.dashboard.other_names import agency_of_other_name, workstream_of_other_name
from emg.dashboard.paging import NO_SUCH_PAGE, PARAMETER, without_page
from emg.dashboard.parameters import note, read
from emg.dashboard.proposal_list import proposal_list

from .moved import moved
from .not_on_record import not_on_record
from .not_understood import not_understood
from .open_to_all import open_to_all
from .site_address import site_address

_NUMBER = re.compile(r"[1-9]\d{0,4}", re.ASCII)


@open_to_all
@require_safe
def changes_feed(request: HttpRequest) -> HttpResponse:
    as_of = asked(without_page(request.GET))
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    return _answer(request, change_feed.of_everything(as_of), query=as_of.query)


@open_to_all
@require_safe
def workstream_feed(request: HttpRequest, slug: str) -> HttpResponse:
    as_of = asked(without_page(request.GET))
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
    as_of = asked(without_page(request.GET))
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
    found = proposal_list(without_page(request.GET))
    if found.ignored:
        return not_understood(request, found.ignored)
    return _answer(request, change_feed.of_proposals(found), query=found.query)


@open_to_all
@require_safe
def meetings_feed(request: HttpRequest) -> HttpResponse:
    as_of = asked(without_page(request.GET))
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    return _answer(request, change_feed.of_reports(as_of), query=as_of.query)


def _answer(request: HttpRequest, feed: Feed[Any], *, query: str) -> HttpResponse:
    others = request.GET.keys() - {PARAMETER}
    values, ignored = read(request.GET, {PARAMETER: _number}, others=others)
    if ignored:
        return not_understood(request, ignored)
    page = page_of(feed, values.get(PARAMETER, 1))
    if page is None:
        return not_understood(request, [note(PARAMETER, request.GET[PARAMETER], why=str(NO_SUCH_PAGE))])
    site = site_address(request)
    document = as_atom(feed, page, site=site, address=f"{site}{request.path}{query}")
    return HttpResponse(document, content_type="application/atom+xml; charset=utf-8")


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError(NO_SUCH_PAGE)
    return int(text)
