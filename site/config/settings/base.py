"""Settings shared by every environment; secrets and addresses come from environment variables."""

from config.settings.env import BASE_DIR, env
from config.settings.parts.accounts import *  # noqa: F403
from config.settings.parts.apps import *  # noqa: F403
from config.settings.parts.monitoring import *  # noqa: F403
from config.settings.parts.security import *  # noqa: F403
from config.settings.parts.services import *  # noqa: F403
from config.settings.parts.spam import *  # noqa: F403
from config.settings.parts.wagtail import *  # noqa: F403

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")

LANGUAGE_CODE = "ja"
LANGUAGES = [("ja", "日本語")]
LOCALE_PATHS = [BASE_DIR / "site" / "locale"]
TIME_ZONE = "Asia/Tokyo"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["config.formats"]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.csp",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# Full code of the prefecture; job numbers start with it (B17).
PREFECTURE_CODE = env.str("PREFECTURE_CODE", default="010006")
# Days a job stays public unless another end is chosen (B8).
PUBLICATION_DAYS = env.int("PUBLICATION_DAYS", default=90)
