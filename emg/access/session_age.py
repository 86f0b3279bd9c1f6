"""How long a session lasts: until it was unused for a while, and never longer than a working day."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages  # noqa: TID251 -- a middleware speaks HTTP
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- as above
from django.urls import reverse
from django.utils.translation import gettext as _

from .unsent import KEY, unsent

BEGUN, USED = "signed_in_at", "used_at"
# The use of a session is noted as often as this, in seconds, rather than at every request.
PRECISION = 60
# So many seconds the clock of another web server may be ahead of ours.
AHEAD = 300


@receiver(user_logged_in, dispatch_uid="session_age")
def begin(request: HttpRequest, **kwargs: Any) -> None:
    """Notes when, and clears away sessions that are over, so that nobody has to do it at night."""
    request.session[BEGUN] = request.session[USED] = time.time()
    request.session.clear_expired()


class SessionAgeMiddleware:
    """In the admin, ends the session of somebody who left it, or whose day is over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponse | None:
        """Runs after the token of a form was checked: only what this person's own page sent is kept."""
        if not request.path.startswith(reverse("admin:index")) or not request.user.is_authenticated:
            return None
        if over := ended_if_over(request):
            return over
        if time.time() - request.session[USED] >= PRECISION:
            request.session[USED] = time.time()
        return None


def ended_if_over(request: HttpRequest) -> HttpResponse | None:
    why = _why_over(request, now=time.time())
    return _ended(request, why) if why else None


def _ended(request: HttpRequest, why: str) -> HttpResponse:
    """To the sign-in, and from there back to the page that was asked for, or to what was typed."""
    kept = unsent(request)
    logout(request)
    if kept:
        request.session[KEY] = kept
        why += " " + _("What you typed is kept for you until then.")
    messages.warning(request, why)
    if request.method == "GET":
        return redirect_to_login(request.get_full_path())
    return redirect_to_login(reverse("account_unsent" if kept else "admin:index"))


def _why_over(request: HttpRequest, *, now: float) -> str:
    """In words; empty while the session goes on. One whose beginning is not known is over.

    So is one from the future, which a clock that was wrong for a while has begun: it would hardly ever end.
    """
    begun, used = request.session.get(BEGUN, 0), request.session.get(USED, 0)
    if max(begun, used) > now + AHEAD:
        return _("You were signed out because the clock was put back: sign in again.")
    if now - begun >= settings.SESSION_HOURS * 3600:
        return _("You were signed out, as every day: sign in again.")
    if now - used >= settings.SESSION_IDLE_MINUTES * 60:
        return _("You were signed out because nothing was done for a while: sign in again.")
    return ""
