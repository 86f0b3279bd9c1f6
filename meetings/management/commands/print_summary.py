"""manage.py print_summary SLUG: the summary of a meeting, as issued."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from emg.paper.forms import FORMS
from meetings.models import Report
from meetings.report.paper import summary_of

TEXTS = {"txt", "html"}


class Command(BaseCommand):
    help = "Prints the summary of a meeting's report in force, or of its draft with --draft."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the meeting's address, such as som28-mid-term-technical-segment")
        parser.add_argument("--format", choices=sorted(FORMS), default="txt")
        parser.add_argument("--output", type=Path, help="a file to write instead of the screen")
        parser.add_argument("--draft", action="store_true", help="the open draft, marked DRAFT")

    def handle(self, *args: Any, **options: Any) -> None:
        paper = summary_of(_report(options["slug"], is_draft=options["draft"]))
        content = FORMS[options["format"]].make(paper)
        if options["output"] is None:
            self._print(content, is_text=options["format"] in TEXTS)
            return
        try:
            options["output"].write_bytes(content)
        except OSError as error:
            raise CommandError(_("Cannot write the file: %s") % error) from error

    def _print(self, content: bytes, *, is_text: bool) -> None:
        """On the screen; a PDF or a Word file only where another program takes it."""
        if is_text:
            self.stdout.write(content.decode(), ending="")
        elif sys.stdout.isatty():
            raise CommandError(_("This form is no text to read here: name a file with --output."))
        else:
            sys.stdout.buffer.write(content)


def _report(slug: str, *, is_draft: bool) -> Report:
    reports = Report.objects.open() if is_draft else Report.objects.in_force()
    report = reports.filter(meeting__slug=slug).select_related("meeting").first()
    if report is None:
        raise CommandError(_("No such report on record: “%s”. Check the meeting’s address.") % slug)
    return report
