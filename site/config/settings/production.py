"""A real city: everything secret or local comes from the environment, and must be there."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *
from config.settings.base import CACHES, LOGGING, SITE_URL
from config.settings.env import env

for name in ("SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "EMAIL_URL"):
    if not env.str(name, default=""):
        raise ImproperlyConfigured(f"{name} must be set. See the table of settings in README.md.")
if env.int("WEB_CONCURRENCY", default=1) > 1 and CACHES["default"]["BACKEND"].endswith("LocMemCache"):
    raise ImproperlyConfigured("With WEB_CONCURRENCY above 1, CACHE_URL must name a cache that is shared.")

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
LOGGING["handlers"]["stderr"]["formatter"] = "json"
LOGGING["loggers"]["operations"]["level"] = "INFO"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Other names under the city's domain are not ours to bind to https, nor to register with browsers.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
