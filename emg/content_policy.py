"""The Content-Security-Policy of every answer: nothing from elsewhere, nothing inline."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP
from django.urls import reverse

PUBLIC = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Django's own admin has script files, and icons drawn as data.
ADMIN = PUBLIC.replace("img-src 'self'", "img-src 'self' data:") + "; script-src 'self'; connect-src 'self'"


def content_security_policy(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the admin may run Django's own scripts, the public site none at all."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_admin = request.path.startswith(reverse("admin:index"))
        response.headers["Content-Security-Policy"] = ADMIN if is_admin else PUBLIC
        return response

    return middleware
