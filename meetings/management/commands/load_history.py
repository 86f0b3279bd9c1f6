"""manage.py load_history: what public pages say of the years before the first report, as unpublished rows."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from meetings.history import load_history


class Command(BaseCommand):
    help = (
        "Loads the sourced history of meetings, workstreams and agencies. Nobody but staff sees it before a "
        "person publishes it. Does nothing the second time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        outcome = load_history()
        for heading, lines in (
            (_("Recorded, not public yet"), outcome.made),
            (_("Left as they are"), outcome.kept),
            (_("Left out"), outcome.left_out),
            (_("To look at before publishing"), outcome.questions),
        ):
            self.stdout.write(f"{heading} ({len(lines)}):")
            for line in lines:
                self.stdout.write(f"  {line}")
        if not outcome.made:
            self.stdout.write(_("The history is on record already: nothing was added."))
