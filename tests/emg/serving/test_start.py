"""The start-up of a plain server, rehearsed: an empty PostgreSQL, `deploy/start.sh`, nginx, a visitor."""

import datetime
import shutil
import signal
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.emg.serving.conftest import HOST, ROOT, Database, WebServer, free_port

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
# What Debian's own file says around a site, with everything it writes in one folder.
AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {site}
}}
"""


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
def certificate(tmp_path: Path) -> Path:
    """A folder with a certificate of the site, as its issuer delivers it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (tmp_path / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return tmp_path


class FrontDoor:
    """nginx with the configuration of the repository, on ports that are free."""

    def __init__(self, web: WebServer, *, certificate: Path) -> None:
        self.http, self.https = free_port(), free_port()
        self.trusted = ssl.create_default_context(cafile=str(certificate / "fullchain.pem"))
        site = (ROOT / "deploy" / "nginx.conf.template").read_text()
        for ours, here in {
            "${SERVER_NAME}": HOST,
            "${WEB_SERVER}": f"127.0.0.1:{web.port}",
            "listen 80;": f"listen 127.0.0.1:{self.http};",
            "listen 443 ssl;": f"listen 127.0.0.1:{self.https} ssl;",
            "/etc/nginx/tls": str(certificate),
            "/dev/stdout": str(certificate / "access.log"),
        }.items():
            assert ours in site
            site = site.replace(ours, here)
        self.log = certificate / "access.log"
        configuration = certificate / "nginx.conf"
        configuration.write_text(AROUND.format(folder=certificate, site=site))
        self.process = subprocess.Popen([str(NGINX), "-c", configuration, "-e", certificate / "error.log"])
        give_up_at = time.monotonic() + 20
        while not (certificate / "nginx.pid").exists():
            assert time.monotonic() < give_up_at, (certificate / "error.log").read_text()
            time.sleep(0.05)

    def ask(self, request: str, *, tls: bool) -> str:
        """The head and body of the answer to a request, as they go over the wire."""
        with socket.create_connection(("127.0.0.1", self.https if tls else self.http), timeout=30) as plain:
            way = self.trusted.wrap_socket(plain, server_hostname=HOST) if tls else plain
            way.sendall(request.replace("\n", "\r\n").encode())
            answer = b"".join(iter(lambda: way.recv(65536), b""))
            if tls:
                way.close()
        return answer.decode(errors="replace")


@pytest.fixture
def front_door(site, certificate) -> Iterator[FrontDoor]:
    if NGINX is None:
        pytest.skip("no nginx on this machine: install Debian's package `nginx-light`")
    door = FrontDoor(site, certificate=certificate)
    yield door
    door.process.terminate()
    door.process.wait(timeout=20)


def asking(path: str, *more: str) -> str:
    return "\n".join([f"GET {path} HTTP/1.1", f"Host: {HOST}", "Connection: close", *more, "", ""])


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


def test_site_is_prepared_and_ended_by_its_id(site):
    assert site.ask("/readyz").body == "ready\n"
    assert site.ask("/static/emg/favicon.svg").status == 200
    everybody = [psutil.Process(site.process.pid), *psutil.Process(site.process.pid).children()]
    assert [process.name() for process in everybody[:1]] == ["gunicorn"]

    site.tell(signal.SIGTERM)

    assert site.process.wait(timeout=40) == 0
    assert [process for process in everybody if process.is_running()] == []


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
