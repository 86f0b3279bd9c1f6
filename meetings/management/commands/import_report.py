"""manage.py import_report FILE: reads a report, to be reviewed in the secretariat's pages."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pghistory
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from emg.access.accounts import account_named
from emg.lib.refused_files import RefusedFileError
from meetings.importing.receiving import MOST_BYTES, NotAReportError, earlier_imports, receive


class Command(BaseCommand):
    help = (
        "Reads a report (.txt, .docx, .odt, .pdf, .html) and keeps it to be reviewed in the secretariat's "
        "pages. No record is made of it before it is confirmed there."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", metavar="USERNAME", help="whose import it is")

    def handle(self, *args: Any, **options: Any) -> None:
        by = account_named(options["by"]) if options["by"] else None
        path: Path = options["file"]
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            with pghistory.context(command="import_report"):
                kept = receive(content, name=path.name, by=by)
        except OSError as error:
            raise CommandError(_("Cannot read the file: %s") % error) from error
        except (RefusedFileError, NotAReportError) as error:
            raise CommandError(str(error)) from error
        if earlier := earlier_imports(kept):
            first = earlier[0]
            self.stdout.write(
                _("This very file was imported before, on %(day)s: %(address)s")
                % {"day": f"{first.imported_at:%d %B %Y}", "address": first.get_absolute_url()}
            )
        self.stdout.write(_("Read. Review and confirm it at %s") % kept.get_absolute_url())
