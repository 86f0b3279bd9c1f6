"""The start-up of a plain server, rehearsed: an empty PostgreSQL, `deploy/start.sh`, nginx, a visitor."""

import signal
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.emg.serving.conftest import HOST, ROOT, Database, WebServer, free_port
from tests.emg.serving.front_door import KNOWS_IPV6, FrontDoor, asking


@pytest.fixture(scope="module")
def empty_database(folder: Path) -> Iterator[Database]:
    (folder / "plain" / "sockets").mkdir(parents=True)
    (folder / "plain").chmod(0o755)
    database = Database(folder / "plain")
    database.start()
    yield database
    database.stop()


@pytest.fixture(scope="module")
def site(empty_database, production, folder) -> Iterator[WebServer]:
    """The site as `deploy/start.sh` starts it, in an environment of its settings alone."""
    port, log = free_port(), folder / "plain.log"
    own = {
        "PATH": production["PATH"],
        "BIND": f"127.0.0.1:{port}",
        "DATABASE_URL": empty_database.url,
        "DATABASE_WEB_URL": empty_database.web_url,
        "VAR_DIR": str(folder / "plain" / "var"),
        "STATIC_ROOT": str(folder / "plain" / "static"),
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [ROOT / "deploy" / "start.sh"], env=production | own, stdout=output, stderr=output
        )
    server = WebServer(process, port, log)
    server.wait_until_it_answers()
    yield server
    if process.poll() is None:
        server.end()


@pytest.fixture
def front_door(site, front_door_to) -> FrontDoor:
    return front_door_to([site])


def test_visitor_comes_in_through_the_front_door(front_door, site):
    page = front_door.ask(asking("/"), tls=True)

    assert page.startswith("HTTP/1.1 200 OK\r\n")
    assert "\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n" in page
    assert "Environment Management Group" in page
    assert "nginx/" not in page

    assert f"\r\nLocation: https://{HOST}/meetings/?at=som28\r\n" in front_door.ask(
        asking("/meetings/?at=som28"), tls=False
    )
    # Whoever claims TLS, an id or another address is not believed by nginx, and probes stay inside.
    forged = front_door.ask(asking("/", "X-Forwarded-Proto: http", "X-Request-ID: forged-request"), tls=True)
    assert forged.startswith("HTTP/1.1 200 OK\r\n")
    assert "forged-request" not in forged
    assert front_door.ask(asking("/readyz"), tls=True).startswith("HTTP/1.1 404 ")
    assert front_door.ask(asking("/search/?q=private-words"), tls=True).startswith("HTTP/1.1 200 OK\r\n")
    assert "private-words" not in front_door.log.read_text() + site.log.read_text()


def test_whoever_asks_for_another_name_does_not_reach_the_site(front_door, site):
    """As scanners do: an error in the log for each would hide those that matter."""
    context = ssl.create_default_context()
    with (
        socket.create_connection(("127.0.0.1", front_door.https)) as plain,
        pytest.raises(ssl.SSLError, match="UNRECOGNIZED_NAME"),
    ):
        context.wrap_socket(plain, server_hostname="scanned.example.org")

    assert front_door.ask("GET / HTTP/1.1\nHost: scanned.example.org\n\n", tls=True) == ""
    assert "scanned.example.org" not in site.log.read_text()


@pytest.mark.skipif(not KNOWS_IPV6, reason="no IPv6 on this machine")
def test_visitor_comes_in_by_ipv6(front_door):
    assert front_door.ask(asking("/"), tls=True, address="::1").startswith("HTTP/1.1 200 OK\r\n")
    assert front_door.ask(asking("/"), tls=False, address="::1").startswith("HTTP/1.1 301 ")


def test_site_is_prepared_and_ended_by_its_id(site):
    assert site.ask("/readyz").body == "ready\n"
    assert site.ask("/static/emg/favicon.svg").status == 200
    everybody = [psutil.Process(site.process.pid), *psutil.Process(site.process.pid).children()]
    assert [process.name() for process in everybody[:1]] == ["gunicorn"]

    site.tell(signal.SIGTERM)

    assert site.process.wait(timeout=40) == 0
    assert [process for process in everybody if process.is_running()] == []


def test_a_server_does_not_start_for_nobody(production):
    """Without the variable it would serve this machine alone, and refuse every visitor."""
    refused = subprocess.run(
        [ROOT / "deploy" / "start.sh"],
        env={name: value for name, value in production.items() if name != "ALLOWED_HOSTS"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    assert "ALLOWED_HOSTS: is missing: name the host of the site" in refused.stderr


def test_unsafe_settings_stop_the_start_before_anything_is_touched(production, folder):
    refused = subprocess.run(
        [ROOT / "deploy" / "start.sh"],
        env=production | {"SECRET_KEY": "weak", "STATIC_ROOT": str(folder / "never")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    assert "SECRET_KEY is weak" in refused.stderr
    assert not (folder / "never").exists()
