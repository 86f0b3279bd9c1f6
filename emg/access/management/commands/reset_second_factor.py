"""manage.py reset_second_factor USERNAME: for somebody who lost theirs, and the recovery codes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from emg.access.account_log import note_of_command
from emg.access.accounts import account_named
from emg.access.erasure import remove_second_factors


class Command(BaseCommand):
    help = "Removes the second factors of an account: make sure first who asks for it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        person = account_named(options["username"])
        with transaction.atomic():
            remove_second_factors(person)
            note_of_command(person, _("reset the second factor"))
        self.stdout.write(_("Done: the next sign-in of “%s” is by password.") % options["username"])
