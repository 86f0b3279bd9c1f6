"""What a running server logs of its requests."""

import json
import time

import pytest


@pytest.fixture
def lines_of(web):
    """A function: the lines that bear the id of a request, as soon as there is one of the access log."""

    def look(request_id: str) -> list[dict]:
        give_up_at = time.monotonic() + 10
        while time.monotonic() < give_up_at:
            lines = [json.loads(line) for line in web.log.read_text().splitlines()]
            found = [line for line in lines if line["request_id"] == request_id]
            if any(line["logger"] == "gunicorn.access" for line in found):
                return found
            time.sleep(0.05)
        raise AssertionError(web.log.read_text())

    return look


def test_every_line_of_a_server_is_json(web):
    lines = [json.loads(line) for line in web.log.read_text().splitlines()]

    assert any(line["message"].startswith("Listening at") for line in lines)


def test_request_is_one_line_without_its_query(web, lines_of):
    web.ask("/workstreams/?q=private-words", X_Request_ID="logged-request", Cookie="sessionid=private-words")

    (line,) = lines_of("logged-request")

    assert line.pop("milliseconds") > 0
    assert line.pop("bytes") > 1_000
    del line["time"], line["process"]
    assert line == {
        "level": "info",
        "logger": "gunicorn.access",
        "request_id": "logged-request",
        "message": "GET /workstreams/ 200",
        "method": "GET",
        "path": "/workstreams/",
        "status": 200,
        "address": "127.0.0.1",
    }
    assert "private-words" not in web.log.read_text()


def test_what_django_says_of_a_request_bears_the_same_id(web, lines_of):
    web.ask("/no-such-page/?q=private-words", X_Request_ID="lost-request")

    assert {line["message"] for line in lines_of("lost-request")} == {
        "Not Found: /no-such-page/",
        "GET /no-such-page/ 404",
    }


def test_forged_id_is_replaced(web, lines_of):
    answer = web.ask("/definitions/", X_Request_ID='{"forged": true}')

    assert lines_of(answer.headers["X-Request-ID"])[0]["path"] == "/definitions/"


def test_password_that_was_sent_is_not_logged(web, lines_of):
    answer = web.ask("/admin/login/", method="POST", body="username=a&password=of-somebody")

    assert answer.status == 403
    lines_of(answer.headers["X-Request-ID"])
    assert "of-somebody" not in web.log.read_text()
