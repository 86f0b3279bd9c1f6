"""Production settings as a whole: Django finds nothing to complain of, and the headers are all there."""

import subprocess
import sys

import pytest

from tests.emg.serving.conftest import ROOT


def test_check_deploy_is_clean(manage):
    said = manage("check", "--deploy", "--fail-level", "WARNING")

    assert said == "System check identified no issues (1 silenced).\n"


def test_unsafe_settings_stop_every_command(production):
    refused = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=production | {"DEBUG": "true", "SECRET_KEY": "weak"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    assert "- DEBUG shows" in refused.stderr
    assert "- SECRET_KEY is weak" in refused.stderr
    assert "k9d8s7f6" not in refused.stderr


@pytest.mark.parametrize(
    "path", ["/", "/admin/login/", "/no-such-page/", "/workstreams.csv", "/static/emg/favicon.svg"]
)
def test_every_answer_has_the_headers_of_a_safe_site(web, path):
    headers = web.ask(path).headers

    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert headers["Permissions-Policy"].startswith("accelerometer=(), ")
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_plain_http_leads_to_https(web):
    answer = web.ask("/workstreams/", X_Forwarded_Proto="http")

    assert (answer.status, answer.headers["Location"]) == (301, "https://tracker.example.org/workstreams/")


def test_cookies_go_over_tls_only(web):
    cookie = web.ask("/admin/login/").headers["Set-Cookie"]

    assert cookie.startswith("csrftoken=")
    assert "; Secure" in cookie


def test_other_hosts_are_refused(web):
    assert web.ask("/", Host="evil.example.org").status == 400
