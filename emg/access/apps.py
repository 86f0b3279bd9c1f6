from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from .triggers import hold_all_triggers


class AccessConfig(AppConfig):
    name = "emg.access"
    verbose_name = _("Sign-in and roles")

    def ready(self) -> None:
        # Django's accounts and groups, as the pages call them.
        apps.get_app_config("auth").verbose_name = _("People who may sign in")
        post_migrate.connect(hold_all_triggers, sender=self)
        from . import account_log, session_age  # noqa: F401, PLC0415 -- listen to sign-ins from the first one on
