"""The sign that a person's browser sent the form: reCAPTCHA where its keys are set, else a computed proof."""

from __future__ import annotations

import logging
from typing import Any, Protocol

from django.conf import settings
from django.core.exceptions import ValidationError
from django_altcha import AltchaField, get_altcha_challenge
from django_recaptcha.fields import ReCaptchaField

logger = logging.getLogger(__name__)
HARDNESS = 50_000
"""Upper end of the search for the proof: about half a second on an office machine, two on an old phone."""


class Proof(Protocol):
    """What the guard asks of either kind."""

    template: str

    def context(self) -> dict[str, Any]:
        """What the template needs, fresh for each showing."""

    def holds(self, data: Any) -> bool:
        """Tell whether the submission carries the sign."""


class ComputedProof:
    """Self-hosted proof of work (ALTCHA's protocol); our own script computes it, no third party is asked."""

    template = "spam/computed.html"
    name = "form_proof"

    def context(self) -> dict[str, Any]:
        """The puzzle for the script."""
        challenge = get_altcha_challenge(max_number=HARDNESS)
        puzzle = {"salt": challenge.salt, "challenge": challenge.challenge, "max": HARDNESS}
        return {
            "name": self.name,
            "puzzle": puzzle | {"algorithm": challenge.algorithm, "signature": challenge.signature},
        }

    def holds(self, data: Any) -> bool:
        """Check the solution; each puzzle counts once."""
        solution = str(data.get(self.name, ""))[:2000]
        if not solution:
            return False
        try:
            AltchaField().clean(solution)
        except (ValidationError, ValueError):
            return False
        return True


class _SilentReCaptchaField(ReCaptchaField):
    """Does not tell Google the visitor's address, which it can do without."""

    def get_remote_ip(self) -> str:
        return ""


class ReCaptchaProof:
    """Google reCAPTCHA v2, where the city has set its keys."""

    template = "spam/recaptcha.html"
    name = "g-recaptcha-response"

    def context(self) -> dict[str, Any]:
        """Key and address of the script."""
        return {"public_key": settings.RECAPTCHA_PUBLIC_KEY, "domain": settings.RECAPTCHA_DOMAIN}

    def holds(self, data: Any) -> bool:
        """Ask Google. When Google does not answer, the other guards decide alone."""
        answer = str(data.get(self.name, ""))[:5000]
        if not answer:
            return False
        try:
            _SilentReCaptchaField().clean(answer)
        except ValidationError as refusal:
            if refusal.code == "captcha_error":
                logger.warning("reCAPTCHA answered with an error; the form went on without it")
                return True
            return False
        except (OSError, ValueError) as trouble:
            logger.warning("reCAPTCHA could not be reached; the form went on without it: %s", trouble)
        return True


def uses_recaptcha() -> bool:
    """Tell whether both keys are set."""
    return bool(settings.RECAPTCHA_PUBLIC_KEY and settings.RECAPTCHA_PRIVATE_KEY)


def current_proof() -> Proof:
    """The kind that this site uses."""
    return ReCaptchaProof() if uses_recaptcha() else ComputedProof()
