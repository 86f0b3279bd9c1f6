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
from django.http import HttpRequest, HttpResponse  # noqa: TID251
from django.urls import reverse
from django.utils.translation import gettext as _

BEGUN, USED = "signed_in_at", "used_at"
# The use of a session is noted as often as this, in seconds, rather than at every request.
PRECISION = 60
# So many seconds the clock of another web server may be ahead of ours.
AHEAD = 300


@receiver(user_logged_in, dispatch_uid="session_age")
def begin(request: HttpRequest, **kwargs: Any) -> None:
    request.session[BEGUN] = request.session[USED] = time.time()


def session_age(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: in the admin, ends the session of somebody who left it, or whose day is over."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(reverse("admin:index")) or not request.user.is_authenticated:
            return get_response(request)
        if why := _why_over(request, now=time.time()):
            logout(request)
            messages.warning(request, why)
            return redirect_to_login(
                request.get_full_path() if request.method == "GET" else reverse("admin:index")
            )
        if time.time() - request.session[USED] >= PRECISION:
            request.session[USED] = time.time()
        return get_response(request)

    return middleware


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
