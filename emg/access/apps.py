from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "emg.access"
    verbose_name = _("Sign-in and roles")
