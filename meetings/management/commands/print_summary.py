"""manage.py print_summary SLUG: the summary of a meeting, as issued."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from meetings.models import Report
from meetings.report.page import as_page
from meetings.report.text import as_text

FORMATS = {"txt": as_text, "html": as_page}


class Command(BaseCommand):
    help = "Prints the summary of a meeting's report in force, or of its draft with --draft."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the meeting's address, such as som28-mid-term-technical-segment")
        parser.add_argument("--format", choices=sorted(FORMATS), default="txt")
        parser.add_argument("--output", type=Path, help="a file to write instead of the screen")
        parser.add_argument("--draft", action="store_true", help="the open draft, marked DRAFT")

    def handle(self, *args: Any, **options: Any) -> None:
        paper = FORMATS[options["format"]](_report(options["slug"], is_draft=options["draft"]))
        if options["output"] is None:
            self.stdout.write(paper, ending="")
            return
        try:
            options["output"].write_text(paper, encoding="utf-8", newline="\n")
        except OSError as error:
            raise CommandError(_("Cannot write the file: %s") % error) from error


def _report(slug: str, *, is_draft: bool) -> Report:
    reports = Report.objects.open() if is_draft else Report.objects.in_force()
    report = reports.filter(meeting__slug=slug).select_related("meeting").first()
    if report is None:
        raise CommandError(_("No such report on record: “%s”. Check the meeting’s address.") % slug)
    return report
