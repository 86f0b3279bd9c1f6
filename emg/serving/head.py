"""HEAD: the head of what GET would answer, and no body (RFC 9110, 9.3.2)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse  # noqa: TID251 -- a middleware speaks HTTP
from django.http.response import HttpResponseBase  # noqa: TID251 -- as above
from django.middleware.http import ConditionalGetMiddleware
from django.utils.cache import get_conditional_response, set_response_etag


def no_body_for_head(
    get_response: Callable[[HttpRequest], HttpResponse | StreamingHttpResponse],
) -> Callable[[HttpRequest], HttpResponse | StreamingHttpResponse]:
    """Middleware, outside of all that counts or marks the body. Django leaves it to the server to drop it,
    and gunicorn warns in the log each time that it must."""

    def middleware(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
        response = get_response(request)
        if request.method == "HEAD":
            if isinstance(response, StreamingHttpResponse):
                response.streaming_content = ()
            else:
                response.content = b""
        return response

    return middleware


class ConditionalMiddleware(ConditionalGetMiddleware):
    """Tags the answer to HEAD as that to GET. Django's own does not, as it cannot know that the body is whole
    until `no_body_for_head`."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.method == "HEAD" and isinstance(response, HttpResponse) and self.needs_etag(response):
            if not response.has_header("ETag"):
                set_response_etag(response)
            return get_conditional_response(request, etag=response.get("ETag"), response=response) or response
        return super().process_response(request, response)
