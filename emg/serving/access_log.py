"""A line for each request that gunicorn answered: no query, no cookie, no word that was sent."""

import logging
from datetime import timedelta
from typing import Any

from gunicorn.glogging import Logger

from emg.serving.request_id import HEADER, NONE, SANE, current_request_id


class AccessLog(Logger):
    """Writes through our logging, with the id of the request."""

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        if not self.access_log.isEnabledFor(logging.INFO):
            return
        answered = {name.lower(): value for name, value in resp.headers}
        # An answer made in front of Django bears no id; what the front server handed in stands for it.
        offered = environ.get("HTTP_X_REQUEST_ID", "")
        known = answered.get(HEADER.lower()) or (offered if SANE.fullmatch(offered) else NONE)
        current_request_id.set(known)
        try:
            self.access_log.info(
                "%s %s %s",
                environ["REQUEST_METHOD"],
                environ["PATH_INFO"],
                str(resp.status).split()[0],
                extra={
                    "method": environ["REQUEST_METHOD"],
                    "path": environ["PATH_INFO"],
                    "status": int(str(resp.status).split()[0]),
                    "milliseconds": round(request_time / timedelta(milliseconds=1), 1),
                    "bytes": getattr(resp, "sent", None),
                    "address": environ.get("REMOTE_ADDR", NONE),
                },
            )
        finally:
            current_request_id.set(NONE)
