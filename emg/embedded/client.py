"""`manage.py dbshell` on the embedded server, with the psql that comes with it."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.backends.postgresql import client

from emg.embedded.programs import programs_folder
from emg.embedded.users import server_for_use


class DatabaseClient(client.DatabaseClient):
    def runshell(self, parameters: Iterable[str]) -> None:
        """Connects first, so that there is a server with a database."""
        self.connection.ensure_connection()
        super().runshell(parameters)

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        address = server_for_use(settings.VAR_DIR).address
        settings_dict = settings_dict | {key.upper(): value for key, value in address.items()}
        arguments, environment = super().settings_to_cmd_args_env(settings_dict, parameters)
        return [str(programs_folder() / cls.executable_name), *arguments[1:]], environment
