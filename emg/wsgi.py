"""The entry point of a production web server (gunicorn emg.wsgi)."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from emg.stored_pages.front import StoredPages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "emg.settings")
django = get_wsgi_application()
# Who works on the templates wants to see each change.
application = django if settings.DEBUG else StoredPages(django)
