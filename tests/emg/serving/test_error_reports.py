"""Errors reach Sentry (here a small server that speaks its protocol), without anything a person sent."""

import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import brotli
import pytest

from emg.serving.error_reports import without_private_parts
from tests.emg.serving.conftest import ROOT

UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}
# A process of its own, as reporting stays on once it is on.
FAILING = """
import io
from wsgiref.util import setup_testing_defaults
import sentry_sdk
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
from django.urls import path
from emg.urls import urlpatterns

def view(request):
    typed = request.GET["word"]
    raise RuntimeError("broken here")

urlpatterns.insert(0, path("fails/", view))
body = b"word=private-body"
environment = {
    "REQUEST_METHOD": "GET",
    "PATH_INFO": "/fails/",
    "QUERY_STRING": "word=private-query",
    "HTTP_HOST": "tracker.example.org",
    "HTTP_COOKIE": "emg=private-cookie",
    "HTTP_X_REQUEST_ID": "reported-request",
    "CONTENT_TYPE": "application/x-www-form-urlencoded",
    "CONTENT_LENGTH": str(len(body)),
    "wsgi.input": io.BytesIO(body),
}
setup_testing_defaults(environment)
application({**environment, "HTTP_HOST": "evil.example.org"}, lambda status, headers: print(status)).close()
environment["wsgi.input"] = io.BytesIO(body)
answer = application(environment, lambda status, headers: print(status))
answer.close()
sentry_sdk.flush(10)
"""


@pytest.fixture
def reports() -> Iterator[tuple[str, list[str]]]:
    """The address of a project, and what has arrived there."""
    arrived: list[str] = []

    class Project(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            unpacked = UNPACK[self.headers.get("Content-Encoding")](body)
            arrived.append(unpacked.decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Project)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://publickey@127.0.0.1:{server.server_port}/1", arrived
    server.shutdown()
    thread.join()
    server.server_close()


def failed(production, **environment: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", FAILING],
        cwd=ROOT,
        env=production | {"DJANGO_SETTINGS_MODULE": "tests.settings", "HTTPS": "false"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert "400 Bad Request" in finished.stdout
    assert "500 Internal Server Error" in finished.stdout
    assert "broken here" in finished.stderr


def test_error_is_reported_without_what_was_sent(production, reports):
    address, arrived = reports

    failed(production, SENTRY_DSN=address)

    events = [line for report in arrived for line in report.splitlines() if "broken here" in line]
    (event,) = [json.loads(line) for line in events]
    assert event["exception"]["values"][0]["type"] == "RuntimeError"
    assert event["tags"]["request_id"] == "reported-request"
    assert event["request"] == {"method": "GET", "url": "http://tracker.example.org/fails/"}
    assert "user" not in event
    for private in ("private-query", "private-body", "private-cookie", production["SECRET_KEY"]):
        assert private not in str(arrived)


def test_what_was_refused_is_not_reported(production, reports):
    """Another host's name, which anybody may send: it would alarm those who watch."""
    address, arrived = reports

    failed(production, SENTRY_DSN=address)

    assert "broken here" in str(arrived)
    assert "evil.example.org" not in str(arrived)


def test_nothing_is_reported_unless_told_where(production, reports):
    _address, arrived = reports

    failed(production)

    assert arrived == []


def test_error_outside_of_a_request_is_reported_as_it_is():
    event = without_private_parts({"message": "m", "user": {"id": "1"}, "extra": {"request": "GET /?q=1"}})

    assert event.pop("tags").keys() == {"request_id"}
    assert event == {"message": "m", "request": {}}
