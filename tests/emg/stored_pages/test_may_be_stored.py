"""Which answers may be stored: public ones, the same for everybody, to a question understood."""

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.test import RequestFactory
from django.urls import ResolverMatch

from emg.stored_pages.may_be_stored import MAY_BE_STORED, what_may_be_stored


def view(request: HttpRequest) -> HttpResponse:
    raise NotImplementedError


def is_stored(
    response: HttpResponse, *, address: str = "/", module: str = "emg.dashboard.views.x", looks: bool = True
) -> bool:
    """Whether an answer of a view in this module may be; `looks`: whether that looked at the parameters."""
    request = RequestFactory().get(address)
    view.__module__ = module
    request.resolver_match = ResolverMatch(view, (), {})

    def answer(request: HttpRequest) -> HttpResponse:
        if looks:
            assert request.GET is not None
        return response

    assert what_may_be_stored(answer)(request) is response
    return request.META[MAY_BE_STORED]


def with_cookie() -> HttpResponse:
    response = HttpResponse()
    response.set_cookie("a", "b")
    return response


def ignoring(*notes: str) -> HttpResponse:
    return TemplateResponse(RequestFactory().get("/"), "404.html", {"ignored": notes})


def test_answer_of_the_public_site_may_be():
    assert is_stored(HttpResponse())
    assert is_stored(HttpResponse(), looks=False)
    assert is_stored(HttpResponse(headers={"Vary": "Accept-Encoding"}))


@pytest.mark.parametrize("module", ["emg.health", "django.contrib.sitemaps.views", "emg.dashboard.viewsx"])
def test_answer_of_another_view_may_not(module):
    assert not is_stored(HttpResponse(), module=module)


def test_answer_of_no_view_may_not():
    request = RequestFactory().get("/")
    what_may_be_stored(lambda _request: HttpResponse())(request)

    assert not request.META[MAY_BE_STORED]


@pytest.mark.parametrize("status", [201, 301, 304, 400, 404, 500, 503])
def test_only_a_whole_answer_may_be(status):
    assert not is_stored(HttpResponse(status=status))
    assert not is_stored(StreamingHttpResponse())


def test_answer_to_one_person_may_not():
    assert not is_stored(with_cookie())
    assert not is_stored(HttpResponse(headers={"Vary": "Accept-Encoding, cookie"}))
    assert not is_stored(HttpResponse(headers={"Cache-Control": "private"}))


def test_question_must_be_understood_in_full():
    assert is_stored(ignoring(), address="/?a=1")
    assert is_stored(HttpResponse(), address="/?a=1")  # a file: it would have refused
    assert not is_stored(ignoring("“a=1”"), address="/?a=1")
    assert not is_stored(HttpResponse(), address="/?a=1", looks=False)
