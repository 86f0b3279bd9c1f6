"""The secretariat's admin takes the place of Django's."""

from django.contrib.admin.apps import AdminConfig


class SecretariatAdminConfig(AdminConfig):
    default_site = "emg.secretariat.SecretariatAdminSite"
