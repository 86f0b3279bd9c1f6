"""How gunicorn serves the product; it reads this file wherever it is started in this folder.

`make run` brings its own address and number of threads.
"""

import gc
import os
from pathlib import Path

from emg.serving.access_log import AccessLog
from emg.settings import LOG_FORMAT, LOGGING

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
# A worker that is told to end finishes what it has begun. systemd and containers must wait longer than this.
graceful_timeout = 30
timeout = 60
# Longer than a front server keeps its connections to us idle, so that it never sends into a closing one.
keepalive = 75
# The sign of life of workers must not wait for a disk, and the root file system may be read-only.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 -- only gunicorn writes there
control_socket_disable = True  # signals are enough
# Whose word that a visitor came by HTTPS is taken: that of a front server on this machine, or as
# FORWARDED_ALLOW_IPS says, which gunicorn reads by itself.



def post_worker_init(_worker: object) -> None:
    """What is loaded by now stays to the end: looking through it for garbage takes longer than a page."""
    gc.collect()
    gc.freeze()


logger_class = AccessLog
logconfig_dict = LOGGING
loglevel = "info" if LOG_FORMAT == "json" else "warning"
