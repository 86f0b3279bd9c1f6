"""What each meeting said of each workstream, and how many it said it of."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.counts_by_meeting import counts_by_meeting
from emg.dashboard.paging import page_of, without_page
from emg.dashboard.status_matrix import status_matrix

# In one table: what browsers lay out, and people scroll through, without a wait.
MOST_CELLS = 15_000


@require_safe
def status(request: HttpRequest) -> HttpResponse:
    found = status_matrix(without_page(request.GET))
    rows_a_page = max(1, MOST_CELLS // max(1, len(found.reports)))
    page = page_of(found.rows, request.GET, query=found.query, size=rows_a_page)
    return TemplateResponse(
        request,
        "dashboard/status.html",
        {
            "as_of": found.as_of,
            "ignored": [*found.ignored, *page.ignored],
            "found": found,
            "page": page,
            "counted": counts_by_meeting(found.as_of.record),
        },
    )
