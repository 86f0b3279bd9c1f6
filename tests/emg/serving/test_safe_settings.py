"""A public site does not start with settings that are missing or unsafe, and says which."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from emg.serving.safe_settings import is_public, refuse_unsafe

GOOD = {
    "SECRET_KEY": "k9d8s7f6g5h4j3k2l1qAzWsXeDcRfVtGbYhNuJmIkOlP0-9_8=7",
    "HTTPS": "true",
    "DATABASE_URL": "postgresql://emg:secret@db/emg",
}
HERE = ["127.0.0.1", "localhost", "[::1]"]
PUBLIC = ["tracker.example.org"]


def complaints(hosts=PUBLIC, *, is_debug=False, given=GOOD) -> str:
    with pytest.raises(ImproperlyConfigured) as refused:
        refuse_unsafe(hosts, is_debug=is_debug, given=given)
    return str(refused.value)


def test_machine_of_a_person_who_tries_needs_nothing():
    refuse_unsafe(HERE, is_debug=True, given={})


def test_good_settings_are_accepted_in_public():
    refuse_unsafe([*HERE, *PUBLIC], is_debug=False, given=GOOD)


def test_knowingly_without_https_is_accepted():
    refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | {"HTTPS": "false"})


@pytest.mark.parametrize("host", ["tracker.example.org", ".example.org", "192.0.2.7", "0.0.0.0", "web"])
def test_every_other_host_is_public(host):
    assert is_public([*HERE, host])


@pytest.mark.parametrize("hosts", [[], HERE, ["site.localhost"]])
def test_this_machine_is_not_public(hosts):
    assert not is_public(hosts)


@pytest.mark.parametrize("name", ["SECRET_KEY", "HTTPS", "DATABASE_URL"])
@pytest.mark.parametrize("value", [None, ""])
def test_missing_is_named(name, value):
    given = {**GOOD, name: value} if value is not None else {k: v for k, v in GOOD.items() if k != name}

    said = complaints(given=given)

    assert said.startswith("Not safe to serve tracker.example.org:\n- " + name)
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "key",
    ["x" * 80, "short-but-varied", "change-me" + GOOD["SECRET_KEY"], "django-insecure-" + "abcdefg" * 9],
)
def test_weak_key_is_refused_without_being_told(key):
    said = complaints(given=GOOD | {"SECRET_KEY": key})

    assert "SECRET_KEY is weak" in said
    assert key not in said


@pytest.mark.parametrize("older", ["short", f"{GOOD['SECRET_KEY']},", f"{GOOD['SECRET_KEY']},{'x' * 80}"])
def test_a_weak_key_of_before_is_refused_without_being_told(older):
    said = complaints(given=GOOD | {"SECRET_KEY_FALLBACKS": older})

    assert "\n- SECRET_KEY_FALLBACKS has a weak key" in said
    assert older not in said


def test_good_keys_of_before_are_accepted():
    older = f"{GOOD['SECRET_KEY'][::-1]},{GOOD['SECRET_KEY'].swapcase()}"

    refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | {"SECRET_KEY_FALLBACKS": older})


def test_debug_is_refused_in_public():
    assert "DEBUG shows settings" in complaints(is_debug=True)


@pytest.mark.parametrize(
    "hosts", [["*"], ["tracker.example.org", "*"], ["*.example.org"], [""], ["a.int", " "]]
)
def test_hosts_without_limit_are_refused_everywhere(hosts):
    assert "ALLOWED_HOSTS must name" in complaints(hosts)


@pytest.mark.parametrize(
    "host",
    [
        "https://tracker.example.org",
        "tracker.example.org:443",
        "a.int/path",
        "www.example.org tracker.example.org",
        "tracker.example.org.",
        "трекер.example.org",
        "2001:db8::7",
    ],
)
def test_what_is_no_name_of_a_host_is_refused_as_nobody_would_be_let_in(host):
    assert "ALLOWED_HOSTS must hold names alone" in complaints([host])


def test_hosts_left_empty_are_missing():
    said = complaints([], given=GOOD | {"ALLOWED_HOSTS": ""})

    assert said.startswith("Not safe to serve this machine:\n- ALLOWED_HOSTS is empty")


def test_origins_without_limit_are_refused():
    assert "CSRF_TRUSTED_ORIGINS" in complaints(
        given=GOOD | {"CSRF_TRUSTED_ORIGINS": "https://*.example.org"}
    )


@pytest.mark.parametrize("url", ["sqlite:///db", "mysql://u:p@h/n", "nonsense"])
def test_other_databases_are_refused_without_telling_the_password(url):
    said = complaints(HERE, given={"DATABASE_URL": url})

    assert "DATABASE_URL must be the address of a PostgreSQL" in said
    assert url not in said


@pytest.mark.parametrize(
    "password", ["p@ss/word-of-it", "word#of-it", "word?of-it", "[word-of-it", "p@ss/w#of-it", "p@ss/w?of-it"]
)
def test_a_password_that_tears_its_address_apart_is_refused_without_being_told(password):
    said = complaints(given=GOOD | {"DATABASE_URL": f"postgresql://emg:{password}@db/emg"})

    assert "\n- DATABASE_URL names no database" in said
    assert "of-it" not in said


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://emg:p%40ss%2Fword@db:5432/emg?sslmode=require&sslrootcert=/etc/ssl/ca.pem",
        "postgres://emg@%2Frun%2Fpostgresql/emg",
        "postgresql:///emg",
    ],
)
def test_every_address_of_a_database_is_accepted(url):
    refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | {"DATABASE_URL": url})


def test_what_is_no_redis_is_refused():
    for url in ("cache.example.org:6379", "redis://cache:port/1", "redis://:w/rd@cache", "redis://cache/one"):
        assert "\n- REDIS_URL must be" in complaints(given=GOOD | {"REDIS_URL": url})
    for url in ("redis://cache/1", "rediss://:word@cache:6380", "unix:///run/redis.sock"):
        refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | {"REDIS_URL": url})


ORGANISATION = {
    "OIDC_ISSUER": "https://login.microsoftonline.com/3f2c1d4e-0000-4aaa-8bbb-123456789abc/v2.0",
    "OIDC_CLIENT_ID": "client",
    "OIDC_CLIENT_SECRET": "secret of the client",
}


@pytest.mark.parametrize(
    "issuer",
    [
        ORGANISATION["OIDC_ISSUER"],
        "https://keycloak.example.org/realms/common",
        "http://127.0.0.1:8080/trial",
        "http://localhost:8080",
    ],
)
def test_one_organisation_is_accepted(issuer):
    refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | ORGANISATION | {"OIDC_ISSUER": issuer})


@pytest.mark.parametrize("name", sorted(ORGANISATION))
def test_half_an_organisation_is_refused_everywhere(name):
    said = complaints(HERE, given=ORGANISATION | {name: ""})

    assert (
        said
        == f"Not safe to serve this machine:\n- {name} is missing: sign-in through an organisation needs it."
    )


@pytest.mark.parametrize(
    "tenant",
    ["common", "organizations", "consumers", "Common", "9188040d-6c67-4c5b-b112-36a304b66dad"],
)
@pytest.mark.parametrize("path", ["", "/", "/v2.0"])
def test_an_organisation_that_is_any_is_refused(tenant, path):
    issuer = f"https://login.microsoftonline.com/{tenant}{path}"

    said = complaints(HERE, given=ORGANISATION | {"OIDC_ISSUER": issuer})

    assert "\n- OIDC_ISSUER must name one tenant by its number" in said


@pytest.mark.parametrize(
    "issuer",
    [
        "http://login.example.org/tenant",
        "http://127.0.0.1.example.org",
        "http://localhost@example.org",
        "login.example.org",
        "ftp://login.example.org",
        "https://",
        "https://[",
        "https://login.example.org:x",
        "https://login.example.org/?tenant=common",
        "https://login.example.org/#x",
        "https://login.example.org/a b",
        "https://login.example.org/" + "x" * 200,
    ],
)
def test_an_organisation_without_a_safe_address_is_refused(issuer):
    said = complaints(HERE, given=ORGANISATION | {"OIDC_ISSUER": issuer})

    assert "\n- OIDC_ISSUER must be the organisation's https address" in said
    assert ORGANISATION["OIDC_CLIENT_SECRET"] not in said


def test_replica_is_one_of_a_database_that_is_named():
    of_nothing = complaints(HERE, given={"DATABASE_REPLICA_URL": "postgresql://replica/emg"})
    elsewhere = complaints(PUBLIC, given=GOOD | {"DATABASE_REPLICA_URL": "replica.example.org"})

    assert "DATABASE_REPLICA_URL needs DATABASE_URL" in of_nothing
    assert "DATABASE_REPLICA_URL must be the address of a PostgreSQL" in elsewhere
    refuse_unsafe(PUBLIC, is_debug=False, given=GOOD | {"DATABASE_REPLICA_URL": "postgresql://replica/emg"})


def test_all_that_is_wrong_is_said_at_once():
    said = complaints(["*"], is_debug=True, given={})

    for name in ("ALLOWED_HOSTS", "DEBUG", "SECRET_KEY", "HTTPS", "DATABASE_URL"):
        assert f"\n- {name}" in said
