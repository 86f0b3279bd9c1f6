"""No browser and no proxy keeps a page of the admin: on a shared machine it would be there for the next."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse  # noqa: TID251 -- a middleware speaks HTTP
from django.urls import reverse
from django.utils.cache import add_never_cache_headers


def never_kept(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: Django and allauth leave out some pages, those with secrets and codes among them."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith(reverse("admin:index")):
            add_never_cache_headers(response)
        return response

    return middleware
