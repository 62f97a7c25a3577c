"""Logs, metrics and periodic work (G7)."""

from config.settings.env import env

METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
# Page views and searches are collected in memory and written together, at most so often (A17); None: never by
# itself.
VISITS_FLUSH_SECONDS: int | None = 10
# Days single searches are kept; of older ones only sums by week are left.
SEARCH_JOURNAL_DAYS = env.int("SEARCH_JOURNAL_DAYS", default=90)
TICK_IN_SERVER = env.bool("TICK_IN_SERVER", default=False)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        "json": {"()": "operations.logs.JsonFormatter"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "operations": {"level": "WARNING"},
        # The client writes every failed request to the log, as often as it happens; the engine tells once.
        "opensearch": {"level": "CRITICAL"},
    },
}
