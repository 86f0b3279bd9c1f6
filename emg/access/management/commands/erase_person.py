"""manage.py erase_person USERNAME: their account becomes a former staff member, for good."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from emg.access.accounts import account_named
from emg.access.erasure import erase


class Command(BaseCommand):
    help = "Takes name, mail address, password, roles, second factors and sessions from an account, for good."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        person = erase(account_named(options["username"]))
        self.stdout.write(_("The account is now “%s”.") % person.username)
