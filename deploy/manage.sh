#!/usr/bin/env bash
# A command of manage.py on a server without containers, as deploy/emg.service would run it: its account, its settings.
#   /opt/emg/deploy/manage.sh createsuperuser
# ENVIRONMENT_FILE names other settings, as those of a spare database.
set -euo pipefail
exec systemd-run --quiet --collect --wait --pty --pipe \
  --property=User=emg --property=WorkingDirectory=/opt/emg --property=UMask=0077 \
  --property=EnvironmentFile="${ENVIRONMENT_FILE:-/etc/emg/environment}" \
  /opt/emg/.venv/bin/python manage.py "$@"
