"""Protection of public forms (A19): reCAPTCHA with keys, else a proof computed by the visitor's browser."""

from django.utils.crypto import salted_hmac
from django.utils.functional import lazy

from config.settings.env import env

RECAPTCHA_PUBLIC_KEY = env.str("RECAPTCHA_PUBLIC_KEY", default="")
RECAPTCHA_PRIVATE_KEY = env.str("RECAPTCHA_PRIVATE_KEY", default="")
RECAPTCHA_DOMAIN = "www.google.com"
RECAPTCHA_VERIFY_REQUEST_TIMEOUT = 4
# Derived when it is used: the secret key is set further down the line of settings.
ALTCHA_HMAC_KEY = lazy(lambda: salted_hmac("core.spam.altcha", "", algorithm="sha256").hexdigest(), str)()
ALTCHA_CHALLENGE_EXPIRE = 24 * 60 * 60 * 1000
