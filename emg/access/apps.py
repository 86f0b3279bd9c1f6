from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "emg.access"
    verbose_name = _("Sign-in and roles")

    def ready(self) -> None:
        # Django's accounts and groups, as the pages call them.
        apps.get_app_config("auth").verbose_name = _("People who may sign in")
        from . import account_log, session_age  # noqa: F401, PLC0415 -- listen to sign-ins from the first one on
