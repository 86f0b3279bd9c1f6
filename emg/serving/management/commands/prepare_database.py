"""manage.py prepare_database: brings the database to the state of this code."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from emg.serving.web_role import let_in


class Command(BaseCommand):
    help = (
        "Migrates, makes the table of the shared cache, writes the roles, encrypts anew after a rotated key, "
        "lets the web server's role in. The second time it changes nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        verbosity = options["verbosity"]
        call_command("migrate", interactive=False, verbosity=verbosity)
        call_command("createcachetable", verbosity=verbosity)
        call_command("sync_roles", verbosity=verbosity)
        call_command("encrypt_anew", verbosity=verbosity)
        if settings.DATABASE_WEB_URL:
            let_in(settings.DATABASE_WEB_URL)
