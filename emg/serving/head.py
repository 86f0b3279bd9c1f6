"""HEAD: the head of what GET would answer, and no body (RFC 9110, 9.3.2)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse  # noqa: TID251 -- a middleware speaks HTTP


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
