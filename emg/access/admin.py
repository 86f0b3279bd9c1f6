"""The people who may sign in, and their roles: Django's pages with native selects."""

from collections.abc import Callable
from typing import Any

import pghistory
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workstreams.admin.controls import PlainControls
from workstreams.admin.history import TriggerHistory
from workstreams.admin.own_filters import OwnFilters
from workstreams.admin.record_version import Rows
from workstreams.admin.trail import Kind, kinds_of

from .erasure import erase, remove_second_factors
from .models import ROWS_OF_ACCOUNT, Account, PermissionOfRole, Role
from .roles import ROLES

# Addresses are not verified by mail, secrets of second factors are for no eye, the organisation is a setting.
admin.site.unregister([User, Group, EmailAddress, Authenticator, SocialAccount, SocialApp, SocialToken])

HELP = {
    "username": _("What they sign in with. Letters, digits and @/./+/-/_ only."),
    "is_active": _(
        "Without the tick nobody can sign in with it. What it did stays in the history, by its name."
    ),
    "is_superuser": _("May do everything, whatever the roles below say. Keep one such account, in a drawer."),
}

# What a person may do at all.
RIGHTS = ("is_active", "is_superuser", "groups")


@admin.register(User)
class PersonAdmin(PlainControls, OwnFilters, TriggerHistory, UserAdmin):
    """Permissions come from roles alone, so that it is plain who may do what. Only staff have accounts."""

    fieldsets = (
        (None, {"fields": ["username", "password"]}),
        (_("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (
            _("Permissions"),
            {
                "fields": RIGHTS,
                "description": _(
                    "Nobody changes what they may do themselves: somebody else does. A second factor is "
                    "reset, and somebody who left is erased, by an action on the list of users."
                ),
            },
        ),
        (_("Important dates"), {"fields": ["last_login", "date_joined"]}),
    )
    list_display = ["username", "first_name", "last_name", "roles", "has_second_factor", "is_active"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = ()
    actions = ["erase_selected", "reset_second_factor"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        roles = Group.objects.filter(user=OuterRef("pk")).order_by("name")
        factors = Authenticator.objects.filter(user=OuterRef("pk"))
        return (
            super()
            .get_queryset(request)
            .annotate(role_names=ArraySubquery(roles.values("name")), second_factor=Exists(factors))
        )

    def kinds_of_changes(self, request: HttpRequest, record: Any = None) -> list[Kind]:
        kinds = kinds_of(Account, [Rows(model, "user") for model in ROWS_OF_ACCOUNT])
        return [kind._replace(record=User) for kind in kinds]

    @admin.display(description=_("Roles"))
    def roles(self, person: Any) -> str:
        return gettext("Superuser: everything") if person.is_superuser else ", ".join(person.role_names)

    @admin.display(description=_("Second factor"), boolean=True)
    def has_second_factor(self, person: Any) -> bool:
        return person.second_factor

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without the password, and the way to set another one, for whoever may only look."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field != "password"]})
            for name, options in fieldsets
        ]

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

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """One's own with the present one, as everybody: else a desk left open would be an account lost."""
        if self.get_object(request, unquote(id)) == request.user:
            return redirect("admin:password_change")
        return super().user_change_password(request, id, form_url)

    @admin.action(description=_("Erase selected people who left"), permissions=["change"])
    def erase_selected(self, request: HttpRequest, queryset: QuerySet[User]) -> HttpResponse | None:
        return self._confirmed(
            request,
            queryset,
            action="erase_selected",
            title=gettext("Erase people who left"),
            consequence=gettext(
                "Their names, mail addresses, passwords, roles, linked accounts, second factors and sessions "
                "go for good. The history tells them apart as former staff members; names in issued papers "
                "stay."
            ),
            button=gettext("Erase"),
            act=erase,
        )

    @admin.action(description=_("Reset the second factor of selected people"), permissions=["change"])
    def reset_second_factor(self, request: HttpRequest, queryset: QuerySet[User]) -> HttpResponse | None:
        return self._confirmed(
            request,
            queryset,
            action="reset_second_factor",
            title=gettext("Reset the second factor"),
            consequence=gettext(
                "Their apps, keys and recovery codes no longer work: the password alone signs them in, until "
                "they set up a new one. Make sure first that it is they who ask."
            ),
            button=gettext("Reset"),
            act=remove_second_factors,
        )

    @transaction.atomic
    def _confirmed(  # noqa: PLR0913 -- the words of the page, and what it does
        self,
        request: HttpRequest,
        queryset: QuerySet[User],
        *,
        action: str,
        title: str,
        consequence: str,
        button: str,
        act: Callable[[User], Any],
    ) -> HttpResponse | None:
        """The page that says what the action does; then, confirmed, does it."""
        people = list(queryset.select_for_update())
        if any(
            person == request.user or not self.has_change_permission(request, person) for person in people
        ):
            said = gettext(
                "Not with your own account, nor with one that may do more than you: nothing was done."
            )
            self.message_user(request, said, messages.ERROR)
            return None
        if "confirmed" in request.POST:
            with pghistory.context(why=title):
                for person in people:
                    act(person)
            self.message_user(request, gettext("Done."), messages.SUCCESS)
            return None
        return TemplateResponse(
            request,
            "admin/action_confirmation.html",
            {
                **self.admin_site.each_context(request),
                "title": title,
                "opts": self.opts,
                "action": action,
                "consequence": consequence,
                "rows": [
                    (person.pk, ", ".join(filter(None, (person.username, person.get_full_name()))))
                    for person in people
                ],
                "button": button,
                "action_checkbox_name": ACTION_CHECKBOX_NAME,
            },
        )

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in HELP:
            field.help_text = HELP[db_field.name]
        return field

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name != "groups":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        return RolesField(
            Group.objects.order_by("name"),
            label=_("Roles"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )


class RolesField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        """ "Read-only auditor: sees everything, …"."""
        told = next((role.told for role in ROLES if role.name == obj.name), "")
        return f"{obj.name}: {told}" if told else obj.name


@admin.register(Group)
class RoleAdmin(PlainControls, OwnFilters, TriggerHistory, GroupAdmin):
    """Roles are a table in the code, `emg/access/roles.py`: here they are only read."""

    filter_horizontal = ()

    def kinds_of_changes(self, request: HttpRequest, record: Any = None) -> list[Kind]:
        return [kind._replace(record=Group) for kind in kinds_of(Role, [Rows(PermissionOfRole, "group")])]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
