"""From the operators' local words to the dictionary the analyser reads."""

from __future__ import annotations

import logging
import threading

from django.db import transaction

from search.language import user_dictionary
from search.words import versions
from search.words.models import LocalWord

logger = logging.getLogger(__name__)

_followed = ""
"""Token of the words this process last made the dictionary of, or found it made."""

_making = threading.Lock()


def changed() -> None:
    """Tell every process, and make the dictionary once the change is stored for good.

    The new dictionary changes `search.language.fingerprint`, so the index is made anew in the background.
    """
    versions.change(versions.LOCAL)
    transaction.on_commit(lambda: follow(versions.token(versions.LOCAL)))


def follow(token: str) -> None:
    """Put the dictionary of the words with this token in force; nothing to do when it is the known one.

    A dictionary that cannot be made leaves the former one in force: the search goes on. So it does while
    another thread is making it.
    """
    global _followed  # noqa: PLW0603 - one value for the process
    if token == _followed or not _making.acquire(blocking=False):
        return
    try:
        user_dictionary.use(LocalWord.objects.values_list("word", "reading"))
    except Exception:
        logger.exception("the dictionary of local words could not be made")
    finally:
        _followed = token
        _making.release()
