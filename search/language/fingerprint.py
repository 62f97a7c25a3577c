"""Which rules and dictionary the analyser uses: an index made by others must be rebuilt."""

from functools import cache
from hashlib import blake2s
from importlib.metadata import version
from inspect import getsource

from search.language import analyzer, normalise, user_dictionary


def fingerprint() -> str:
    """The rules and dictionaries in force; local words may change while the site runs."""
    return f"{_rules()}:{user_dictionary.digest()}"


@cache
def _rules() -> str:
    """Versions of the rules, of SudachiPy and its dictionary, and a digest of the rules' source."""
    source = getsource(analyzer) + getsource(normalise)
    digest = blake2s(source.encode(), digest_size=6).hexdigest()
    versions = f"{version('sudachipy')}+{version('sudachidict-core')}"
    return f"{analyzer.RULES_VERSION}:{versions}:{digest}"
