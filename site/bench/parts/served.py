"""Settings of the site that pages are measured on: production, and one page more with fixed data."""

from config.settings.production import *  # noqa: F403

ROOT_URLCONF = "bench.parts.served_urls"
