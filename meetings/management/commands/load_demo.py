"""manage.py load_demo: the founding meeting as a demonstration record."""

from typing import Any

import pghistory
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from meetings.founding import load_founding_meeting


class Command(BaseCommand):
    help = "Records the founding meeting (18 May 2022) and approves its report. Does nothing the second time."

    def handle(self, *args: Any, **options: Any) -> None:
        with pghistory.context(command="load_demo"):
            report = load_founding_meeting()
        if report is None:
            self.stdout.write(_("The founding meeting is on record already."))
        else:
            self.stdout.write(_("Recorded: %s.") % report)
