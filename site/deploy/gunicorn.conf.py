"""The web server: one process with threads; more of both by environment variables (G10)."""

import os
import sys
from pathlib import Path

SITE = Path(__file__).resolve().parents[1]

bind = os.environ.get("BIND", "127.0.0.1:8000")
chdir = str(SITE)
pythonpath = str(SITE)
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
threads = int(os.environ.get("WEB_THREADS", "8"))
preload_app = True
timeout = 60
graceful_timeout = 10
max_requests = 20_000
max_requests_jitter = 2_000
limit_request_line = 8190
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (a heartbeat file, not data)
control_socket_disable = True
accesslog = None
errorlog = "-"
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")


def when_ready(_server: object) -> None:
    """Tell the person who started the server by hand where it is."""
    message = os.environ.get("READY_MESSAGE")
    if message:
        sys.stdout.write(message + "\n")
        sys.stdout.flush()


def post_fork(_server: object, _worker: object) -> None:
    """Give each worker connections of its own: those opened while loading belong to the parent."""
    from django.db import connections  # noqa: PLC0415 - the settings exist only after loading

    connections.close_all()


def post_worker_init(_worker: object) -> None:
    """Run periodic work from this process where the settings say that no timer does."""
    from django.conf import settings  # noqa: PLC0415 - after the fork

    from operations.ticking import tick_in_background  # noqa: PLC0415 - after the fork

    if settings.TICK_IN_SERVER:
        tick_in_background()
