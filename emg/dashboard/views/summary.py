"""The paper of a meeting, and nothing else."""

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Report
from meetings.report.page import as_page, page_style
from meetings.report.text import as_text


@require_safe
def summary(request: HttpRequest, slug: str, revision: int | None = None) -> HttpResponse:
    """The issued report as a page that prints on A4: the one in force, or an earlier revision."""
    in_force = _issued(slug)
    report = in_force if revision is None else _issued(slug, revision=revision)
    stylesheets = [static("emg/paper.css"), reverse("summary_style", args=[slug, report.revision])]
    replaced_by = in_force if report != in_force else None
    return HttpResponse(as_page(report, stylesheets=stylesheets, replaced_by=replaced_by))


@require_safe
def summary_text(request: HttpRequest, slug: str) -> HttpResponse:
    """The report in force as plain text."""
    return HttpResponse(as_text(_issued(slug)), content_type="text/plain; charset=utf-8")


@require_safe
def summary_style(request: HttpRequest, slug: str, revision: int) -> HttpResponse:
    """The running heads and feet of one issued report."""
    return HttpResponse(page_style(_issued(slug, revision=revision)), content_type="text/css; charset=utf-8")


def _issued(slug: str, *, revision: int | None = None) -> Report:
    """The approved revision asked for, the latest by default; Http404 where there is none."""
    issued = Report.objects.approved().filter(meeting__slug=slug).order_by("-revision")
    if revision is not None:
        issued = issued.filter(revision=revision)
    report = issued.first()
    if report is None:
        raise Http404(_("No issued report of this meeting is on record."))
    return report
