"""Settings shared by every environment; secrets and addresses come from environment variables."""

from config.settings.env import BASE_DIR, env
from config.settings.parts.accounts import *
from config.settings.parts.apps import *
from config.settings.parts.maps import *
from config.settings.parts.monitoring import *
from config.settings.parts.partners import *
from config.settings.parts.security import *
from config.settings.parts.services import *
from config.settings.parts.spam import *
from config.settings.parts.wagtail import *

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
# Working days within which a submission is decided (B6).
MODERATION_DAYS = env.int("MODERATION_DAYS", default=3)
# Share, in per cent, of what trusted companies publish at once that somebody looks at later.
FAST_LANE_SAMPLE_PERCENT = env.int("FAST_LANE_SAMPLE_PERCENT", default=20)
# Applications of employers (B7): days a link that proves an address works, days until an unproved
# application and an unanswered question end, days after which who was turned down is forgotten.
REGISTRATION_VERIFY_DAYS = env.int("REGISTRATION_VERIFY_DAYS", default=3)
REGISTRATION_UNVERIFIED_DAYS = env.int("REGISTRATION_UNVERIFIED_DAYS", default=14)
REGISTRATION_ANSWER_DAYS = env.int("REGISTRATION_ANSWER_DAYS", default=30)
REGISTRATION_RETENTION_DAYS = env.int("REGISTRATION_RETENTION_DAYS", default=365)
# Prefectures (first two digits) counted as 東京圏, where an eligible company has no head office (B12, C4).
GRANT_TOKYO_AREA = env.list("GRANT_TOKYO_AREA", default=["11", "12", "13", "14"])
# Divisions of industry (日本標準産業分類 大分類) short of labour (C8).
GRANT_INDUSTRIES = env.list("GRANT_INDUSTRIES", default=["A", "B", "D", "E", "H", "M", "N", "P", "R"])
# Days an eligibility of a company for the migration support grant holds before it is looked at again.
GRANT_VALID_DAYS = env.int("GRANT_VALID_DAYS", default=365)
# Inquiries (A19): working days until the answer is due; days until an answered one counts as done; days
# after which personal data is erased.
INQUIRY_ANSWER_DAYS = env.int("INQUIRY_ANSWER_DAYS", default=3)
INQUIRY_CLOSE_DAYS = env.int("INQUIRY_CLOSE_DAYS", default=14)
INQUIRY_STORAGE_DAYS = env.int("INQUIRY_STORAGE_DAYS", default=3 * 365)
INQUIRY_SPAM_DAYS = env.int("INQUIRY_SPAM_DAYS", default=30)
# Open data (T2): days after which who told us about their use is erased, unless their site is listed.
OPENDATA_NOTICE_DAYS = env.int("OPENDATA_NOTICE_DAYS", default=3 * 365)
