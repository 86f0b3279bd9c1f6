"""manage.py first_run: makes an empty embedded database worth looking at."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from meetings.models import Meeting

USERNAME = "secretariat"


class Command(BaseCommand):
    help = "Loads the demo record and makes an account, in an empty embedded database only."

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model()
        is_embedded = connection.settings_dict["ENGINE"] == "emg.embedded"
        if not is_embedded or Meeting.objects.exists() or users.objects.exists():
            return
        call_command("load_demo", stdout=self.stdout)
        password = get_random_string(16)
        users.objects.create_superuser(USERNAME, password=password)
        self.stdout.write(
            _("An account for the secretariat was made. Its password is shown this once:")
            + f"\n  {USERNAME}\n  {password}"
        )
