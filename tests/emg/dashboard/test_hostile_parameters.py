"""Whatever stands behind the "?": a page answers, says what it ignored, and repeats nothing unescaped."""

import pytest

# The record is committed, so that all questions of a test share it, as those of visitors do.
pytestmark = pytest.mark.django_db(transaction=True)

MAY = "som28-mid-term-technical-segment"
PAGES = [
    "/",
    "/workstreams/",
    "/workstreams/img-on-biodiversity/",
    "/meetings/",
    f"/meetings/{MAY}/",
    "/meetings/som28/",
    "/status/",
    "/timeline/",
    "/proposals/",
    "/proposals/nexus-dialogue-on-environmental-aspects-of-minerals-and-metals/",
    "/agencies/",
    "/agencies/unep/",
    "/meetings/compare/",
    f"/meetings/{MAY}/summary/revisions/",
    "/definitions/",
    "/data/",
    "/accessibility/",
]
FILES = [
    "/workstreams.csv",
    "/status.xlsx",
    "/timeline.json",
    "/proposals.csv",
    "/agencies.json",
    "/meetings.csv",
    "/status/one-page/",
    "/status/one-page/page.css",
    "/workstreams/img-on-biodiversity/fact-sheet.pdf",
    "/agencies/unep/brief.docx",
    f"/meetings/{MAY}/agenda.txt",
]
QUERIES = {
    "unknown name": "colour=red",
    "unknown meeting": "at=som99",
    "announced meeting": "at=som28",
    "impossible day": "at=2022-02-30",
    "year zero": "at=0000-01-01",
    "far future": "at=9999-12-31",
    "known in the far future": "known=9999-12-31",
    "no day": "known=yesterday",
    "other digits": "at=٢٠٢٢-٠٥-١٨",
    "given twice": "at=2022-05-18&at=2022-05-17",
    "NUL": "at=%00",
    "NUL in the middle": "known=2022-05-18%00",
    "NUL in a name": "a%00t=2022-05-18",
    "bytes that are no text": "at=%ff%fe&%ff=1",
    "10 kB": "at=" + "x" * 10_000,
    "10 kB of digits": "known=" + "9" * 10_000,
    "10 kB name": "x" * 10_000 + "=1",
    "SQL": "at=1'%20OR%20'1'='1';%20DROP%20TABLE%20meetings_meeting;--",
    "HTML": "at=%3Cscript%3Ealert(1)%3C/script%3E",
    "HTML in a name": "%22%3E%3Cimg%20src=x%3E=1",
    "template": "at={{%20settings.SECRET_KEY%20}}",
    "direction override": "at=%E2%80%AEsom",
    "line breaks": "at=%0d%0aSet-Cookie:%20a=b",
    "array": "at[]=2022-05-18",
    "many": "&".join(f"p{place}=1" for place in range(900)),
}
LIST_QUERIES = {
    "unknown status": "status=bogus",
    "unknown among known": "status=continuing&status=bogus",
    "NUL in words": "q=a%00b",
    "NUL in a choice": "kind=%00",
    "10 kB of words": "q=" + "x" * 10_000,
    "10 kB choice": "agency=" + "x" * 10_000,
    "many choices": "&".join(f"status={place}" for place in range(900)),
    "words twice": "q=img&q=land",
    "words of SQL": "q=%27;--&status=%27;--",
    "words of bytes": "q=%00%ff",
}


def asked_of(address: str, *, every: int) -> list[str]:
    """Each so many of the queries: another set for the next address, so that all are asked of several."""
    return list(QUERIES.values())[(PAGES + FILES).index(address) % every :: every]


# Whatever stands there is read by the same code for all: each is asked a third, and in the long run all.
EVERY = [pytest.param(3, id="a third"), pytest.param(1, id="all", marks=pytest.mark.soak)]


@pytest.mark.parametrize("every", EVERY)
@pytest.mark.parametrize("address", PAGES)
def test_page_answers_and_says_what_it_ignored(founding, read, address, every):
    for query in asked_of(address, every=every):
        page = read(f"{address}?{query}")

        assert page.notice.startswith("Ignored: “"), query
        assert len(page.notice) < 1000, query


@pytest.mark.parametrize("every", EVERY)
@pytest.mark.parametrize("address", FILES)
def test_files_refuse_what_they_do_not_understand(founding, read, address, every):
    for query in asked_of(address, every=every):
        page = read(f"{address}?{query}", status=400)

        assert page.title.startswith("Question not understood"), query
        assert len(page.main) < 1500


@pytest.mark.parametrize(
    "query", ["from=%00&to=%00", "from=x&to=" + "y" * 10_000, "from=a&from=b", "from[]=som28", "to='; DROP--"]
)
def test_comparison_of_nonsense_is_the_usual_one(later, read, query):
    page = read(f"/meetings/compare/?{query}")

    assert page.notice.startswith("Ignored: “")
    assert "two ended" in page.main


@pytest.mark.parametrize("address", ["/proposals/", "/agencies/", "/status/"])
def test_filters_of_other_lists_take_nonsense(founding, read, address):
    for name in ("stage", "agency", "membership", "meetings", "q"):
        for value in ("%00", "x" * 10_000, "%27;--", "%3Cscript%3E"):
            assert read(f"{address}?{name}={value}").title, name


def test_list_answers_and_says_what_it_ignored(founding, read):
    for query in LIST_QUERIES.values():
        page = read(f"/workstreams/?{query}")

        assert page.notice.startswith("Ignored: “"), query
        assert len(page.notice) < 1000, query
        assert len(page.rows) in {7, 9, 0}, query


@pytest.mark.parametrize("query", ["", "at=", "known=", "at=&known=&", "&&"])
def test_empty_values_are_no_question(founding, read, query):
    assert read(f"/workstreams/?q=&status=&{query}").notice == ""


def test_what_is_repeated_is_escaped(founding, client):
    html = client.get("/workstreams/?q=%3Cb%3E&at=%3Ci%3E&%3Cu%3E=1").content.decode()

    assert "<b>" not in html
    assert "<i>" not in html
    assert "<u>" not in html
    assert "&lt;i&gt;" in html


def test_ignored_parameters_are_not_kept_in_links(founding, read):
    page = read("/?at=som99&colour=red&known=2022-06-01")

    kept = {address.partition("?")[2] for address in page.addresses() if address.startswith("/workstreams/i")}

    assert kept == {"known=2022-06-01"}


@pytest.mark.parametrize("query", ["at=%00", "at=" + "x" * 10_000, "colour=red", "q=x"])
def test_page_not_on_record_answers_all_the_same(founding, read, query):
    page = read(f"/workstreams/unknown/?{query}", status=404)

    assert page.title == "Not on record – Environment Management Group"
    assert page.notice.startswith("Ignored: “")


@pytest.mark.parametrize(
    "address",
    ["/workstreams/%00/", "/meetings/a%00/", "/workstreams/" + "x" * 10_000 + "/", "/workstreams/é/"],
)
def test_strange_addresses_are_not_found(founding, read, address):
    assert read(address, status=404).title == "Not on record – Environment Management Group"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_pages_can_be_asked_for_only(founding, client, method):
    answers = {address: getattr(client, method)(address).status_code for address in PAGES}

    assert answers == dict.fromkeys(PAGES, 405)


def test_head_is_the_page_without_its_body(founding, client):
    answers = {address: client.head(address) for address in PAGES}

    assert {address: (answer.status_code, answer.content) for address, answer in answers.items()} == (
        dict.fromkeys(PAGES, (200, b""))
    )
