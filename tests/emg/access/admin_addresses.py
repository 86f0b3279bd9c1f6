"""Every address of the admin, walked, so that a page added later cannot be forgotten."""

from collections.abc import Iterator

from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver

# The pages every model has.
OF_A_MODEL = {"changelist", "add", "change", "delete", "history"}


def admin_patterns(resolver: URLResolver | None = None, *, within: bool = False) -> Iterator[URLPattern]:
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from admin_patterns(pattern, within=within or str(pattern.pattern) == "admin/")
        elif within:
            yield pattern


def names_of_pages_of_models() -> set[str]:
    models = [f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry]
    return {f"{model}_{page}" for model in models for page in OF_A_MODEL}


def other_names() -> set[str]:
    """The names of all addresses but the pages every model has; those without a name lead elsewhere only."""
    names = {pattern.name for pattern in admin_patterns() if pattern.name}
    return names - names_of_pages_of_models()


def sign_in_patterns() -> Iterator[URLPattern]:
    """The addresses of signing in and of the second factor."""
    return admin_patterns(get_resolver("emg.access.urls"), within=True)
