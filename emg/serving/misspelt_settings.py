"""Finds variables of the environment that were meant to be settings: a misspelt one would be left unread."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

# Those of README.md.
NAMES = (
    "ALLOWED_HOSTS",
    "BIND",
    "CONTACT_ADDRESS",
    "CSRF_TRUSTED_ORIGINS",
    "DATABASE_REPLICA_URL",
    "DATABASE_URL",
    "DATABASE_WEB_URL",
    "DEBUG",
    "FORWARDED_ALLOW_IPS",
    "HTTPS",
    "IDENTIFIER_DOMAIN",
    "LOG_FORMAT",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_DEMANDS_SECOND_FACTOR",
    "OIDC_ISSUER",
    "OIDC_NAME",
    "REDIS_URL",
    "REQUIRE_SECOND_FACTOR",
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "SENTRY_DSN",
    "SEPARATE_APPROVER",
    "SESSION_HOURS",
    "SESSION_IDLE_MINUTES",
    "SLOW_QUERY_MS",
    "STATIC_ROOT",
    "TRUSTED_PROXIES",
    "VAR_DIR",
    "WEB_THREADS",
    "WEB_WORKERS",
)
ALIKE = 0.85  # of 1; one letter in ten is another


def misspelt(given: Iterable[str]) -> Iterator[str]:
    """A complaint of each name that is almost a setting's."""
    for name in sorted(set(given) - set(NAMES)):
        for meant in get_close_matches(name, NAMES, n=1, cutoff=ALIKE):
            yield f"{name} is no setting: write {meant}, or leave it out."
