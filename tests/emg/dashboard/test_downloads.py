"""The lists as files: the same question, the same rows, in the same order as the page."""

import csv
import gzip
import io
import json

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from emg.dashboard.downloads import DOWNLOADS

MAY = "som28-mid-term-technical-segment"
TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def address(name: str, extension: str) -> str:
    return reverse(f"download_{name}_{extension}")


@pytest.fixture
def rows(client):
    """A function: the rows of a file as texts, the names of the columns first."""

    def rows(name: str, extension: str, query: str = "") -> list[list[str]]:
        response = client.get(address(name, extension) + query)
        assert (response.status_code, response.headers["Content-Type"]) == (200, TYPES[extension])
        if extension == "csv":
            return list(csv.reader(io.StringIO(response.content.decode(), newline="")))
        if extension == "xlsx":
            cells = load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True)
            return [["" if value is None else str(value) for value in row] for row in cells]
        found = json.loads(response.content)["rows"]
        return (
            [list(found[0]), *([as_text(value) for value in row.values()] for row in found)] if found else []
        )

    return rows


def as_text(value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", DOWNLOADS)
@pytest.mark.parametrize("query", ["", f"?at={MAY}", "?known=2022-06-01"])
def test_files_of_a_list_agree(later, rows, name, query):
    csv_rows = rows(name, "csv", query)

    assert rows(name, "xlsx", query) == csv_rows
    assert rows(name, "json", query) == (csv_rows if len(csv_rows) > 1 else [])


@pytest.mark.parametrize("name", DOWNLOADS)
@pytest.mark.parametrize("extension", TYPES)
def test_files_of_an_empty_record_are_empty_and_not_broken(db, client, name, extension):
    assert client.get(address(name, extension)).status_code == 200


def test_rows_are_those_of_the_page_in_its_order(later, rows, read):
    question = "?status=continuing&kind=consultative-process&kind=consultations"

    page = [row[0] for row in read(f"/workstreams/{question}").cells()]

    assert [row[0] for row in rows("workstreams", "csv", question)[1:]] == page
    assert len(page) == 3


def test_page_links_to_the_files_of_what_it_shows(later, read):
    links = dict(read(f"/workstreams/?status=continuing&colour=red&at={MAY}").links)

    assert [links[label] for label in ("CSV", "Excel", "JSON")] == [
        f"/workstreams.{extension}?at={MAY}&status=continuing" for extension in TYPES
    ]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("/meetings.xlsx", "emg-meetings.xlsx"),
        ("/proposals.xlsx?at=2022-05-18&known=2022-06-01", "emg-proposals-2022-05-18-2022-06-01.xlsx"),
        ("/workstreams.csv?status=new&status=on_hold", "emg-workstreams-new-on_hold.csv"),
        ("/workstreams.csv?q=%22%0D%0ASão+../x", "emg-workstreams-sao-x.csv"),
        ("/status.csv?meetings=all", "emg-status-all.csv"),
        ("/meetings/compare.csv", f"emg-compare-{MAY}-som28.csv"),
        ("/workstreams.csv?q=" + "x" * 200, f"emg-workstreams-{'x' * 134}.csv"),
    ],
)
def test_file_names_say_what_they_hold_and_of_when(later, client, asked, name):
    response = client.get(asked)

    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("/agencies.json?at=2022-05-18", "/agencies/?at=2022-05-18"),
        ("/workstreams.json?status=new", "/workstreams/?status=new"),
        ("/meetings/compare.json", f"/meetings/compare/?from={MAY}&to=som28"),
    ],
)
def test_json_says_what_was_asked(later, client, asked, page):
    content = client.get(asked).json()

    assert content["address"] == f"http://testserver{page}"
    assert content["count"] == len(content["rows"])


def test_json_has_the_moment_by_its_parts(founding, client):
    content = client.get("/agencies.json?at=2022-05-18").json()

    assert {name: value for name, value in content.items() if name != "rows"} == {
        "list": "agencies",
        "address": "http://testserver/agencies/?at=2022-05-18",
        "at": "2022-05-18",
        "count": 3,
    }


@pytest.mark.parametrize("extension", TYPES)
@pytest.mark.parametrize(
    "query", ["?colour=red", "?at=som99", "?at=%00", "?status=bogus", "?q=a&q=b", "?" + "x" * 10_000 + "=1"]
)
def test_question_understood_in_part_is_refused_in_the_layout_of_the_site(founding, read, extension, query):
    page = read(f"/workstreams.{extension}{query}", status=400)

    assert page.title == "Question not understood – Environment Management Group"
    assert ("The same without a question", f"/workstreams.{extension}") in page.links
    assert len(page.main) < 1000


def test_cell_that_looks_like_a_formula_is_a_text(founding, client):
    founding.entries.first().workstream.rename(to="=1+1", kind=None, on="2022-06-01")

    lines = client.get("/workstreams.csv").content.decode().splitlines()

    assert lines[1].startswith("'=1+1,")


def test_reader_who_has_the_file_already_is_told_so(founding, client):
    first = client.get("/workstreams.csv")

    again = client.get("/workstreams.csv", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("extension", ["csv", "json"])
def test_file_is_compressed_for_who_takes_that(founding, client, extension):
    plain = client.get(address("status", extension))

    compressed = client.get(address("status", extension), headers={"Accept-Encoding": "gzip, br"})

    assert (plain.headers["Vary"], compressed.headers["Vary"]) == ("Accept-Encoding", "Accept-Encoding")
    assert ("Content-Encoding" in plain.headers, compressed.headers["Content-Encoding"]) == (False, "gzip")
    assert compressed.headers["Content-Length"] == str(len(compressed.content))
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize("name", DOWNLOADS)
def test_addresses_are_those_of_the_site_that_was_asked(later, client, settings, name):
    settings.ALLOWED_HOSTS = ["a.example.org", "b.example.org"]

    def asked(host: str) -> str:
        return client.get(address(name, "json"), headers={"Host": host}).content.decode()

    at_a, at_b = asked("a.example.org"), asked("b.example.org")

    assert "http://a.example.org/" in at_a
    assert at_b == at_a.replace("//a.example", "//b.example") == asked("b.example.org")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_files_can_be_asked_for_only(founding, client, method):
    assert getattr(client, method)("/workstreams.csv").status_code == 405
