#!/usr/bin/env python
"""Django's command line for the EMG workstream tracker."""

import os
import sys

import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import Error
from environs.exceptions import EnvError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "emg.settings")
    try:
        # So that the history names the command, whichever it is: `createsuperuser` and `shell` too.
        with pghistory.context(command=" ".join(sys.argv[1:2])):
            execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, EnvError) as error:
        # It names the variable and what to do; fifty lines of code above it would hide that.
        sys.exit(str(error))
    except Error as error:
        from emg.serving.unavailable import is_database_away

        if not is_database_away(error):
            raise
        sys.exit(
            f"The database cannot be used: {error}\n"
            "DATABASE_URL says which one; without it, the embedded one."
        )
