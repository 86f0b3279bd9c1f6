"""manage.py restore FILE: everything a backup holds, into an empty database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from emg.backup.errors import BackupError
from emg.backup.restoring import restore_backup


class Command(BaseCommand):
    help = "Restores a backup into an empty database, and checks every row and paper; or changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="what “backup” wrote")

    def handle(self, *args: Any, **options: Any) -> None:
        tell = self.stdout.write if options["verbosity"] else lambda line: None
        try:
            manifest = restore_backup(options["file"], tell=tell)
        except BackupError as error:
            raise CommandError(str(error)) from error
        tell(
            _("Restored and checked, as of %(moment)s. Rows: %(rows)d; issued papers: %(papers)d.")
            % {
                "moment": manifest.made_at.isoformat(sep=" ", timespec="seconds"),
                "rows": sum(table.rows for table in manifest.tables),
                "papers": len(manifest.papers),
            }
        )
