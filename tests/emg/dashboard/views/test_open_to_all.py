"""What this site offers as data may be read by pages of other sites."""

import pytest

MAY = "som28-mid-term-technical-segment"
DATA = [
    "/api/v1/workstreams/",
    "/workstreams.csv",
    "/meetings/compare.json",
    "/agencies.xlsx",
    "/changes.atom",
    "/proposals.atom",
    "/meetings.atom",
    "/workstreams/img-on-biodiversity/changes.atom",
    "/agencies/undp/changes.atom",
    "/meetings.ics",
    f"/meetings/{MAY}.ics",
]


@pytest.mark.parametrize("address", DATA)
def test_page_of_another_site_may_read_it_and_its_tag(founding, client, address):
    response = client.get(address, headers={"Origin": "https://agency.example"})

    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Expose-Headers"] == "ETag"


@pytest.mark.parametrize("address", DATA)
def test_page_of_another_site_may_ask_whether_it_changed(db, client, address):
    response = client.options(
        address,
        headers={
            "Origin": "https://agency.example",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )

    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert response.headers["Access-Control-Allow-Headers"] == "*"


def test_why_it_was_refused_may_be_read_too(founding, client):
    for address in ("/workstreams.csv?x=1", "/api/v1/workstreams/?x=1", "/meetings/nothing.ics"):
        assert client.get(address).headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/", "/workstreams/", f"/meetings/{MAY}/summary.pdf", "/admin/login/"])
def test_pages_and_papers_are_for_people_and_no_part_of_it(founding, client, address):
    assert "Access-Control-Allow-Origin" not in client.get(address).headers
