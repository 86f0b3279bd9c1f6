#!/usr/bin/env bash
# Starts the site on a server without containers; deploy/emg.service calls it. Settings come from the environment.
# HUP loads new code and settings of gunicorn without losing a request, TERM ends it when what has begun is answered.
set -euo pipefail
cd "$(dirname "$0")/.."
deploy/prepare.sh
exec .venv/bin/gunicorn emg.wsgi
