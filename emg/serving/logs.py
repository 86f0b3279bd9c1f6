"""What is logged, and in which form: JSON lines for machines, short lines for a person at a terminal.

Neither holds a secret: what a request sends is not logged, and the values of secret settings are masked.
"""

import json
import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

from emg.serving.request_id import NONE, current_request_id

MASK = "[secret]"
SHORTEST = 8  # characters; a shorter password is a word that stands in many a line by chance
REFUSED = "django.security."  # how the loggers of what Django refused are called
# Of what Django hands along: the whole request, with its cookies and words; the server's time, written twice.
LEFT_OUT = [*RESERVED_ATTRS, "request", "server_time", "taskName"]


class Masked:
    """Masks the values of secret settings, whoever wrote them into a message or a traceback."""

    def __init__(self, secrets: Iterable[str]) -> None:
        # In a JSON line a quote of a password is escaped.
        self.secrets = {
            form
            for secret in secrets
            if len(secret) >= SHORTEST
            for form in (secret, json.dumps(secret, ensure_ascii=False)[1:-1])
        }

    def __call__(self, line: str) -> str:
        for secret in self.secrets:
            line = line.replace(secret, MASK)
        return line


class RefusedIsNoError(logging.Filter):
    """What somebody sent and Django refused, such as another host's name, is no error of ours: else anybody
    could raise alarms, and fill the log with tracebacks. Sentry reads the level after this has changed it."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith(REFUSED):
            record.levelno, record.levelname, record.exc_info = logging.WARNING, "WARNING", None
        return True


class JsonLines(JsonFormatter):
    """One object a line: time, level, logger, request, message, and what was given along."""

    def __init__(self, *, secrets: Iterable[str] = ()) -> None:
        super().__init__(json_ensure_ascii=False, reserved_attrs=LEFT_OUT)
        self.masked = Masked(secrets)

    def add_fields(
        self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]
    ) -> None:
        log_data["time"] = datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds")
        log_data["level"] = record.levelname.lower()
        log_data["logger"] = record.name
        log_data["request_id"] = current_request_id.get()
        log_data["process"] = record.process
        log_data["message"] = record.message
        super().add_fields(log_data, record, message_dict)

    def format(self, record: logging.LogRecord) -> str:
        return self.masked(super().format(record))


class ShortLines(logging.Formatter):
    """The time, the level, the message; a traceback below it."""

    def __init__(self, *, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s", datefmt="%H:%M:%S")
        self.masked = Masked(secrets)

    def format(self, record: logging.LogRecord) -> str:
        return self.masked(super().format(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 -- the name is logging's
        line = super().formatMessage(record)
        return line if current_request_id.get() == NONE else f"{line} ({current_request_id.get()})"


def logging_as(form: str, *, secrets: Iterable[str]) -> dict[str, Any]:
    """The logging of Django and gunicorn, as "json" or "text", to standard error for the platform to keep."""
    formatter = JsonLines if form == "json" else ShortLines
    # Whoever waits at a terminal wants to hear of trouble only; a machine keeps what happened.
    level = "INFO" if form == "json" else "WARNING"
    through_the_root: dict[str, Any] = {"handlers": [], "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter, "secrets": [*secrets]}},
        "filters": {"refused": {"()": RefusedIsNoError}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refused"]}
        },
        "root": {"level": level, "handlers": ["stderr"]},
        "loggers": {
            "django": through_the_root,
            "gunicorn.error": {**through_the_root, "level": level},
            "gunicorn.access": {**through_the_root, "level": level},
        },
    }
