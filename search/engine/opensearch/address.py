"""The address of a search server, read from SEARCH_URL."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

SCHEMES = ("opensearch", "elasticsearch")
DEFAULT_TIMEOUT = 1.5


@dataclass(frozen=True)
class Address:
    """Where the server is and how to talk to it."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    prefix: str = "site"
    """Begins the names of our indexes, so that several sites can share a server."""
    ssl: bool = False
    ca: str = ""
    """File with the certificate authority, if it is not one the system trusts."""
    timeout: float = DEFAULT_TIMEOUT
    """Seconds a search may take before the database answers instead."""

    @property
    def alias(self) -> str:
        """Name under which the index in use is asked."""
        return f"{self.prefix}-jobs"

    def __str__(self) -> str:
        return f"{self.host}:{self.port}/{self.prefix}"


def parse(url: str) -> Address:
    """Read `opensearch://user:password@host:9200/prefix?ssl=true&ca=/path&timeout=1.5`.

    Raises ValueError, without the password in its text, for anything else.
    """
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise ValueError(f"SEARCH_URL must begin with {' or '.join(f'{name}://' for name in SCHEMES)}HOST")
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    if unknown := options.keys() - {"ssl", "ca", "timeout"}:
        raise ValueError(f"SEARCH_URL has unknown options: {', '.join(sorted(unknown))}")
    prefix = parts.path.strip("/") or Address.prefix
    if prefix != prefix.lower() or not prefix.replace("-", "").replace("_", "").isalnum():
        raise ValueError("The prefix in SEARCH_URL must be lower-case letters, digits, - and _")
    return Address(
        host=parts.hostname,
        port=parts.port or 9200,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        prefix=prefix,
        ssl=options.get("ssl", "").lower() in {"1", "true", "yes"},
        ca=options.get("ca", ""),
        timeout=float(options.get("timeout", DEFAULT_TIMEOUT)),
    )
