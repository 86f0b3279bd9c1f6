#!/usr/bin/env bash
# Starts the site on a server without containers; deploy/emg.service calls it. Settings come from the environment.
# HUP loads new code and settings of gunicorn without losing a request, TERM ends it when what has begun is answered.
set -euo pipefail
cd "$(dirname "$0")/.."
deploy/prepare.sh
# The web server comes in by a role that owns nothing, and does not know the owner's password.
export DATABASE_URL="${DATABASE_WEB_URL:-$DATABASE_URL}"
unset DATABASE_WEB_URL
exec .venv/bin/gunicorn emg.wsgi
