"""A line for each request that gunicorn answered: no query, no cookie, no word that was sent."""

import logging
from datetime import timedelta
from typing import Any

from emg.serving.request_id import HEADER, NONE, SANE, current_request_id

# In the environment of a request: the number of the account that asked, where somebody signed in did.
ACCOUNT = "emg.account"


def log_access(log: logging.Logger, answer: Any, *, environ: dict[str, Any], request_time: timedelta) -> None:
    """Writes through our logging, with the id of the request; `gunicorn.conf.py` calls it."""
    if not log.isEnabledFor(logging.INFO):
        return
    answered = {name.lower(): value for name, value in answer.headers}
    # An answer made in front of Django bears no id; what the front server handed in stands for it.
    offered = environ.get("HTTP_X_REQUEST_ID", "")
    known = answered.get(HEADER.lower()) or (offered if SANE.fullmatch(offered) else NONE)
    current_request_id.set(known)
    status = str(answer.status).split()[0]
    try:
        log.info(
            "%s %s %s",
            environ["REQUEST_METHOD"],
            environ["PATH_INFO"],
            status,
            extra={
                "method": environ["REQUEST_METHOD"],
                "path": environ["PATH_INFO"],
                "status": int(status),
                "milliseconds": round(request_time / timedelta(milliseconds=1), 1),
                "bytes": getattr(answer, "sent", None),
                "address": environ.get("REMOTE_ADDR", NONE),
            }
            | ({"account": environ[ACCOUNT]} if ACCOUNT in environ else {}),
        )
    finally:
        current_request_id.set(NONE)
