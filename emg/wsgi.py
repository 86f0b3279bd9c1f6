"""The entry point of a production web server (gunicorn emg.wsgi)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "emg.settings")
application = get_wsgi_application()
