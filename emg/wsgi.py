"""The entry point of a production web server (gunicorn emg.wsgi)."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from emg.stored_pages.front import StoredPages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "emg.settings")
application = get_wsgi_application()
if not settings.DEBUG:  # who changes templates wants to see it
    application = StoredPages(application)
