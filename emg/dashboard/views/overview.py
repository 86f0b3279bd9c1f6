"""The first page: where the work stands and what changed."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import asked
from emg.dashboard.headline import headline
from emg.dashboard.news import news
from emg.dashboard.next_meeting import next_meeting
from emg.dashboard.paging import PAGE_SIZE
from emg.dashboard.status_counts import status_counts
from emg.dashboard.topics import open_topics
from emg.dashboard.workstream_list import have_leads, rows_of

# Beside everything else on the page; the list of proposals has them all.
MOST_TOPICS = 12


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    as_of = asked(request.GET)
    rows = rows_of(as_of, first=PAGE_SIZE)
    return TemplateResponse(
        request,
        "dashboard/overview.html",
        {
            "as_of": as_of,
            "ignored": as_of.ignored,
            "headline": headline(as_of.record),
            "counts": status_counts(as_of.record),
            "news": news(as_of.record),
            "rows": rows,
            "count_of_all": len(as_of.record.workstreams),
            "with_leads": have_leads(rows),
            "topics": open_topics(as_of.record),
            "most_topics": MOST_TOPICS,
            "next_meeting": next_meeting(as_of),
        },
    )
