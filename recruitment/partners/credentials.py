"""Partners' credentials: encrypted in the database, decrypted only to make the header of a request.

The key is derived from SECRET_KEY; with SECRET_KEY_FALLBACKS old ones stay readable after a change. Signing,
which Django offers, would leave them readable for whoever reads the database or a backup of it.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from recruitment.partners.enums import Auth

if TYPE_CHECKING:
    from recruitment.partners.models import Partner

PURPOSE = b"recruitment.partners.credentials"


class UnreadableSecretError(Exception):
    """The credential was encrypted with a key that is gone; it must be typed in again."""


def encrypt(secret: str) -> str:
    """The credential as the database may hold it; empty stays empty."""
    return _box().encrypt(secret.encode()).decode() if secret else ""


def decrypt(stored: str) -> str:
    """The credential itself. Raises UnreadableSecretError."""
    if not stored:
        return ""
    try:
        return _box().decrypt(stored.encode()).decode()
    except InvalidToken as error:
        raise UnreadableSecretError from error


def auth_header(partner: Partner, *, masked: bool = False) -> dict[str, str]:
    """The header that tells who we are; `masked` for people. Raises UnreadableSecretError."""
    if partner.auth == Auth.NONE:
        return {}
    secret = "●●●●" if masked else decrypt(partner.secret)
    if partner.auth == Auth.BEARER:
        return {"Authorization": f"Bearer {secret}"}
    if partner.auth == Auth.HEADER:
        return {partner.auth_name: secret}
    pair = f"{partner.auth_name}:{secret}"
    return {"Authorization": f"Basic {pair if masked else base64.b64encode(pair.encode()).decode()}"}


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(str(key))) for key in keys])


def _derived(key: str) -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return base64.urlsafe_b64encode(derivation.derive(key.encode()))
