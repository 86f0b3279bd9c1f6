"""The lists of the site as files and as JSON."""

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from emg.dashboard.as_of import AsOf
from emg.dashboard.downloads import DOWNLOADS
from emg.lib.spreadsheets import Table, as_csv, as_xlsx

from .not_understood import not_understood

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def download(request: HttpRequest, *, name: str, extension: str) -> HttpResponse:
    """The rows of a page, in its order. A file can carry no note, so what is not understood is refused."""
    found = DOWNLOADS[name].answer(request.GET)
    if found.ignored:
        return not_understood(request, found.ignored)
    table = found.table(site=request.build_absolute_uri("/")[:-1])
    response = _ANSWERS[extension](table, name=name, as_of=found.as_of)
    file_name = "-".join(filter(None, ("emg", name, *found.as_of.parameters.values())))
    disposition = "inline" if extension == "json" else "attachment"
    response.headers["Content-Disposition"] = f'{disposition}; filename="{file_name}.{extension}"'
    return response


def _csv(table: Table, *, name: str, as_of: AsOf) -> HttpResponse:
    return HttpResponse("".join(as_csv(table)), content_type="text/csv; charset=utf-8; header=present")


def _xlsx(table: Table, *, name: str, as_of: AsOf) -> HttpResponse:
    return HttpResponse(as_xlsx(table, title=name, made_on=as_of.record.day), content_type=XLSX)


def _json(table: Table, *, name: str, as_of: AsOf) -> HttpResponse:
    content = {"list": name, **as_of.parameters, "count": len(table.rows), "rows": table.objects()}
    return HttpResponse(msgspec.json.encode(content), content_type="application/json")


_ANSWERS = {"csv": _csv, "xlsx": _xlsx, "json": _json}
