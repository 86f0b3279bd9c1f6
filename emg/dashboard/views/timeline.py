"""The workstreams over the years."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from emg.dashboard.lifeline_chart import lifeline_chart
from emg.dashboard.lifeline_words import signs, summary
from emg.dashboard.lifelines import lifeline_list


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    found = lifeline_list(request.GET)
    return TemplateResponse(
        request,
        "dashboard/timeline.html",
        {
            "as_of": found.as_of,
            "ignored": found.ignored,
            "found": found,
            "summary": summary(found),
            "signs": signs(found),
            "chart": lifeline_chart(found, is_mirrored=get_language_bidi()),
        },
    )
