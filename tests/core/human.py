"""What a browser with a person in front of it adds to a protected form, for the tests of such forms."""

import base64
import hashlib
import json
import time
from unittest import mock

from django_altcha import get_altcha_challenge

from core.spam.guard import TOKEN
from core.spam.proofs import ComputedProof
from core.spam.token import FormToken


def form_token(form, age=60):
    """The token of a form (its class name) that was shown `age` seconds ago."""
    with mock.patch("django.core.signing.time.time", return_value=time.time() - age):
        return FormToken.issue(form).signed


def proof():
    """A solved puzzle."""
    puzzle = get_altcha_challenge(max_number=50)
    hashes = (hashlib.sha256(f"{puzzle.salt}{number}".encode()).hexdigest() for number in range(51))
    number = list(hashes).index(puzzle.challenge)
    parts = {"algorithm": puzzle.algorithm, "challenge": puzzle.challenge, "number": number}
    parts |= {"salt": puzzle.salt, "signature": puzzle.signature}
    return base64.b64encode(json.dumps(parts).encode()).decode()


def human(form, **data):
    """The data of a submission that passes the guard of the form with this class name."""
    return {TOKEN: form_token(form), ComputedProof.name: proof(), **data}
