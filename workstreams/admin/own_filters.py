"""Lists in the admin are narrowed by the filters beside them, and by nothing else an address may say."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

# How the filters that Django makes of a field ask.
WAYS = ("__exact", "__isnull")


class OwnFilters(admin.ModelAdmin):
    """Mixin. Django takes any column and any comparison, and PostgreSQL fails at some: "?title__regex=(("."""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        own = [str(getattr(one, "parameter_name", one)) for one in self.get_list_filter(request)]
        return lookup in own or (
            lookup.startswith(tuple(f"{name}__" for name in own))
            and lookup.endswith(WAYS)
            and super().lookup_allowed(lookup, value, request)
        )
