"""Settings, all from the environment. Without any, this is the machine of a person who tries the product:
the embedded database, debug off, and a secret key kept in `var/`."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pghistory
from environs import Env, validate

from emg.local_secret import secret_key_in
from emg.serving.error_reports import report_errors
from emg.serving.logs import logging_as
from emg.serving.safe_settings import is_public, refuse_unsafe

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("VAR_DIR", default="") or BASE_DIR / "var")

DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS: list[str] = [
    *map(str.strip, env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"]))
]
refuse_unsafe(ALLOWED_HOSTS, is_debug=DEBUG, given=os.environ)
SECRET_KEY = env.str("SECRET_KEY", default="") or secret_key_in(VAR_DIR)
# Keys of before: what they signed and encrypted is still read, so that nobody is signed out.
SECRET_KEY_FALLBACKS: list[str] = [*map(str.strip, env.list("SECRET_KEY_FALLBACKS", default=[]))]
CSRF_TRUSTED_ORIGINS: list[str] = [*map(str.strip, env.list("CSRF_TRUSTED_ORIGINS", default=[]))]

INSTALLED_APPS = [
    "emg.admin_site.SecretariatAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "emg.serving",  # its `collectstatic` goes before Django's
    "django.contrib.staticfiles",
    "django.forms",
    "django_filters",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "emg.access",
    "emg.stored_pages",
    "workstreams",
    "meetings",
    "emg.dashboard",
    "emg.backup",
]

MIDDLEWARE = [
    "emg.serving.request_id.request_id",
    "emg.serving.head.no_body_for_head",
    "emg.stored_pages.may_be_stored.what_may_be_stored",
    "emg.serving.health.health",
    "emg.serving.slow_queries.slow_queries",
    "emg.serving.permissions_policy.permissions_policy",
    "emg.content_policy.content_security_policy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "emg.serving.head.ConditionalMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "emg.access.never_kept.never_kept",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "emg.access.account_log.account_in_access_log",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "emg.access.session_age.SessionAgeMiddleware",
    "emg.access.second_factor.SecondFactorMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "emg.urls"
WSGI_APPLICATION = "emg.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "emg.access.look.admin_look",
            ],
        },
    },
]
# The usual controls are written in Python; templates of all others come from our own folder too.
FORM_RENDERER = "emg.lib.form_renderer.FormRenderer"

DATABASES: dict[str, dict[str, Any]] = {
    "default": env.dj_db_url("DATABASE_URL", engine="emg.serving.postgresql")
    if env.str("DATABASE_URL", default="")
    else {"ENGINE": "emg.embedded", "NAME": "emg"}
}
# Optional: for the web server, by a role that owns no table. `deploy/start.sh` makes it its DATABASE_URL.
DATABASE_WEB_URL = env.str("DATABASE_WEB_URL", default="")
# Optional: a replica of that PostgreSQL, which public pages are read from where it is as new.
if env.str("DATABASE_REPLICA_URL", default=""):
    DATABASES["replica"] = env.dj_db_url("DATABASE_REPLICA_URL", engine="emg.serving.postgresql")
DATABASE_ROUTERS = ["emg.serving.replica.Router"]
for database in DATABASES.values():
    database |= {
        # A connection is kept, but looked at before each request: after a restart nobody notices.
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Seconds, and milliseconds, until a server that has vanished without a word counts as away.
        "OPTIONS": {"connect_timeout": 5, "tcp_user_timeout": 10_000, **database.get("OPTIONS", {})},
        # Tests have one database.
        "TEST": {} if database is DATABASES["default"] else {"MIRROR": "default"},
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Who and why stand in the event row itself: a separate context table could be edited afterwards.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_APPEND_ONLY = True
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)
# The moment of the change, not of the transaction: several changes of one save keep their order.
PGHISTORY_CREATED_AT_FUNCTION = "clock_timestamp()"
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())

# What all processes share, as limits on sign-ins. `manage.py createcachetable` makes the table.
REDIS_URL = env.str("REDIS_URL", default="")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        # Seconds: one that says nothing counts as away.
        "OPTIONS": {"socket_connect_timeout": 5, "socket_timeout": 5},
    }
    if REDIS_URL
    else {
        "BACKEND": "emg.serving.shared_cache.SharedCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 0},
    }
}

# Sessions end with the browser, unused after an hour, and after a working day: offices share machines.
SESSION_ENGINE = (
    "django.contrib.sessions.backends.cached_db" if REDIS_URL else "django.contrib.sessions.backends.db"
)
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=60, validate=validate.Range(min=1))
SESSION_HOURS = env.int("SESSION_HOURS", default=12, validate=validate.Range(min=1))
SESSION_COOKIE_AGE = SESSION_HOURS * 60 * 60

# Sign-in: allauth behind the admin, for people an administrator made an account for.
AUTHENTICATION_BACKENDS = ["emg.access.backend.StaffBackend"]
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "admin:index"
ACCOUNT_ADAPTER = "emg.access.adapters.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# Of one account from one client, never of an address alone: a whole office, or everybody behind a proxy, can
# share one. Codes of the second factor are limited by account.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "10/10m/key"}
# How many proxies of our own stand before the application: the client is who the outermost of them heard.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0, validate=validate.Range(min=0))
MFA_ADAPTER = "emg.access.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "EMG workstream tracker"
# Recovery codes are shown once, when they are made.
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Browsers know keys on https only, and on http://localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not env.bool("HTTPS", default=False)
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=env.bool("HTTPS", default=False))

# Sign-in with an account of one's organisation, by OpenID Connect. Without an issuer it has no address.
OIDC_ISSUER = env.str("OIDC_ISSUER", default="")
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", default="")
OIDC_CLIENT_SECRET = env.str("OIDC_CLIENT_SECRET", default="")
OIDC_NAME = env.str("OIDC_NAME", default="") or "your organisation"
OIDC_DEMANDS_SECOND_FACTOR = env.bool("OIDC_DEMANDS_SECOND_FACTOR", default=False)
SOCIALACCOUNT_ADAPTER = "emg.access.organisation.adapter.OrganisationAdapter"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Keeps approval to people who do not write reports, and from whoever submitted the one at hand. Run
# `manage.py sync_roles` after changing it.
SEPARATE_APPROVER = env.bool("SEPARATE_APPROVER", default=False)

# en-gb: the United Nations write "18 May 2022"; en would print "May 18, 2022".
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
TIME_ZONE = "UTC"
# Every string is marked for translation; with one language, looking each of them up would be a sixth of the
# work of a page.
USE_I18N = False
# Hours on the 24-hour clock, as papers print them; en-gb alone would show "3 p.m.".
FORMAT_MODULE_PATH = "emg.formats"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default="") or VAR_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "emg" / "static"]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CSRF_FAILURE_VIEW = "emg.access.expired_form.form_refused"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.bool("HTTPS", default=False)
SECURE_SSL_REDIRECT = env.bool("HTTPS", default=False)
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE_SSL_REDIRECT else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_SSL_REDIRECT
# Whether a domain is listed inside browsers is for its owner to say, not for one site of it.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# A pasted report is long, and a report form carries many small fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Who answers a reader's question about the record; shown in the footer when set.
CONTACT_ADDRESS = env.str("CONTACT_ADDRESS", default="")
# Names what is on record in feeds and calendars, whatever address the site has. It must not change once they
# are read, or all would seem new. RFC 4151 asks for a domain that was held on the first day of 2026.
IDENTIFIER_DOMAIN = env.str("IDENTIFIER_DOMAIN", default="") or "unemg.org"

# A machine that serves others keeps its log for machines; a person at a terminal wants short lines.
LOG_FORMAT = env.str(
    "LOG_FORMAT",
    default="json" if is_public(ALLOWED_HOSTS) else "text",
    validate=validate.OneOf(["json", "text"]),
)
SLOW_QUERY_MS = env.int("SLOW_QUERY_MS", default=500)
SENTRY_DSN = env.str("SENTRY_DSN", default="")
LOGGING = logging_as(
    LOG_FORMAT,
    secrets=[
        SECRET_KEY,
        *SECRET_KEY_FALLBACKS,
        OIDC_CLIENT_SECRET,
        SENTRY_DSN,
        env.str("DATABASE_URL", default=""),
        env.str("DATABASE_REPLICA_URL", default=""),
        DATABASE_WEB_URL,
        unquote(urlsplit(DATABASE_WEB_URL).password or ""),
        REDIS_URL,
        unquote(urlsplit(REDIS_URL).password or ""),
        *(database.get("PASSWORD", "") for database in DATABASES.values()),
    ],
)
if SENTRY_DSN:
    report_errors(SENTRY_DSN)
