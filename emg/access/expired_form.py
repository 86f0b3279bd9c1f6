"""A form whose token is of before: somebody signed in again in another window while it was filled in."""

from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- it answers in place of a page
from django.middleware.csrf import REASON_BAD_ORIGIN
from django.shortcuts import redirect  # noqa: TID251 -- as above
from django.views.csrf import csrf_failure

from .session_age import ended_if_over
from .unsent import KEY, unsent


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What our own page sent for somebody who is signed in is kept for them, to be sent once more."""
    kept = unsent(request) if _is_of_our_own_page(request, reason) and request.user.is_authenticated else None
    if kept is None:
        return csrf_failure(request, reason=reason)
    if over := ended_if_over(request):
        return over
    request.session[KEY] = kept
    return redirect("account_unsent")


def _is_of_our_own_page(request: HttpRequest, reason: str) -> bool:
    """The browser says which site's page sent a form; Django checks that before the token."""
    origin = request.META.get("HTTP_ORIGIN")
    return origin is not None and reason != REASON_BAD_ORIGIN % origin
