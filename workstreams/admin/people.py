"""The people who may sign in, and groups of them: Django's pages with native selects."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.forms import SelectMultiple
from django.utils.translation import gettext_lazy as _

from .controls import PlainControls

admin.site.unregister([User, Group])


@admin.register(User)
class PersonAdmin(PlainControls, UserAdmin):
    """Permissions come from groups alone, so that it is plain who may do what."""

    fieldsets = (
        (None, {"fields": ["username", "password"]}),
        (_("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Permissions"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        (_("Important dates"), {"fields": ["last_login", "date_joined"]}),
    )
    readonly_fields = ["last_login", "date_joined"]
    filter_horizontal = ()


@admin.register(Group)
class PeopleGroupAdmin(PlainControls, GroupAdmin):
    filter_horizontal = ()

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        """Only permissions on what has pages in the admin: history rows are written by triggers alone."""
        content_types = ContentType.objects.get_for_models(*self.admin_site._registry).values()
        kwargs["queryset"] = Permission.objects.filter(content_type__in=content_types).select_related(
            "content_type"
        )
        kwargs["widget"] = SelectMultiple(attrs={"size": 20})
        return super().formfield_for_manytomany(db_field, request, **kwargs)
