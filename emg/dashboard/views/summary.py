"""The paper of a meeting in its forms, and nothing else."""

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from emg.dashboard.paper_facts import paper_facts
from emg.paper.page import as_page, page_style
from meetings.models import Report
from meetings.report.paper import file_name, summary_of

from .paper_file import paper_file


@require_safe
def summary(
    request: HttpRequest, slug: str, revision: int | None = None, extension: str = ""
) -> HttpResponse:
    """The issued report, in force or an earlier revision: as a page that prints on A4, or as a file."""
    in_force = _issued(slug)
    report = in_force if revision is None else _issued(slug, revision=revision)
    paper = summary_of(report)
    if extension:
        return paper_file(paper, extension=extension, name=file_name(report))
    stylesheets = [static("emg/paper.css"), reverse("summary_style", args=[slug, report.revision])]
    facts = paper_facts(report, in_force=in_force, revision=revision)
    return HttpResponse(as_page(paper, stylesheets=stylesheets, around={"facts": facts}))


@require_safe
def summary_style(request: HttpRequest, slug: str, revision: int) -> HttpResponse:
    """The running heads and feet of one issued report."""
    style = page_style(summary_of(_issued(slug, revision=revision)))
    return HttpResponse(style, content_type="text/css; charset=utf-8")


def _issued(slug: str, *, revision: int | None = None) -> Report:
    """The approved revision asked for, the latest by default; Http404 where there is none."""
    issued = (
        Report.objects.approved().filter(meeting__slug=slug).select_related("meeting").order_by("-revision")
    )
    if revision is not None:
        issued = issued.filter(revision=revision)
    report = issued.first()
    if report is None:
        raise Http404(_("No issued report of this meeting is on record."))
    return report
