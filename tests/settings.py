"""The project's settings, for tests: a database server of their own, static files under their own names,
passwords quick to check."""

from emg.settings import *  # noqa: F403
from emg.settings import STORAGES, VAR_DIR

VAR_DIR = VAR_DIR / "tests"

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
