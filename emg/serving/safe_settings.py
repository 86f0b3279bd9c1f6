"""Refuses to start with settings that would be unsafe where others can reach the site."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .misspelt_settings import misspelt

LENGTH, VARIETY = 50, 5  # what Django asks of a secret key (its check security.W009)
# How keys begin that were copied from an example.
COPIED = ("django-insecure-", "change", "replace", "secret", "example")

OF_THE_ORGANISATION = ("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")
LONGEST_ISSUER = 200  # characters; each link of an account bears it
# Microsoft Entra's addresses that sign in people of any tenant; the last is the tenant of private persons.
ANY_TENANT = {"common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"}


def is_public(hosts: Sequence[str]) -> bool:
    """Whether a host is named that is not this machine talking to itself."""
    return any(not _is_this_machine(host) for host in hosts)


def refuse_unsafe(hosts: Sequence[str], *, is_debug: bool, given: Mapping[str, str]) -> None:
    """Raises ImproperlyConfigured with every variable that is missing or unsafe.

    `given`: the environment. A machine that serves only itself may leave everything out.
    """
    complaints = [*misspelt(given), *_always(hosts, given=given), *_of_the_organisation(given)]
    if is_public(hosts):
        complaints += _in_public(is_debug=is_debug, given=given)
    if complaints:
        named = ", ".join(host for host in hosts if not _is_this_machine(host)) or "this machine"
        raise ImproperlyConfigured(f"Not safe to serve {named}:\n" + "\n".join(f"- {c}" for c in complaints))


def _is_this_machine(host: str) -> bool:
    return host in {"127.0.0.1", "localhost", "[::1]"} or host.endswith(".localhost")


def _is_weak(key: str) -> bool:
    return len(key) < LENGTH or len(set(key)) < VARIETY or key.lower().startswith(COPIED)


def _always(hosts: Sequence[str], *, given: Mapping[str, str]) -> Iterator[str]:
    if "ALLOWED_HOSTS" in given and not hosts:
        yield "ALLOWED_HOSTS is empty: name the site's host, or leave the variable out to serve this machine."
    if any(not host.strip(" .") or "*" in host for host in hosts):
        yield "ALLOWED_HOSTS must name the hosts one by one, without * and without gaps."
    elif not all(map(_is_a_name, hosts)):
        yield (
            "ALLOWED_HOSTS must hold names alone, such as tracker.example.org, with commas between: no "
            "https://, no port, no dot at the end, other letters than a to z as browsers send them (xn--…)."
        )
    if any("*" in origin for origin in given.get("CSRF_TRUSTED_ORIGINS", "").split(",")):
        yield "CSRF_TRUSTED_ORIGINS must name the origins one by one, without *."
    for name in ("DATABASE_URL", "DATABASE_WEB_URL", "DATABASE_REPLICA_URL"):
        if given.get(name) and not given[name].startswith(("postgresql://", "postgres://")):
            yield f"{name} must be the address of a PostgreSQL: postgresql://user:password@host/name."
        elif given.get(name) and not _names_a_database(given[name]):
            yield f"{name} names no database: write signs of the password such as / @ # ? as %2F %40 %23 %3F."
    if given.get("REDIS_URL") and not _is_a_redis(given["REDIS_URL"]):
        yield "REDIS_URL must be the address of a Redis: redis://:password@host:6379/0 (/ as %2F)."
    if given.get("DATABASE_REPLICA_URL") and not given.get("DATABASE_URL"):
        yield "DATABASE_REPLICA_URL needs DATABASE_URL: the embedded database has no replica."
    if given.get("DATABASE_WEB_URL") and not given.get("DATABASE_URL"):
        yield "DATABASE_WEB_URL needs DATABASE_URL: the embedded database has one role."


def _is_a_name(host: str) -> bool:
    """As browsers send it, less the port and the last dot, which Django compares without."""
    return re.fullmatch(r"[a-z0-9.-]*[a-z0-9-]|\[[a-f0-9.:]+\]", host.lower()) is not None


def _names_a_database(url: str) -> bool:
    """Not where a sign of the password has a meaning in addresses, and ends user or host too early."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    name = parts.path.removeprefix("/")
    return bool(name) and not set(name) & set("/@") and "@" not in parts.query and not parts.fragment


def _is_a_redis(url: str) -> bool:
    """Its port and number are read when somebody signs in: none of them may be a word."""
    try:
        parts = urlsplit(url)
        is_there = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    if parts.scheme == "unix":
        return bool(parts.path)
    number = parts.path.removeprefix("/")
    return parts.scheme in {"redis", "rediss"} and is_there and (not number or number.isdecimal())


def _of_the_organisation(given: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with sign-in through an organisation; nothing where it is not asked for."""
    missing = [name for name in OF_THE_ORGANISATION if not given.get(name)]
    if len(missing) == len(OF_THE_ORGANISATION):
        return
    yield from (f"{name} is missing: sign-in through an organisation needs it." for name in missing)
    issuer = given.get("OIDC_ISSUER", "")
    if issuer and not _is_safe_issuer(issuer):
        yield "OIDC_ISSUER must be the organisation's https address, letter for letter as it publishes it."
    elif ANY_TENANT & set(issuer.lower().split("/")[3:4]):
        yield "OIDC_ISSUER must name one tenant by its number: this one signs in people of any organisation."


def _is_safe_issuer(issuer: str) -> bool:
    """An address without user, question or fragment; without TLS on this machine only, to try it out."""
    try:
        parts = urlsplit(issuer)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_encrypted = parts.scheme == "https" or (
        parts.scheme == "http" and host in {"127.0.0.1", "localhost", "::1"}
    )
    is_plain = issuer.isprintable() and not set(issuer) & set(" ?#@\\") and len(issuer) <= LONGEST_ISSUER
    return is_encrypted and bool(host) and is_plain


def _in_public(*, is_debug: bool, given: Mapping[str, str]) -> Iterator[str]:
    if is_debug:
        yield "DEBUG shows settings and code to everybody: leave it out."
    key = given.get("SECRET_KEY", "")
    if not key:
        yield "SECRET_KEY is missing: all web servers must share one of their own making."
    elif _is_weak(key):
        yield f"SECRET_KEY is weak: take {LENGTH} random characters or more, and none from an example."
    older = given.get("SECRET_KEY_FALLBACKS", "")
    if older and any(map(_is_weak, older.split(","))):
        yield "SECRET_KEY_FALLBACKS has a weak key: each signs people in as SECRET_KEY does. Leave it out."
    if not given.get("HTTPS"):
        yield "HTTPS must be said: true behind TLS, false where the site is knowingly served without."
    if not given.get("DATABASE_URL"):
        yield "DATABASE_URL is missing: the embedded database is for a person's own machine."
