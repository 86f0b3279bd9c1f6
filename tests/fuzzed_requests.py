"""Requests nobody would make by hand: every address, every method, hostile in every part.

What stands for a record is drawn as a number and looked up when asked, as keys differ from run to run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote, urlencode
from wsgiref.types import WSGIApplication

from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import strategies as st

from tests.emg.stored_pages.visitor import Answer, ask
from tests.workstreams.admin.page_forms import controls_of

TOKEN = "a" * 32
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]
HOSTILE = [
    *("", "0", "-1", "1e9", "9" * 25, "%00", "..", "%2e%2e%2f", "é", "%ff%fe", "_40", "_5F_", "None", "١٢"),
    *("' OR '1'='1", "<script>", "{{ 7|add:7 }}", "%s%n", "\u202e", " ", "%0d%0aSet-Cookie: a=b", "1,2"),
    *(
        "2022-05-18",
        "0000-01-01",
        "9999-12-31",
        "2022-02-30",
        "on",
        "new",
        "\ud7ff",
        "🌍",
        "\x00",
        "x" * 3000,
    ),
]
PARAMETERS = [
    *(
        "at",
        "known",
        "q",
        "status",
        "kind",
        "agency",
        "stage",
        "membership",
        "meetings",
        "from",
        "to",
        "page",
    ),
    *(
        "cursor",
        "limit",
        "p",
        "o",
        "e",
        "all",
        "next",
        "day",
        "person",
        "record",
        "request",
        "format",
        "month",
    ),
    *("_popup", "_to_field", "_changelist_filters", "id__exact", "is_active__exact", "groups__id__exact"),
    *(
        "title__contains",
        "state__exact",
        "meeting__series__id__exact",
        "pk__in",
        "action",
        "_selected_action",
    ),
    *("field_name", "app_label", "model_name", "term"),
]
HEADERS = [
    *("HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING", "HTTP_ACCEPT_LANGUAGE", "HTTP_HOST", "HTTP_IF_MATCH"),
    *("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_NONE_MATCH", "HTTP_ORIGIN", "HTTP_RANGE", "HTTP_REFERER"),
    *("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_REQUEST_ID", "HTTP_X_REQUESTED_WITH"),
]
CONTENT_TYPES = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/x-www-form-urlencoded; charset=nonsense",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json",
    "text/plain",
    "",
    "nonsense; boundary=é",
]
FILE = '--x\r\nContent-Disposition: form-data; name="file"; filename="{}"\r\n\r\n{}\r\n--x--\r\n'
BUTTONS = [
    "_save",
    "_continue",
    "_addanother",
    "_saveasnew",
    "_add",
    "_back",
    "_continuing",
    "post",
    "_popup",
]

hostile = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))
# A number stands for a record.
value = st.one_of(st.integers(0, 999), hostile)
in_a_header = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40)


def routes(resolver: URLResolver | None = None, *, before: str = "/") -> Iterator[str]:
    """Every address, with <> for what varies in it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        own = str(pattern.pattern).strip("^$").replace(r"\Z", "")
        here = before + re.sub(r"<[^>]*>|\(\?P<\w+>[^)]*\)", "<>", own)
        if isinstance(pattern, URLPattern):
            yield here
        else:
            yield from routes(pattern, before=here)


@dataclass(frozen=True)
class Fuzzed:
    is_signed_in: bool
    method: str
    route: str
    values: Sequence[str | int]
    question: Sequence[tuple[str, str | int]]
    headers: Mapping[str, str]
    content_type: str
    # Pairs are typed into the form of the page: the place of a control, and what is put there.
    body: bytes | str | Sequence[tuple[int, str | int]]
    buttons: Sequence[str]

    def ask(self, application: WSGIApplication, *, session: str, known: Sequence[str]) -> Answer:
        """`known`: what stands in addresses for records; `session`: of somebody who is signed in."""
        cookies = f"csrftoken={TOKEN}" + (f"; sessionid={session}" if self.is_signed_in else "")
        address = self._address(known)
        body = self._body(application, address, cookies=cookies, known=known)
        return ask(
            application,
            address,
            method=self.method,
            **{
                **self.headers,
                "HTTP_COOKIE": cookies,
                "HTTP_X_CSRFTOKEN": TOKEN,
                "CONTENT_TYPE": self.content_type,
                "CONTENT_LENGTH": str(len(body)),
                "wsgi.input": BytesIO(body),
            },
        )

    def _address(self, known: Sequence[str]) -> str:
        path = self.route
        for drawn in self.values:
            path = path.replace("<>", _meant(drawn, known), 1)
        pairs = ((name, _meant(drawn, known)) for name, drawn in self.question)
        question = "&".join(f"{quote(name)}={quote(text, safe='%')}" for name, text in pairs)
        return f"{path.replace('?', '%3F')}?{question}"

    def _body(
        self, application: WSGIApplication, address: str, *, cookies: str, known: Sequence[str]
    ) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        if isinstance(self.body, str):
            return self.body.encode(errors="replace")
        form = self._form(application, address, cookies=cookies)
        names = [*form, *PARAMETERS]
        typed = {names[place % len(names)]: _meant(drawn, known) for place, drawn in self.body}
        return urlencode(form | typed | dict.fromkeys(self.buttons, "yes")).encode()

    def _form(self, application: WSGIApplication, address: str, *, cookies: str) -> dict[str, str]:
        page = ask(application, address, HTTP_COOKIE=cookies)
        is_page = page.headers.get("Content-Type", "").startswith("text/html")
        return controls_of(page.body.decode()) if is_page else {}


def _meant(drawn: str | int, known: Sequence[str]) -> str:
    return known[drawn % len(known)] if isinstance(drawn, int) else drawn


def fuzzed() -> st.SearchStrategy[Fuzzed]:
    typed = st.lists(st.tuples(st.integers(0, 400), value), max_size=4)
    files = st.builds(FILE.format, st.sampled_from(["a.docx", "", "é\u202e.docx", "../x"]), hostile)
    return st.builds(
        Fuzzed,
        is_signed_in=st.booleans(),
        method=st.one_of(st.sampled_from(["GET", "POST"]), st.sampled_from(METHODS)),
        route=st.sampled_from(sorted(set(routes()))),
        values=st.lists(value, min_size=3, max_size=3),
        question=st.lists(st.tuples(st.one_of(st.sampled_from(PARAMETERS), hostile), value), max_size=3),
        headers=st.dictionaries(st.sampled_from(HEADERS), in_a_header, max_size=2),
        content_type=st.one_of(st.just(CONTENT_TYPES[0]), st.sampled_from(CONTENT_TYPES)),
        body=st.one_of(typed, typed, files, st.binary(max_size=200)),
        buttons=st.lists(st.sampled_from(BUTTONS), max_size=2, unique=True),
    )
