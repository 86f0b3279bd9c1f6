"""The papers made of the record, at their addresses: in four forms, of any moment, beside their pages."""

import pdfplumber
import pytest

from emg.paper.forms import FORMS
from tests import records
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.papers.conftest import paper
from workstreams.models import Agency

# Each paper's address, its name, the slug in the address, and the page it belongs to.
PAPERS = {
    "/status/one-page": ("status", "", "/status/"),
    "/workstreams/img-on-biodiversity/fact-sheet": (
        "fact_sheet",
        "img-on-biodiversity",
        "/workstreams/img-on-biodiversity/",
    ),
    "/agencies/unep/brief": ("agency_brief", "unep", "/agencies/unep/"),
    f"/meetings/{MAY}/agenda": ("agenda", MAY, f"/meetings/{MAY}/"),
}
QUERIES = ["", f"at={MAY}", "at=2022-06-01&known=2022-06-02"]


@pytest.mark.parametrize("address", PAPERS)
@pytest.mark.parametrize("query", QUERIES)
def test_files_are_the_paper_of_the_moment(later, client, address, query):
    name, slug, _page = PAPERS[address]

    for extension in ("pdf", "docx", "txt"):
        response = client.get(f"{address}.{extension}?{query}")

        assert response.content == FORMS[extension].make(paper(name, query, slug=slug))
        assert response.headers["Content-Type"] == FORMS[extension].content_type


@pytest.mark.parametrize("address", PAPERS)
@pytest.mark.parametrize("query", ["", f"?at={MAY}"])
def test_page_stands_between_its_page_and_its_files(later, read, client, address, query):
    _name, _slug, page = PAPERS[address]
    files = [f"{address}.{extension}{query}" for extension in ("pdf", "docx", "txt")]

    assert {f"{address}/{query}", *files} <= set(read(f"{page}{query}").addresses())
    assert read(f"{address}/{query}").addresses() == [*files, f"{page}{query}"]
    assert {client.get(file).status_code for file in files} == {200}


@pytest.mark.parametrize("address", PAPERS)
def test_page_takes_its_style_from_the_site_and_of_the_same_moment(later, client, address):
    html = client.get(f"{address}/?at={MAY}").content.decode()
    style = client.get(f"{address}/page.css?at={MAY}")

    assert f'<link rel="stylesheet" href="{address}/page.css?at={MAY}">' in html
    assert "<style" not in html
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert (
        "18\\20 May\\20 2022" in style.content.decode() or "18th\\20 May\\20 2022" in style.content.decode()
    )


def test_file_names_say_what_and_when(later, client):
    names = {
        address: client.get(f"{address}.txt?at={MAY}&known=2022-06-01").headers["Content-Disposition"]
        for address in PAPERS
    }

    assert [name.partition("filename=")[2] for name in names.values()] == [
        f'"emg-one-page-{MAY}-2022-06-01.txt"',
        f'"emg-img-on-biodiversity-fact-sheet-{MAY}-2022-06-01.txt"',
        f'"emg-unep-brief-{MAY}-2022-06-01.txt"',
        f'"emg-{MAY}-agenda-{MAY}-2022-06-01.txt"',
    ]


@pytest.mark.parametrize("address", PAPERS)
@pytest.mark.parametrize("form", ["/", "/page.css", ".pdf", ".docx", ".txt"])
def test_what_is_not_understood_is_refused_in_every_form(founding, read, address, form):
    page = read(f"{address}{form}?at=2022-02-30", status=400)

    assert page.title.startswith("Question not understood")


@pytest.mark.parametrize("form", ["/", "/page.css", ".pdf", ".docx", ".txt"])
def test_other_names_lead_to_the_address_that_stays(later, client, form):
    later.renamed.names.create(name="Nature Group", is_official=False)
    Agency.objects.get(slug="unep").names.create(acronym="OLDEP", valid_until="2000")

    answers = [
        client.get(f"/workstreams/nature-group/fact-sheet{form}?at={MAY}"),
        client.get(f"/agencies/oldep/brief{form}?at={MAY}"),
    ]

    assert [(answer.status_code, answer.url) for answer in answers] == [
        (301, f"/workstreams/img-on-biodiversity/fact-sheet{form}?at={MAY}"),
        (301, f"/agencies/unep/brief{form}?at={MAY}"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/workstreams/none/fact-sheet/",
        "/agencies/none/brief.pdf",
        "/meetings/none/agenda.txt",
        "/meetings/som28/agenda/",  # announced, not reported
        f"/meetings/{MAY}/agenda/?at=2022-05-17",
        "/workstreams/img-on-biodiversity/fact-sheet.docx?at=2022-05-17",
    ],
)
def test_what_is_not_on_record_is_not_found(founding, read, address):
    assert read(address, status=404).title.startswith("Not on record –")


def test_hidden_and_unknown_look_alike(founding, client):
    records.workstream("Hidden")
    draft = records.draft(records.meeting("hidden"), on="2022-06-01")

    answers = {
        client.get(address).content
        for slug in ("hidden", "unknown")
        for address in (f"/workstreams/{slug}/fact-sheet/", f"/meetings/{slug}/agenda/")
    }

    assert draft.is_draft
    assert len(answers) == 1


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_papers_can_be_asked_for_only(founding, client, method):
    assert {getattr(client, method)(f"{address}/").status_code for address in PAPERS} == {405}
    assert {getattr(client, method)(f"{address}/page.css").status_code for address in PAPERS} == {405}
    assert {client.head(f"{address}.pdf").status_code for address in PAPERS} == {200}


@pytest.mark.browser
@pytest.mark.parametrize("address", PAPERS)
def test_page_prints_on_a4_without_what_stands_beside_it(founding, live_server, page, tmp_path, address):
    page.goto(f"{live_server.url}{address}/")
    page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)

    with pdfplumber.open(tmp_path / "paper.pdf") as pdf:
        lines = [sheet.extract_text().splitlines() for sheet in pdf.pages]
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in pdf.pages}

    assert sizes == {(595, 842)}
    assert lines[0][0] == "UNITED NATIONS"
    assert [sheet[-1] for sheet in lines] == [f"Page {n} of {len(lines)}" for n in range(1, len(lines) + 1)]
    assert not [line for sheet in lines for line in sheet if "Plain text" in line]
