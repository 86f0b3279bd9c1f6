"""What the log of the web server tells of sign-ins: who was let in or refused, by number and address.

Never what was typed. What was done to an account stands in its history: see `emg/access/models.py`.
"""

import logging
from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.signals import authentication_failed
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.core.exceptions import PermissionDenied
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- signing in speaks HTTP

from emg.serving.access_log import ACCOUNT

logger = logging.getLogger(__name__)


def log(what: str, *, account: int | None, request: HttpRequest, level: int = logging.INFO) -> None:
    """`account`: its number; None where there is none of the name that was typed."""
    told = f"account {account}" if account else "no such account"
    logger.log(level, "%s: %s", what, told, extra={"account": account, "address": _address(request)})


def log_refusal(what: str, *, username: str, request: HttpRequest) -> None:
    """Of a sign-in that goes no further, under a name that may be a password typed into the wrong field."""
    account = User.objects.filter(username=username).values_list("pk", flat=True).first()
    log(what, account=account, request=request, level=logging.WARNING)


def account_in_access_log(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the line of a request names the account that asked, so it can be told who was refused."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # Whoever was looked up to answer; a page that asked for nobody asks for nobody here.
        if (person := getattr(request, "_cached_user", None)) and person.is_authenticated:
            request.META[ACCOUNT] = person.pk
        return response

    return middleware


def _address(request: HttpRequest) -> str:
    try:
        return get_adapter().get_client_ip(request)
    except PermissionDenied:  # the proxies there should be did not say
        return "-"


@receiver(user_logged_in, dispatch_uid="account_log")
def _signed_in(request: HttpRequest, user: User, **kwargs: Any) -> None:
    log("Signed in", account=user.pk, request=request)


@receiver(user_logged_out, dispatch_uid="account_log")
def _signed_out(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user:
        log("Signed out", account=user.pk, request=request)


@receiver(authentication_failed, dispatch_uid="account_log")
def _code_refused(request: HttpRequest, user: User, **kwargs: Any) -> None:
    log("Second factor refused", account=user.pk, request=request, level=logging.WARNING)
