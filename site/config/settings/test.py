"""Settings of the test suite: fast hashing, mail in memory, no manifest of static files."""

from config.settings.base import *

DEBUG = False
DEMO = True
SECRET_KEY = "test-only"
STAFF_SECOND_FACTOR = False
VISITS_FLUSH_SECONDS = None  # tests write by hand: no query that a budget did not expect
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "imports": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
}
USER_DICTIONARIES = None
PACING_STOP_PER_MINUTE = 0  # all tests come from one address
WHITENOISE_AUTOREFRESH = True  # files come straight from the source folders; nothing is collected
WHITENOISE_USE_FINDERS = True
OPENDATA_ROOT = BASE_DIR / ".pytest_cache" / "opendata"  # never the files of a demo city beside the tests
SHEETS_ROOT = BASE_DIR / ".pytest_cache" / "sheets"
