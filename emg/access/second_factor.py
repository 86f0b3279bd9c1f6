"""When the second factor is asked for; with REQUIRE_SECOND_FACTOR, nothing is done before it is set up."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP
from django.shortcuts import redirect  # noqa: TID251 -- as above
from django.urls import reverse

from .organisation.linking import VOUCHED_FOR

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
# What setting one up needs, and leaving.
OPEN = {
    "account_login",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "admin:logout",
    "admin:jsi18n",
}


class SecondFactorStage(AuthenticateStage):
    """Asked for after a password, and after the organisation unless that has asked for one itself."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if (self.login.signal_kwargs or {}).get(VOUCHED_FOR):
            return None, True
        return super().handle()


class SecondFactorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponse | None:
        """Leads to the setting up instead."""
        is_admin = request.path.startswith(reverse("admin:index"))
        if not settings.REQUIRE_SECOND_FACTOR or not is_admin or not request.user.is_authenticated:
            return None
        is_open = request.resolver_match is not None and request.resolver_match.view_name in OPEN
        return None if is_open or is_mfa_enabled(request.user, FACTORS) else redirect("mfa_index")
