"""The people who may sign in, and their roles: Django's pages with native selects."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from workstreams.admin.controls import PlainControls

# Addresses are not verified by mail, and the secrets of second factors are for no eye.
admin.site.unregister([User, Group, EmailAddress, Authenticator])

# What a person may do at all.
RIGHTS = ("is_active", "is_superuser", "groups")


@admin.register(User)
class PersonAdmin(PlainControls, UserAdmin):
    """Permissions come from roles alone, so that it is plain who may do what. Only staff have accounts."""

    fieldsets = (
        (None, {"fields": ["username", "password"]}),
        (_("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (
            _("Permissions"),
            {
                "fields": RIGHTS,
                "description": _("Nobody changes what they may do themselves: somebody else does."),
            },
        ),
        (_("Important dates"), {"fields": ["last_login", "date_joined"]}),
    )
    list_display = ["username", "first_name", "last_name", "is_active"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Who may all does not come from who may less."""
        dates = ["last_login", "date_joined"]
        if obj == request.user:
            return [*dates, *RIGHTS]
        return dates if request.user.is_superuser else [*dates, "is_superuser"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An account that may all is changed by another such one: a new password would open it."""
        is_above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not is_above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: the history names its people by their accounts."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's signature
        obj.is_staff = obj.is_staff or not change
        super().save_model(request, obj, form, change)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "groups":
            field.label = _("Roles")
        return field


@admin.register(Group)
class RoleAdmin(PlainControls, GroupAdmin):
    """Roles are a table in the code, `emg/access/roles.py`: here they are only read."""

    filter_horizontal = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
