"""What our sign-in does otherwise than allauth."""

from typing import Any

import pghistory
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- sign-in speaks HTTP
from django.shortcuts import redirect  # noqa: TID251 -- as above
from django.utils.translation import gettext as _

from . import encryption
from .account_log import log_refusal


class StaffAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        ours = {"allauth.mfa.stages.AuthenticateStage": "emg.access.second_factor.SecondFactorStage"}
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """As if there were no such account."""
        return redirect("account_login")

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            log_refusal("Too many failures", username=credentials.get("username", ""), request=request)
            raise
        if not request.user.is_authenticated:
            # Django then keeps the same password in the form of its present version.
            pghistory.context(why=_("Signing in: the same password, kept in a newer form."))

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        log_refusal("Password refused", username=credentials.get("username", ""), request=request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Failures count for one account from one client, so that nobody can lock out somebody else."""
        return f"{credentials.get('username', '').casefold()} {get_ip(request)}"


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keeps the secrets of second factors encrypted: a copy of the database alone makes no codes."""

    def get_totp_label(self, user: Any) -> str:
        return user.get_username()

    def encrypt(self, text: str) -> str:
        return encryption.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return encryption.decrypt(encrypted_text)
