"""The revisions of a report, and two of them compared: as a page, and in Word with tracked changes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.revisions import revisions as revisions_asked
from emg.paper.forms import DOCX
from meetings.report.paper import changes_in

from .not_on_record import not_on_record
from .not_understood import not_understood


@require_safe
def revisions(request: HttpRequest, slug: str) -> HttpResponse:
    found = revisions_asked(slug, request.GET)
    if found is None:
        return not_on_record(request, asked(request.GET, others=["from", "to"]))
    return TemplateResponse(
        request,
        "dashboard/revisions.html",
        {"as_of": found.as_of, "ignored": found.ignored, "found": found, "compared": found.compared},
    )


@require_safe
def revisions_docx(request: HttpRequest, slug: str) -> HttpResponse:
    """The later paper with the changes since the earlier one tracked. A file can carry no note."""
    from emg.paper.word.tracked import as_tracked_docx  # noqa: PLC0415 -- as in `emg/paper/forms.py`

    found = revisions_asked(slug, request.GET)
    if found is None or found.compared is None:
        raise Http404(_("Fewer than two revisions of this report were issued."))
    if found.ignored:
        return not_understood(request, found.ignored)
    before, after = found.compared.before, found.compared.after
    name = f"{slug}-changes-from-rev{before.revision}-to-rev{after.revision}"
    return HttpResponse(
        as_tracked_docx(changes_in(after, since=before), found.compared.differences),
        content_type=DOCX,
        headers={"Content-Disposition": f'attachment; filename="{name}.docx"'},
    )
