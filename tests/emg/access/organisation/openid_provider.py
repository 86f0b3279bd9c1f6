"""A small provider of OpenID Connect on this machine, as strict with its client as the standards ask.

OpenID Connect Core 1.0 (code flow), Discovery 1.0, RFC 7636 (PKCE, S256 only), RFC 6749 for errors. What a
test sets on it makes it say something false, or nothing.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

TENANT = "3f2c1d4e-0000-4aaa-8bbb-123456789abc"
CLIENT, SECRET = "client-of-the-tracker", "secret+of the/tracker=known to both"


def new_key(name: str) -> dict[str, Any]:
    return {"kid": name, "private": rsa.generate_private_key(public_exponent=65537, key_size=2048)}


class OpenIDProvider:
    """Serves until `stop()`. `codes` and `refused` tell what it has done."""

    def __init__(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.issuer = f"{self.origin}/{TENANT}/v2.0"
        self.key = new_key("published")
        self.refused: list[str] = []
        self.be_honest()
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def be_honest(self) -> None:
        """As whoever follows the standards, with zoe at the keyboard."""
        self.subject, self.claims = "subject-of-zoe", {"tid": TENANT}
        self.left_out: set[str] = set()
        self.signing_key, self.algorithm = self.key, "RS256"
        self.published: dict[str, Any] = {}
        self.token_answer: tuple[int, Any] | None = None
        self.error = ""
        self.codes: dict[str, dict[str, str]] = {}

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        } | self.published

    def keys(self) -> dict[str, Any]:
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key["private"].public_key(), as_dict=True)
        return {"keys": [public | {"kid": self.key["kid"], "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser of the person goes next."""
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["scope"].split() == ["openid"]
        assert asked["code_challenge_method"] == "S256"
        assert min(len(asked[name]) for name in ("state", "nonce", "code_challenge")) >= 16
        code = secrets.token_urlsafe()
        self.codes[code] = asked
        answer = {"error": self.error, "error_description": "…"} if self.error else {"code": code}
        return f"{asked['redirect_uri']}?{urlencode(answer | {'state': asked['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, Any]:
        """RFC 6749, 4.1.3: a code is taken once, from the client that has its verifier and our secret."""
        asked = self.codes.pop(form.get("code", ""), None)
        verifier = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        given = (form.get("client_id"), form.get("client_secret"))
        if authorization or given != (CLIENT, SECRET):
            return self._refuse("invalid_client", status=401)
        if not asked or form.get("grant_type") != "authorization_code":
            return self._refuse("invalid_grant")
        if asked["redirect_uri"] != form.get("redirect_uri") or asked["code_challenge"] != challenge:
            return self._refuse("invalid_grant")
        if self.token_answer:
            return self.token_answer
        return 200, {
            "access_token": "opaque",
            "token_type": "Bearer",
            "expires_in": 3600,
            "id_token": self.id_token(nonce=asked["nonce"]),
        }

    def id_token(self, *, nonce: str) -> str:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": self.issuer,
            "sub": self.subject,
            "aud": CLIENT,
            "exp": now + 300,
            "iat": now,
            "nonce": nonce,
        } | self.claims
        kept = {name: value for name, value in claims.items() if name not in self.left_out}
        if self.algorithm in {"none", "HS256"}:
            key: Any = None if self.algorithm == "none" else SECRET.ljust(64)
        else:
            key = self.signing_key["private"]
        return jwt.encode(kept, key, algorithm=self.algorithm, headers={"kid": self.signing_key["kid"]})

    def _refuse(self, error: str, *, status: int = 400) -> tuple[int, Any]:
        self.refused.append(error)
        return status, {"error": error}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                address = urlsplit(self.path)
                match address.path.rpartition(f"/{TENANT}/v2.0")[2]:
                    case "/.well-known/openid-configuration":
                        self.answer(200, provider.discovery())
                    case "/keys":
                        self.answer(200, provider.keys())
                    case "/authorize":
                        self.send_response(302)
                        self.send_header("Location", provider.authorize(dict(parse_qsl(address.query))))
                        self.end_headers()
                    case _:
                        self.answer(404, {})

            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(sent).items()}
                if self.path.endswith("/moved"):
                    self.send_response(307)
                    self.send_header("Location", f"{provider.issuer}/token")
                    self.end_headers()
                else:
                    self.answer(*provider.token(form, self.headers.get("Authorization", "")))

            def answer(self, status: int, document: Any) -> None:
                body = document if isinstance(document, bytes) else json.dumps(document).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: Any) -> None:
                pass

        return Handler
