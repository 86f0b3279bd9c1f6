"""Which account of the organisation is whose: linked by the person, matched by its subject alone."""

from typing import Any

import pghistory
from allauth.account.utils import perform_login
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.conf import settings
from django.contrib import messages  # noqa: TID251 -- sign-in speaks HTTP
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- as above
from django.shortcuts import redirect  # noqa: TID251 -- as above
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

# Of a sign-in under way: whether our own second factor need not be asked for.
VOUCHED_FOR = "second_factor_vouched_for"


def sign_in(request: HttpRequest, login: SocialLogin) -> HttpResponse:
    """As after a password. Who is not linked, or no longer staff, learns what to do, and nothing is made."""
    person = login.account.user if login.account.pk else None
    if person is None or not (person.is_active and person.is_staff):
        return TemplateResponse(request, "socialaccount/not_linked.html", status=403)
    return perform_login(
        request,
        person,
        redirect_url=login.state.get("next"),
        signal_kwargs={VOUCHED_FOR: _is_vouched_for(login.account)},
    )


def link(request: HttpRequest, login: SocialLogin) -> HttpResponse:
    """To whoever is signed in, and asked for it after confirming that it is they."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    if login.account.pk and login.account.user != request.user:
        messages.error(request, _("That account is linked to somebody else here: nothing was done."))
    elif login.account.pk:
        messages.info(request, _("That account was linked already."))
    else:
        _add(login.account, request.user)
        messages.success(request, _("Linked: from now on it signs you in."))
    return redirect("socialaccount_connections")


def _add(account: SocialAccount, person: User) -> None:
    account.user = person
    # The organisation sends people back by GET, which is otherwise no change of anything.
    with pghistory.context(user=person.pk, url=reverse("socialaccount_connections")):
        account.save()


def _is_vouched_for(account: Any) -> bool:
    """Whether the organisation asked for a second factor: it says so, or the settings promise it."""
    said = account.extra_data["amr"]
    return settings.OIDC_DEMANDS_SECOND_FACTOR or (isinstance(said, list) and "mfa" in said)
