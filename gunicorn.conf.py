"""How gunicorn serves the product; it reads this file wherever it is started in this folder.

`make run` brings its own address and number of threads. Nothing of ours, nor of Django, is imported here: it
would stay in the first process, and workers that HUP asked for would run a mixture of old code and new.
"""

import gc
import json
import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gunicorn.glogging import Logger


def at_least_one(name: str, *, default: int) -> int:
    """gunicorn itself takes 0, and then listens without ever answering."""
    said = os.environ.get(name) or str(default)
    if not said.isdecimal() or int(said) < 1:
        sys.exit(f"{name} must be a number from 1 on, not {said!r}.")
    return int(said)


bind = os.environ.get("BIND") or "127.0.0.1:8000"
workers = at_least_one("WEB_WORKERS", default=2)
threads = at_least_one("WEB_THREADS", default=4)
# A worker that is told to end finishes what it has begun. systemd and containers must wait longer than this.
graceful_timeout = 30
timeout = 60
# Longer than a front server keeps its connections to us idle, so that it never sends into a closing one.
keepalive = 75
# The sign of life of workers must not wait for a disk, and the root file system may be read-only.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 -- only gunicorn writes there
# No header says which part of the path is a prefix of the site: a front server that lets all headers through
# would let any visitor say so.
forwarder_headers = ""
control_socket_disable = True  # signals are enough
# Whose word that a visitor came by HTTPS is taken: that of a front server on this machine, or as
# FORWARDED_ALLOW_IPS says, which gunicorn reads by itself.


def post_worker_init(_worker: object) -> None:
    """What is loaded by now stays to the end: looking through it for garbage takes longer than a page."""
    gc.collect()
    gc.freeze()


class AccessLog(Logger):
    """As the code of the worker writes it."""

    def access(self, resp: Any, _req: Any, environ: dict[str, Any], request_time: Any) -> None:
        from emg.serving.access_log import log_access  # noqa: PLC0415 -- see above

        log_access(self.access_log, resp, environ=environ, request_time=request_time)


class FirstProcessLines(logging.Formatter):
    """JSON in the form of `emg.serving.logs`, which each worker takes up with our settings."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request_id": "-",
            "process": record.process,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exc_info"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


is_for_machines = (
    os.environ.get("LOG_FORMAT", "json" if os.environ.get("ALLOWED_HOSTS") else "text") == "json"
)
logger_class = AccessLog
loglevel = "info" if is_for_machines else "warning"
logconfig_dict = {
    "formatters": {
        "line": {"()": FirstProcessLines}
        if is_for_machines
        else {"format": "%(asctime)s %(levelname)s %(message)s", "datefmt": "%H:%M:%S"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"level": loglevel.upper(), "handlers": ["stderr"]},
    "loggers": {
        name: {"level": loglevel.upper(), "handlers": [], "propagate": True}
        for name in ("gunicorn.error", "gunicorn.access")
    },
}
