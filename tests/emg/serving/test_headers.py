"""The headers of a safe site, on whatever is answered: pages, files, refusals, redirections."""

import pytest
from django.test import Client

SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"path": "/"}, 200),
        ({"path": "/workstreams.csv"}, 200),
        ({"path": "/api/v1/workstreams/"}, 200),
        ({"path": "/", "headers": {"If-None-Match": "*"}}, 304),
        ({"path": "/workstreams"}, 301),
        ({"path": "/no-such-page/"}, 404),
        ({"path": "/", "headers": {"Host": "evil.example.org"}}, 400),
    ],
)
def test_every_answer_has_the_headers_of_a_safe_site(founding, client, asked, status):
    answer = client.get(**asked)

    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in SAFE} == SAFE
    assert answer.headers["Permissions-Policy"].startswith("accelerometer=(), ")


def test_so_has_what_is_refused_without_the_token_of_a_form(db):
    answer = Client(enforce_csrf_checks=True).post("/")

    assert answer.status_code == 403
    assert {name: answer.headers.get(name) for name in SAFE} == SAFE


def test_so_has_the_way_to_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    answer = client.get("/")

    assert answer.status_code == 301
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Content-Security-Policy"] == SAFE["Content-Security-Policy"]
