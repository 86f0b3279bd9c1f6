"""What the site says about itself: what its words mean, its data, how accessible it is."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.definitions import definitions as vocabularies
from emg.dashboard.downloads import DOWNLOADS, files_of
from emg.dashboard.parameters import read


@require_safe
def definitions(request: HttpRequest) -> HttpResponse:
    as_of = asked(QueryDict())
    context = {"vocabularies": vocabularies(as_of)}
    return _page(request, "dashboard/definitions.html", context)


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    lists = [(offered.title, reverse(name), files_of(name)) for name, offered in DOWNLOADS.items()]
    return _page(request, "dashboard/data.html", {"lists": lists})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return _page(request, "dashboard/accessibility.html", {})


def _page(request: HttpRequest, template_name: str, context: dict) -> HttpResponse:
    """A page that speaks of now whatever is asked."""
    _values, ignored = read(request.GET, {})
    return TemplateResponse(request, template_name, {"ignored": ignored, **context})
