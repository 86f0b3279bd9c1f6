"""manage.py reset_second_factor USERNAME: for somebody who lost theirs, and the recovery codes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from emg.access.accounts import account_named
from emg.access.erasure import remove_second_factors


class Command(BaseCommand):
    help = "Removes the second factors of an account: make sure first who asks for it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        remove_second_factors(account_named(options["username"]))
        self.stdout.write(_("Done: the next sign-in of “%s” is by password.") % options["username"])
