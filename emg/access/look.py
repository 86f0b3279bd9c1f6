"""allauth's pages in the look of the admin."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest  # noqa: TID251 -- a context processor reads the request

OURS = ("account_", "mfa_", "socialaccount_")


def admin_look(request: HttpRequest) -> dict[str, Any]:
    """Context processor: what every page of the admin has, for allauth's pages."""
    match = request.resolver_match
    if match is None or not (match.url_name or "").startswith(OURS):
        return {}
    return {
        **admin.site.each_context(request),
        "must_have_second_factor": settings.REQUIRE_SECOND_FACTOR,
        "organisation": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
