"""What happens to accounts and roles, as events written by triggers: who may do what, never who somebody is.

Names, mail addresses, passwords and secrets are not in the events, as those cannot be erased: an event
labelled with the name of a field says only that it was changed.
"""

import pghistory
import pgtrigger
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _


def _every_change() -> tuple[pghistory.RowEvent, ...]:
    return pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()


def _only_that_it_changed(*fields: str) -> list[pghistory.RowEvent]:
    return [pghistory.UpdateEvent(field, condition=pgtrigger.AnyChange(field)) for field in fields]


@pghistory.track(
    *_every_change(),
    *_only_that_it_changed("username", "first_name", "last_name", "email", "password"),
    fields=["is_active", "is_staff", "is_superuser"],
    model_name="AccountEvent",
)
class Account(User):
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("account")
        verbose_name_plural = _("accounts")


@pghistory.track()
class RoleOfAccount(User.groups.through):  # type: ignore[name-defined]
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("role")
        verbose_name_plural = _("roles")


@pghistory.track()
class PermissionOfAccount(User.user_permissions.through):  # type: ignore[name-defined]
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("permission beside the roles")
        verbose_name_plural = _("permissions beside the roles")


@pghistory.track(
    *_every_change(),
    *_only_that_it_changed("data"),
    fields=["user", "type"],
    model_name="SecondFactorEvent",
)
class SecondFactor(Authenticator):
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("second factor")
        verbose_name_plural = _("second factors")


@pghistory.track(
    *_every_change(),
    *_only_that_it_changed("uid"),
    fields=["user", "provider"],
    model_name="LinkedAccountEvent",
)
class LinkedAccount(SocialAccount):
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("linked account of the organisation")
        verbose_name_plural = _("linked accounts of the organisation")


ROWS_OF_ACCOUNT = (RoleOfAccount, PermissionOfAccount, SecondFactor, LinkedAccount)


@pghistory.track()
class Role(Group):
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("role")
        verbose_name_plural = _("roles")


@pghistory.track()
class PermissionOfRole(Group.permissions.through):  # type: ignore[name-defined]
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("permission")
        verbose_name_plural = _("permissions")
