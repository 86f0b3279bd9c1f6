#!/usr/bin/env bash
# Brings database and static files to the state of this code, and says what in the settings is unsafe.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${ALLOWED_HOSTS:?is missing: name the host of the site, such as tracker.example.org}"
.venv/bin/python manage.py check --deploy
.venv/bin/python manage.py prepare_database
.venv/bin/python manage.py collectstatic --no-input --verbosity 0
