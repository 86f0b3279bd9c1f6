"""manage.py collectstatic: Django's, after which no half-written file stays."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.management.commands import collectstatic
from django.core.management.base import CommandError
from django.utils.translation import gettext as _

# There while files are written: where it is left, as by a full disk, some may be cut short. Django would take
# them for up to date, as they are newer than what they were made from.
UNFINISHED = ".unfinished"


class Command(collectstatic.Command):
    def handle(self, **options: Any) -> str | None:
        try:
            return super().handle(**options)
        except OSError as error:
            raise CommandError(
                _("Static files cannot be kept in %(folder)s (%(why)s): make room there, or set STATIC_ROOT.")
                % {"folder": settings.STATIC_ROOT, "why": error.strerror}
            ) from error

    def collect(self) -> dict[str, list[str]]:
        if self.dry_run:
            return super().collect()
        unfinished = Path(settings.STATIC_ROOT) / UNFINISHED
        if unfinished.exists():
            self.clear_dir("")
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.touch()
        collected = super().collect()
        unfinished.unlink(missing_ok=True)
        return collected
