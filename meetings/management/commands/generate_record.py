"""manage.py generate_record: a plausible record of any size, to test and to measure with."""

from argparse import ArgumentParser
from typing import Any

import pghistory
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from meetings.generated import SOURCE, generate_record
from meetings.models import Meeting
from workstreams.models import Agency, Workstream

SOURCED = (Meeting, Workstream, Agency)


class Command(BaseCommand):
    help = "Generates a record, the same for the same numbers and seed, in a database that holds none yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--meetings", type=int, required=True, help="how many with an approved report")
        parser.add_argument("--workstreams", type=int, required=True, help="how many public ones")
        parser.add_argument("--seed", type=int, default=1, help="another number makes another record")
        parser.add_argument("--force", action="store_true", help="beside what is on record already")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["force"]:
            _refuse_where_something_is_on_record()
        sizes = {name: options[name] for name in ("meetings", "workstreams", "seed")}
        try:
            with pghistory.context(command="generate_record"):
                generate_record(**sizes, tell=self.stdout.write)
        except ValueError as error:
            raise CommandError(str(error)) from error


def _refuse_where_something_is_on_record() -> None:
    if any(model._default_manager.exclude(source__startswith=SOURCE).exists() for model in SOURCED):
        raise CommandError(
            _("This database holds a real record. To add a generated one beside it, use --force.")
        )
    if any(model._default_manager.exists() for model in SOURCED):
        raise CommandError(_("This database holds a generated record already. To add another, use --force."))
