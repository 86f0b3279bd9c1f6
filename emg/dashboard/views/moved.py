"""The answer for an address made of a name that gave way to another."""

from django.http import HttpRequest, HttpResponsePermanentRedirect


def moved(request: HttpRequest, *, to: str) -> HttpResponsePermanentRedirect:
    """A permanent redirect that keeps the question: an address with `?at=` stays one."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(f"{to}{query}")
