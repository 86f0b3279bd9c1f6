"""gunicorn's settings for a web server whose clock is turned from outside: by the seconds in a file.

It reaches what the product and Django ask: `time.time` and `timezone.now`. libfaketime would reach all, but
Debian's stops Python's `sleep`.
"""

import os
import time
from datetime import timedelta
from pathlib import Path
from runpy import run_path

globals().update(run_path("gunicorn.conf.py"))
CLOCK = Path(os.environ["TURNED_CLOCK"])


def post_worker_init(worker: object) -> None:
    from django.utils import timezone  # noqa: PLC0415 -- the settings of Django come with the worker

    true_time, true_now = time.time, timezone.now
    time.time = lambda: true_time() + float(CLOCK.read_text())
    timezone.now = lambda: true_now() + timedelta(seconds=float(CLOCK.read_text()))
