"""Neighbours switched by environment variables: database, cache, files, search, mail, tasks."""

from typing import Any

from config.settings.env import BASE_DIR, DATA_DIR, env

DATABASES = {
    "default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # The cost of a solid-state disk: otherwise a search for a common word reads every text from end to
    # end instead of using the full-text index (150 ms instead of 1 ms at 2,000 jobs). Nothing is compiled and
    # no helpers are started: that takes longer than the questions of a page.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "options", "-c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0"
    )

# Printed job sheets that were asked for; any of them may be deleted at any time.
SHEETS_ROOT = DATA_DIR / "sheets"

# Ready-made files of the open data; several application servers must share the folder.
OPENDATA_ROOT = DATA_DIR / "opendata"

# Local words of the search as a dictionary, made from the database and shared by the processes of a machine.
USER_DICTIONARIES = DATA_DIR / "dictionaries"

CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://site")}

# A search server beside the database: opensearch://user:password@host:9200/prefix?ssl=true
SEARCH_URL = env.str("SEARCH_URL", default="")

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
# Let the site itself hand out uploads; off where a web server does it.
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    # Data to be registered (D2) names people: it lies outside what is handed out.
    "imports": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "imports"},
    },
}

_mail = env.email("EMAIL_URL", default="consolemail://")
MAILERS: dict[str, dict[str, Any]] = {"default": {"BACKEND": _mail["EMAIL_BACKEND"]}}
if _mail["EMAIL_HOST"]:
    MAILERS["default"]["OPTIONS"] = {
        "host": _mail["EMAIL_HOST"],
        "port": _mail["EMAIL_PORT"],
        "username": _mail["EMAIL_HOST_USER"] or "",
        "password": _mail["EMAIL_HOST_PASSWORD"] or "",
        "use_tls": _mail.get("EMAIL_USE_TLS", False),
        "use_ssl": _mail.get("EMAIL_USE_SSL", False),
        "timeout": 10,
    }
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="noreply@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
# Days the words of a sent mail are kept; that it was sent stays known.
OUTBOX_KEEP_DAYS = env.int("OUTBOX_KEEP_DAYS", default=90)
