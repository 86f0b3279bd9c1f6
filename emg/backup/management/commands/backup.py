"""manage.py backup FILE: everything on record, as one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from emg.backup.errors import BackupError
from emg.backup.writing import write_backup


class Command(BaseCommand):
    help = "Writes everything on record, with its history and accounts, into one file, while the site runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a new file, such as emg-2026-05-18.zip")

    def handle(self, *args: Any, **options: Any) -> None:
        tell = self.stdout.write if options["verbosity"] else lambda line: None
        try:
            manifest = write_backup(options["file"], tell=tell)
        except BackupError as error:
            raise CommandError(str(error)) from error
        tell(
            _("Written: %(file)s. Rows: %(rows)d; issued papers: %(papers)d.")
            % {
                "file": options["file"],
                "rows": sum(table.rows for table in manifest.tables),
                "papers": len(manifest.papers),
            }
        )
