"""manage.py export_person USERNAME: everything that is kept of a person, as JSON."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder

from emg.access.accounts import account_named
from emg.access.personal_data import personal_data


class Command(BaseCommand):
    help = "Prints everything that is kept of a person as JSON, without any secret."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        data = personal_data(account_named(options["username"]))
        self.stdout.write(json.dumps(data, cls=DjangoJSONEncoder, indent=2, ensure_ascii=False))
