"""What allauth asks the site: who may come in, where to go after sign-in, how secrets are kept."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.access.actions import client_address, record_event
from accounts.access.guard import may_enter
from accounts.access.models import AccessAction
from accounts.access.refusal import refuse
from accounts.homes import home_after_sign_in
from accounts.models import User
from accounts.roles import is_staff_member

TAKEN = "このメールアドレスは別のアカウントで使われているため、変更できませんでした。"


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in with an e-mail address; accounts are made by staff, employers' owners and registration."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers by themselves: employers apply first, or are invited."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Everybody comes where they work."""
        return home_after_sign_in(request.user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the overview of the account."""
        return reverse("account_home")

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:
        """To the account, or to the sign-in of whoever opened the link elsewhere."""
        return reverse("account_home" if self.request.user.is_authenticated else "account_login")

    def pre_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse | None:
        """Stop people who may not come in from where they are (E3)."""
        refused: HttpResponse | None = super().pre_login(request, user, **more)
        if refused is None and is_staff_member(user) and not may_enter(user, client_address(request)):
            return refuse(request, user)
        return refused

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note wrong passwords for accounts of staff (E10)."""
        super().authentication_failed(request, **credentials)
        address = str(credentials.get("email", "")).lower()
        user = User.objects.filter(email=address).first()
        if user is not None and is_staff_member(user):
            record_event(request, AccessAction.SIGN_IN_FAILED, user)

    def send_confirmation_mail(self, request: HttpRequest, emailconfirmation: Any, signup: bool) -> None:
        """Mail the link, unless the address is another account's: its owner is told instead."""
        entry = emailconfirmation.email_address
        if _is_taken(entry):
            self.send_mail("account/email/account_already_exists", entry.email, {})
        else:
            super().send_confirmation_mail(request, emailconfirmation, signup)

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Take a proven address over, unless another account has it by now."""
        if _is_taken(email_address):
            messages.error(request, TAKEN)
            return False
        return bool(super().confirm_email(request, email_address))


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


def _is_taken(entry: EmailAddress) -> bool:
    return User.objects.filter(email=entry.email.lower()).exclude(pk=entry.user_id).exists()


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"second-factor:" + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
