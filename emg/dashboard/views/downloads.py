"""The lists of the site as files and as JSON."""

from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import parse_qsl
from zlib import MAX_WBITS, compressobj

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import re_accepts_gzip
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from emg.dashboard.downloads import DOWNLOADS
from emg.lib.spreadsheets import XLSX, Value, as_csv, as_json, as_xlsx

from .not_understood import not_understood
from .open_to_all import open_to_all
from .site_address import site_address

# Django compresses at level 6: for a quarter fewer bytes that would be most of the time a long file takes.
LEVEL = 3
LINES = 500  # that are written in one go
LONGEST_NAME = 150  # characters; file systems take 255 bytes


@open_to_all
@require_safe
def download(request: HttpRequest, *, name: str, extension: str) -> HttpResponse:
    """The rows of a page, in its order. A file can carry no note, so what is not understood is refused."""
    found = DOWNLOADS[name].answer(request.GET)
    if found.ignored:
        return not_understood(request, found.ignored)
    site = site_address(request)
    table = found.table(site=site)
    if extension == "xlsx":
        response = HttpResponse(as_xlsx(table, title=name, made_on=found.as_of.record.day), content_type=XLSX)
    elif extension == "csv":
        response = _of_lines(as_csv(table), request, "text/csv; charset=utf-8; header=present")
    else:
        page = f"{site}{reverse(name)}{found.query}"
        head: dict[str, Value] = {
            "list": name,
            "address": page,
            **found.as_of.parameters,
            "count": len(table.rows),
        }
        response = _of_lines(as_json(table, head=head), request, "application/json")
    disposition = "inline" if extension == "json" else "attachment"
    file_name = _file_name(name, query=found.query)
    response.headers["Content-Disposition"] = f'{disposition}; filename="{file_name}.{extension}"'
    return response


def _file_name(name: str, *, query: str) -> str:
    """ "emg-compare-som27-som28": a file on a disk has no other word of which question it answers."""
    asked = (slugify(value) for _name, value in parse_qsl(query.removeprefix("?")))
    return "-".join(filter(None, ("emg", name, *asked)))[:LONGEST_NAME]


def _of_lines(lines: Iterable[str], request: HttpRequest, content_type: str) -> HttpResponse:
    """Compressed as they come, so that the whole text is never held."""
    response = HttpResponse(content_type=content_type)
    patch_vary_headers(response, ["Accept-Encoding"])
    pieces = _pieces(iter(lines))
    if re_accepts_gzip.search(request.headers.get("Accept-Encoding", "")):
        response.headers["Content-Encoding"] = "gzip"
        pieces = _compressed(pieces)
    response.content = pieces
    return response


def _pieces(lines: Iterator[str]) -> Iterator[bytes]:
    while piece := "".join(islice(lines, LINES)):
        yield piece.encode()


def _compressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    writer = compressobj(LEVEL, wbits=MAX_WBITS | 16)  # with the head and foot of gzip
    yield from map(writer.compress, pieces)
    yield writer.flush()
