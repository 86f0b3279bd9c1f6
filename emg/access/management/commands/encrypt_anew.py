"""manage.py encrypt_anew: after the secret key was rotated."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from emg.access.encryption import encrypt_anew


class Command(BaseCommand):
    help = (
        "Encrypts with SECRET_KEY what only one of SECRET_KEY_FALLBACKS reads, so that the older one can go. "
        "The second time it changes nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = encrypt_anew()
        if count and options["verbosity"]:
            self.stdout.write(_("%d second factors are encrypted with the new key") % count)
