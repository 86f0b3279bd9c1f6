"""What cannot be read is refused in words, wherever it is noticed."""

from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIHandler

from tests.emg.stored_pages.visitor import Answer, ask

NO_BOUNDARY = "multipart/form-data"
NO_UTF8 = "application/x-www-form-urlencoded; charset=utf-16"


def sent(address: str, content_type: str, **headers: str) -> Answer:
    body = {
        "HTTP_COOKIE": f"csrftoken={'a' * 32}",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": "4",
        "wsgi.input": BytesIO(b"a=bc"),
    }
    return ask(WSGIHandler(), address, method="POST", **body, **headers)


@pytest.mark.parametrize("content_type", [NO_BOUNDARY, NO_UTF8])
def test_body_that_cannot_be_read_is_refused(db, content_type):
    answer = sent("/admin/login/", content_type)

    assert answer.status == 400
    assert b"Request not understood" in answer.body


@pytest.mark.parametrize("content_type", [NO_BOUNDARY, NO_UTF8])
def test_body_that_cannot_be_read_is_no_second_fault(db, content_type):
    assert sent("/", content_type, HTTP_HOST="").status == 400
    assert sent("/admin/", content_type, HTTP_HOST="evil.test").status == 400
