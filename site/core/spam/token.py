"""The signed token of one shown form: when it was shown, and a number that is accepted once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.core.cache import cache
from django.core.signing import BadSignature, TimestampSigner

LIFETIME = timedelta(hours=24)


@dataclass(frozen=True)
class FormToken:
    """`nonce` names one showing of a form; a view may use it as the key of what it stores."""

    nonce: str
    signed: str
    purpose: str

    @classmethod
    def issue(cls, purpose: str) -> FormToken:
        """Make the token of a form that is about to be shown."""
        nonce = secrets.token_urlsafe(18)
        return cls(nonce, _signer(purpose).sign(nonce), purpose)

    @classmethod
    def read(cls, purpose: str, signed: str) -> FormToken | None:
        """Return the token that came back; None for one that is not ours or is older than a day."""
        try:
            nonce = _signer(purpose).unsign(signed, max_age=LIFETIME)
        except BadSignature:
            return None
        return cls(nonce, signed, purpose)

    def is_older_than(self, age: timedelta) -> bool:
        """Tell whether the form was shown at least that long ago."""
        try:
            _signer(self.purpose).unsign(self.signed, max_age=age)
        except BadSignature:
            return True
        return False

    @property
    def was_used(self) -> bool:
        """Whether a submission with this token has been accepted."""
        return cache.get(self._key) is not None

    def use(self) -> bool:
        """Accept the token; False when another request was faster."""
        return cache.add(self._key, True, LIFETIME.total_seconds())

    @property
    def _key(self) -> str:
        return f"form-token:{self.nonce}"


def _signer(purpose: str) -> TimestampSigner:
    return TimestampSigner(salt=f"core.spam.{purpose}")
