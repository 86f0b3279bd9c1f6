"""A walk through all that is public: every address of the site, and every word it says there."""

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlencode

import pikepdf
import pypdfium2
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from meetings.models import Meeting
from tests.canaries import canaries
from workstreams.models import Agency, Proposal, Workstream, WorkstreamName


def public_addresses() -> Iterator[str]:
    """Every address of the site but the admin's, with slugs of all sorts, known and unknown, in its place."""
    known = {
        "workstreams": {"img-on-biodiversity", *WorkstreamName.objects.values_list("slug", flat=True)},
        "meetings": {"som28-mid-term-technical-segment", "som28"},
        "agencies": {"unep"},
        "proposals": {"nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"},
    }
    models = {"workstreams": Workstream, "meetings": Meeting, "agencies": Agency, "proposals": Proposal}
    slugs = {
        folder: {*known[folder], *hidden_slugs(model), "no-such-thing"} for folder, model in models.items()
    }
    for name, arguments in url_patterns(get_resolver()):
        if not arguments:
            yield reverse(name)
            continue
        parts = reverse(name, kwargs=dict.fromkeys(arguments, 0)).split("/")
        folder = next(part for part in parts if part in slugs)  # the API has its own below /api/v1/
        for slug in slugs[folder]:
            for revision in (0, 1) if "revision" in arguments else (None,):
                given = {"slug": slug} | ({} if revision is None else {"revision": revision})
                assert set(given) == set(arguments), f"teach this test the argument of {name}"
                yield reverse(name, kwargs=given)
    yield "/no-such-page/"


def hidden_slugs(model: type[models.Model]) -> set[str]:
    return set(model.objects.filter(slug__startswith="qz").values_list("slug", flat=True))


def url_patterns(resolver: URLResolver) -> Iterator[tuple[str, list[str]]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver) and str(pattern.pattern) != "admin/":
            yield from url_patterns(pattern)
        elif isinstance(pattern, URLPattern):
            yield pattern.name, list(pattern.pattern.converters)


LISTS = {"/", "/workstreams/", "/status/", "/timeline/", "/proposals/", "/meetings/", "/meetings/compare/"}
LISTS |= {
    "/agencies/",
    "/search/",
    "/status/one-page/",
    "/workstreams.csv",
    "/meetings.ics",
    "/changes.atom",
    "/api/v1/workstreams/",
}
QUERIES = [
    "",
    "?at=2022-05-18",
    "?at=2030-01-01",
    "?at=QZ",
    "?at=som28",
    "?known=2022-06-01",
    "?q=QZ",  # filters find it in any case, and the canaries are not what was asked for
    "?kind=qz&agency=qz",
]


def everything_public(client: Client) -> str:
    """All that the site says: every page in every state, its headers, and its error pages."""
    said = []
    moments = [f"?at={slug}" for slug in hidden_slugs(Meeting)]
    for address in public_addresses():
        # The lists take every question; a row's page and a file of a list are asked as of the hidden meeting.
        for query in [*QUERIES, *moments] if address in LISTS else ["", *moments]:
            response = client.get(address + query)
            assert response.status_code in {200, 301, 400, 404}, f"{response.status_code} at {address}{query}"
            # What was asked for may be repeated; what was not must not appear.
            body = words_of(response).replace("\r\n ", "")  # calendars fold their lines
            body = body.replace(address, "").replace(query[4:] or "\0", "")
            said.append(body + str([v for k, v in response.headers.items() if address not in v]))
    for question in questions():
        said.append(client.get(f"{reverse('search')}?{urlencode({'q': question})}").content.decode())
    return "\n".join(said)


def words_of(response: HttpResponse) -> str:
    """The body as text; of an Excel workbook or a Word file every part of it, of a PDF every page."""
    kind = response.headers.get("Content-Type", "")
    if kind == "application/pdf":
        return words_of_pdf(response.content)
    if "officedocument" not in kind:
        return response.content.decode()
    with zipfile.ZipFile(io.BytesIO(response.content)) as file:
        return "\n".join(file.read(name).decode(errors="replace") for name in file.namelist())


@lru_cache(maxsize=200)
def words_of_pdf(content: bytes) -> str:
    """Read once: the same paper stands at several addresses, and is the same at each walk."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        about = repr(pdf.docinfo)
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join([about, *(page.get_textpage().get_text_range() for page in pdf)])


def questions() -> Iterator[str]:
    """Searches for every canary, with an accent that search folds away: so only an answer can show one."""
    accented = [f"q\u0301{word[1:]}" for word in canaries().values()]
    for place in range(0, len(accented), 12):
        yield " or ".join(accented[place : place + 12])
