"""manage.py sync_roles: writes the roles of the code as groups."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from emg.access.roles import sync_roles


class Command(BaseCommand):
    help = "Writes the roles as groups with exactly their permissions; the second time it changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            changed = sync_roles()
        except LookupError as error:
            raise CommandError(_("Run migrate first: these permissions are missing: %s") % error) from error
        for name, count in changed.items():
            if count and options["verbosity"]:
                self.stdout.write(
                    _("%(role)s: %(count)d permissions changed") % {"role": name, "count": count}
                )
