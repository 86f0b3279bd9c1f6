"""nginx with the configuration of the repository, in front of one web server or several."""

import datetime
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.emg.serving.conftest import HOST, ROOT, WebServer, free_port

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
KNOWS_IPV6 = Path("/proc/net/if_inet6").exists()
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


def put_certificate(folder: Path) -> None:
    """Puts a certificate of the site into the folder, as its issuer delivers it."""
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
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


class FrontDoor:
    """On ports that are free, with all it writes in one folder."""

    def __init__(self, web_servers: Sequence[WebServer], *, folder: Path) -> None:
        put_certificate(folder)
        upstream = "\n".join(f"server 127.0.0.1:{web.port};" for web in web_servers)
        self.http, self.https = free_port(), free_port()
        self.trusted = ssl.create_default_context(cafile=str(folder / "fullchain.pem"))
        site = (ROOT / "deploy" / "nginx.conf.template").read_text()
        for ours, here in {
            "${SERVER_NAME}": HOST,
            "server ${WEB_SERVER};": upstream,
            "listen 80;": f"listen 127.0.0.1:{self.http};",
            "listen [::]:80;": f"listen [::1]:{self.http};" if KNOWS_IPV6 else "",
            "listen 443 ssl;": f"listen 127.0.0.1:{self.https} ssl;",
            "listen [::]:443 ssl;": f"listen [::1]:{self.https} ssl;" if KNOWS_IPV6 else "",
            "/etc/nginx/tls": str(folder),
            "/var/log/nginx/access.log": str(folder / "access.log"),
        }.items():
            assert ours in site
            site = site.replace(ours, here)
        self.log = folder / "access.log"
        configuration = folder / "nginx.conf"
        configuration.write_text(AROUND.format(folder=folder, site=site))
        self.process = subprocess.Popen([str(NGINX), "-c", configuration, "-e", folder / "error.log"])
        give_up_at = time.monotonic() + 20
        while not (folder / "nginx.pid").exists():
            assert time.monotonic() < give_up_at, (folder / "error.log").read_text()
            time.sleep(0.05)

    def ask(self, request: str, *, tls: bool, address: str = "127.0.0.1") -> str:
        """The head and body of the answer to a request, as they go over the wire."""
        with socket.create_connection((address, self.https if tls else self.http), timeout=30) as plain:
            way = self.trusted.wrap_socket(plain, server_hostname=HOST) if tls else plain
            way.sendall(request.replace("\n", "\r\n").encode())
            answer = b"".join(iter(lambda: way.recv(65536), b""))
            if tls:
                way.close()
        return answer.decode(errors="replace")

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def asking(path: str, *more: str) -> str:
    return "\n".join([f"GET {path} HTTP/1.1", f"Host: {HOST}", "Connection: close", *more, "", ""])
