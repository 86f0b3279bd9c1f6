"""The papers made of the record: each as a page that prints on A4, and as files.

A paper can carry no note, so what is not understood is refused in every form.
"""

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import AsOf, asked
from emg.dashboard.paper_facts import PaperFacts, files_of
from emg.dashboard.papers.catalogue import PAPERS
from emg.paper.page import as_page, page_style
from emg.paper.paper import Paper

from .moved import moved
from .not_on_record import not_on_record
from .not_understood import not_understood
from .paper_file import paper_file


@require_safe
def paper(request: HttpRequest, *, name: str, extension: str = "", **places: str) -> HttpResponse:
    """As a page with its other forms beside it, or as a file."""
    as_of = asked(request.GET)
    found = _found(request, as_of, name=name, places=places)
    if isinstance(found, HttpResponse):
        return found
    if extension:
        return paper_file(found, extension=extension, name=PAPERS[name].file_name(as_of, **places))
    stylesheets = [
        static("emg/paper.css"),
        f"{reverse(f'paper_style_{name}', kwargs=places)}{as_of.query}",
    ]
    facts = _facts(as_of, name=name, places=places)
    return HttpResponse(as_page(found, stylesheets=stylesheets, around={"facts": facts}))


@require_safe
def paper_style(request: HttpRequest, *, name: str, **places: str) -> HttpResponse:
    """The running heads and feet of one paper."""
    found = _found(request, asked(request.GET), name=name, places=places)
    if isinstance(found, HttpResponse):
        return found
    return HttpResponse(page_style(found), content_type="text/css; charset=utf-8")


def _found(request: HttpRequest, as_of: AsOf, *, name: str, places: dict[str, str]) -> Paper | HttpResponse:
    """The paper, or why there is none. An address made of another name leads to the one that stays."""
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    offered = PAPERS[name]
    found = offered.make(as_of, **places)
    if found is not None:
        return found
    named = offered.of_other_name(places["slug"])
    if named is None:
        return not_on_record(request, as_of)
    assert request.resolver_match is not None
    return moved(request, to=reverse(request.resolver_match.view_name, args=[named.slug]))


def _facts(as_of: AsOf, *, name: str, places: dict[str, str]) -> PaperFacts:
    offered = PAPERS[name]
    return PaperFacts(
        files=files_of(f"paper_{name}", places=places, query=as_of.query),
        page=(str(offered.page_title), f"{reverse(offered.page, kwargs=places)}{as_of.query}"),
    )
