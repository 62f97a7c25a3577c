"""What allauth asks the site: who may register, where to go after sign-in, how secrets are kept."""

from __future__ import annotations

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from accounts.roles import is_staff_member


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in with an e-mail address; accounts of staff are made by administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers by themselves yet."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Staff go to the admin, everybody else to the top page."""
        return reverse("wagtailadmin_home") if is_staff_member(request.user) else "/"


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keeps the secrets of authenticator apps encrypted with the site's secret key."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret before it is stored."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read a stored secret; keys of SECRET_KEY_FALLBACKS are accepted, too."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"second-factor:" + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
