"""The read-only API speaks HTTP here; what it says stands in `emg/dashboard/api/`."""

from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from emg.dashboard.api.answers.problem import Problem
from emg.dashboard.api.endpoint import BASE, Endpoint
from emg.dashboard.api.guide import explained
from emg.dashboard.api.problems import KINDS, NO_SUCH_ADDRESS, READ_ONLY, MovedError, ProblemError
from emg.dashboard.api.questions import read
from emg.dashboard.api.site import Site
from emg.dashboard.parameters import read as read_as_page

from .moved import moved
from .open_to_all import open_to_all
from .site_address import site_address

METHODS = ("GET", "HEAD")


@open_to_all
@csrf_exempt  # whatever is sent changes nothing, and is refused below in the words of the API
def api(request: HttpRequest, *, endpoint: Endpoint, **places: Any) -> HttpResponse:
    """What the endpoint answers, as JSON; a problem where it has no answer."""
    site = _site(request)
    try:
        if request.method not in METHODS:
            raise ProblemError(READ_ONLY, _("Nothing can be changed here: ask with GET."))
        question = read(request.GET, accepted=endpoint.query, places=places, site=site)
        return _json(endpoint.answer(question))
    except MovedError as now:
        address = reverse(endpoint.view_name, kwargs={**places, "slug": now.slug})
        return moved(request, to=address)
    except ProblemError as error:
        return _problem(error, site=site)


@open_to_all
@csrf_exempt
def api_nowhere(request: HttpRequest) -> HttpResponse:
    """No such address; one that only lacks its last slash leads on."""
    if request.method in METHODS and _is_endpoint(f"{request.path_info}/"):
        return moved(request, to=f"{request.path}/")
    detail = _("See %(index)s for what can be asked.") % {"index": f"/{BASE}"}
    return _problem(ProblemError(NO_SUCH_ADDRESS, detail), site=_site(request))


@require_safe
def api_guide(request: HttpRequest) -> HttpResponse:
    """How to use it, for people."""
    _values, ignored = read_as_page(request.GET, {})
    return TemplateResponse(
        request,
        "dashboard/api_guide.html",
        {
            "ignored": ignored,
            "explained": explained(),
            "problems": KINDS.values(),
        },
    )


def _site(request: HttpRequest) -> Site:
    return Site(site_address(request))


def _is_endpoint(path: str) -> bool:
    try:
        return resolve(path).func is api
    except Resolver404:
        return False


def _json(content: Any) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(content), content_type="application/json")


def _problem(error: ProblemError, *, site: Site) -> HttpResponse:
    kind = error.kind
    problem = Problem(
        type=site.address("api_guide", anchor=f"problem-{kind.id}"),
        title=str(kind.title),
        status=kind.status,
        detail=error.detail,
        invalid_params=error.parameters,
    )
    response = HttpResponse(
        msgspec.json.encode(problem), content_type="application/problem+json", status=kind.status
    )
    if kind == READ_ONLY:
        response.headers["Allow"] = ", ".join(METHODS)
    return response
