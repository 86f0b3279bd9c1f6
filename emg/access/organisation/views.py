"""The pages of signing in with an account of one's organisation, and of linking it."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from .provider import Callback, Connection, OrganisationProvider


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    return _leave(request, AuthProcess.LOGIN)


@login_required
@reauthentication_required
@require_POST
def link(request: HttpRequest) -> HttpResponse:
    return _leave(request, AuthProcess.CONNECT)


@never_cache
@require_safe
def callback(request: HttpRequest) -> HttpResponse:
    try:
        return Callback.adapter_view(Connection(request))(request)
    except (OAuth2Error, RequestException) as error:
        # allauth reads what the organisation publishes before it looks out for failures.
        return _told(request, error)


@login_required
@require_safe
def connections(request: HttpRequest) -> HttpResponse:
    accounts = SocialAccount.objects.filter(user=request.user).order_by("pk")
    return TemplateResponse(request, "socialaccount/connections.html", {"accounts": accounts})


@login_required
@reauthentication_required
@require_POST
def unlink_account(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(SocialAccount, pk=pk, user=request.user).delete()
    messages.success(request, _("Unlinked: it no longer signs you in."))
    return redirect("socialaccount_connections")


def _leave(request: HttpRequest, process: str) -> HttpResponse:
    """A page that goes on to the organisation: our policy lets no form lead away from this site."""
    try:
        there = _organisation(request).redirect(request, process, next_url=get_next_redirect_url(request))
    except (OAuth2Error, RequestException) as error:
        return _told(request, error)
    return TemplateResponse(request, "socialaccount/leave.html", {"address": there.url})


def _told(request: HttpRequest, error: Exception) -> HttpResponse:
    return render_authentication_error(request, _organisation(request), exception=error)


def _organisation(request: HttpRequest) -> Any:
    return get_adapter().get_provider(request, OrganisationProvider.id)
