"""Where the site is, for what is read away from it: files, feeds, calendars and the API."""

from django.http import HttpRequest


def site_address(request: HttpRequest) -> str:
    """What the addresses of its pages begin with: "https://example.org"."""
    return request.build_absolute_uri("/").removesuffix("/")
