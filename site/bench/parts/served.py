"""Settings of the site that pages are measured on: production, and one page more with fixed data."""

from config.settings.production import *  # noqa: F403 - settings build on settings

ROOT_URLCONF = "bench.parts.served_urls"
