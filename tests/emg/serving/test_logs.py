"""Lines for machines and for people, and no secret in either."""

import json
import logging
import sys

import pytest

from emg.serving.logs import MASK, JsonLines, ShortLines, logging_as
from emg.serving.request_id import current_request_id

SECRET = 'pass"wörd-of-the-database'


def record(message: str, *arguments: object, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("emg.trial", logging.WARNING, __file__, 1, message, arguments, None)
    made.__dict__.update(extra)
    return made


@pytest.fixture
def in_request():
    token = current_request_id.set("trial-request")
    yield
    current_request_id.reset(token)


def test_json_line_says_when_what_and_during_which_request(in_request):
    line = json.loads(JsonLines().format(record("Read %d rows", 3, milliseconds=7)))

    assert line.pop("time").endswith("+00:00")
    assert isinstance(line.pop("process"), int)
    assert line == {
        "level": "warning",
        "logger": "emg.trial",
        "request_id": "trial-request",
        "message": "Read 3 rows",
        "milliseconds": 7,
    }


@pytest.mark.parametrize(
    "hostile", ["two\nlines", '{"level": "forged"}', "\x00\x1b[31m", "ελληνικά العربية 💧"]
)
def test_json_line_stays_one_line_whatever_it_says(hostile):
    line = JsonLines().format(record("Not found: %s", hostile))

    assert "\n" not in line
    assert json.loads(line)["message"] == f"Not found: {hostile}"


def test_request_that_django_hands_along_is_left_out(rf):
    request = rf.get("/?token=of-somebody", headers={"Cookie": "sessionid=of-somebody"})

    line = JsonLines().format(record("Not Found: /", request=request, status_code=404))

    assert "of-somebody" not in line
    assert json.loads(line)["status_code"] == 404


@pytest.mark.parametrize("lines", [JsonLines, ShortLines])
def test_secret_is_masked_in_message_extra_and_traceback(lines):
    try:
        raise ValueError(f"cannot connect with {SECRET}")
    except ValueError:
        said = record("Tried %s", SECRET, given=SECRET, exc_info=sys.exc_info())

    line = lines(secrets=[SECRET]).format(said)

    assert SECRET not in line
    assert json.dumps(SECRET, ensure_ascii=False)[1:-1] not in line
    assert MASK in line


def test_empty_and_short_secrets_mask_nothing():
    assert MASK not in JsonLines(secrets=["", "emg"]).format(record("emg read it"))


@pytest.mark.parametrize(
    ("logger", "level"),
    [("django.security.DisallowedHost", "WARNING"), ("django.request", "ERROR"), ("emg.trial", "ERROR")],
)
def test_what_was_refused_is_no_error_and_brings_no_traceback(logger, level):
    (named,) = logging_as("json", secrets=[])["handlers"]["stderr"]["filters"]
    handler_filter = logging_as("json", secrets=[])["filters"][named]["()"]()
    said = record("Invalid HTTP_HOST header", exc_info=(ValueError, ValueError(), None))
    said.name, said.levelno, said.levelname = logger, logging.ERROR, "ERROR"

    assert handler_filter.filter(said)
    assert (said.levelname, bool(said.exc_info)) == (level, level == "ERROR")


def test_short_line_is_for_a_person(in_request):
    assert ShortLines().format(record("Slow"))[8:] == " WARNING Slow (trial-request)"


def test_people_hear_of_trouble_only():
    assert logging_as("text", secrets=[])["root"]["level"] == "WARNING"
    assert logging_as("json", secrets=[])["root"]["level"] == "INFO"
