"""How the API speaks HTTP: methods, ETags, redirects, addresses there are none of."""

import json

import pytest
from django.test import Client

from tests.emg.dashboard.api.test_questions import ADDRESSES


def test_question_asked_again_hears_of_changes_only(founding, client):
    for address in ADDRESSES:
        first = client.get(f"/api/v1/{address}")

        again = client.get(f"/api/v1/{address}", headers={"If-None-Match": first.headers["ETag"]})

        assert (again.status_code, again.content) == (304, b""), address
        assert again.headers["ETag"] == first.headers["ETag"]


def test_tag_of_a_compressed_answer_is_known_again(founding, client):
    compressed = client.get("/api/v1/workstreams/", headers={"Accept-Encoding": "gzip"}).headers["ETag"]

    assert compressed.startswith("W/")
    for tag, status in ((compressed, 304), ('"x"', 200)):
        response = client.get("/api/v1/workstreams/", headers={"If-None-Match": tag})
        assert response.status_code == status


def test_etag_changes_with_the_record(founding, client):
    before = client.get("/api/v1/workstreams/").headers["ETag"]
    founding.entries.first().workstream.rename(to="IMG on More", kind=None, on="2022-06-01")

    assert client.get("/api/v1/workstreams/", headers={"If-None-Match": before}).status_code == 200


def test_problems_are_never_unmodified(founding, client):
    etag = client.get("/api/v1/meetings/x/").headers["ETag"]

    assert client.get("/api/v1/meetings/x/", headers={"If-None-Match": etag}).status_code == 404


def test_head_is_the_answer_without_its_body(transactional_db, founding, client):
    for address in (*ADDRESSES, "?x=1", "meetings/x/", "nowhere/"):
        own_id = {"X-Request-ID": "one-and-the-same"}
        answer = client.get(f"/api/v1/{address}", headers=own_id)
        head = client.head(f"/api/v1/{address}", headers=own_id)

        assert (head.status_code, head.content) == (answer.status_code, b"")
        assert dict(head.headers) == dict(answer.headers), address


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_nothing_can_be_changed(db, method):
    response = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/workstreams/x/")

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert response.headers["Content-Type"] == "application/problem+json"
    assert json.loads(response.content)["title"] == "Read only"


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v2/",
        "/api/v1/nothing/",
        "/api/v1/meetings/a%00/",
        "/api/v1/%0a",
        "/api/v1/workstreams/é/",
        "/api/v1/meetings/" + "x" * 10_000 + "/y/",
    ],
)
def test_address_there_is_none_of_is_a_problem_too(db, client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["detail"] == "See /api/v1/ for what can be asked."


def test_address_without_its_last_slash_leads_on(db, client):
    response = client.get("/api/v1/workstreams?status=new")

    assert (response.status_code, response.headers["Location"]) == (301, "/api/v1/workstreams/?status=new")
    assert client.get("/api/v1/nothing").status_code == 404
    assert client.post("/api/v1/workstreams").status_code == 404


def test_answers_do_not_depend_on_who_asks(founding, client, editor):
    before = client.get("/api/v1/workstreams/").content
    client.force_login(editor)
    response = client.get("/api/v1/workstreams/")

    assert response.content == before
    assert "Cookie" not in response.headers.get("Vary", "")


def test_answers_are_compact(founding, client):
    content = client.get("/api/v1/workstreams/").content

    assert content == json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")).encode()
