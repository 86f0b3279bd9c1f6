"""The calendars of meetings. A calendar can carry no note, so what is not understood is refused."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from emg.dashboard.appointments import appointments
from emg.dashboard.as_of import AsOf, asked

from .not_on_record import not_on_record
from .not_understood import not_understood
from .open_to_all import open_to_all
from .site_address import site_address


@open_to_all
@require_safe
def meetings_calendar(request: HttpRequest) -> HttpResponse:
    from emg.dashboard.calendar import calendar_of_all  # noqa: PLC0415 -- three MB, as in `emg/paper/forms.py`

    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    calendar = calendar_of_all(appointments(as_of), as_of=as_of, site=site_address(request))
    return _answer(calendar, name="meetings", as_of=as_of)


@open_to_all
@require_safe
def meeting_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """One meeting; one without a date is not in any calendar."""
    from emg.dashboard.calendar import calendar_of_one  # noqa: PLC0415 -- as above

    as_of = asked(request.GET)
    if as_of.ignored:
        return not_understood(request, as_of.ignored)
    found = next((one for one in appointments(as_of) if one.meeting.slug == slug), None)
    if found is None:
        return not_on_record(request, as_of)
    return _answer(calendar_of_one(found, as_of=as_of, site=site_address(request)), name=slug, as_of=as_of)


def _answer(calendar: bytes, *, name: str, as_of: AsOf) -> HttpResponse:
    response = HttpResponse(calendar, content_type="text/calendar; charset=utf-8")
    file_name = "-".join(["emg", name, *as_of.parameters.values()])
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}.ics"'
    return response
