"""A small sum in words: the way for people whose browser runs no script, or who were held back by mistake."""

from __future__ import annotations

import re
import unicodedata

from django.utils.crypto import salted_hmac

WORDS = "〇一二三四五六七八九"
READINGS = {"十": 10, **{f"十{WORDS[digit]}": 10 + digit for digit in range(1, 9)}}


def numbers(nonce: str) -> tuple[int, int]:
    """The two numbers of a form's question; the same for the same form, unknown without the site's key."""
    digest = salted_hmac("core.spam.question", nonce, algorithm="sha256").digest()
    return 2 + digest[0] % 8, 1 + digest[1] % 9


def question(nonce: str) -> str:
    """The question in words."""
    first, second = numbers(nonce)
    return f"{WORDS[first]}たす{WORDS[second]}は、いくつですか。"


def is_right(nonce: str, answer: str) -> bool:
    """Tell whether the answer is right, in digits of any width or in characters."""
    given = re.sub(r"[\s。、です]", "", unicodedata.normalize("NFKC", answer))[:20]
    if given in READINGS:
        value = READINGS[given]
    elif given in WORDS and len(given) == 1:
        value = WORDS.index(given)
    elif re.fullmatch(r"[0-9]{1,3}", given):
        value = int(given)
    else:
        return False
    return value == sum(numbers(nonce))
