from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "emg.access"
    verbose_name = _("Sign-in and roles")

    def ready(self) -> None:
        from . import session_age  # noqa: F401, PLC0415 -- listens to sign-ins from the first one on
