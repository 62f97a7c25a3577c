"""Where a push may go: https, no private networks, no credentials in the address (against SSRF)."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from django.conf import settings

PRIVATE = (
    "このアドレスは内部のネットワークにあるため送れません。"
    "庁内の相手先に送るときは、システム管理者に許可（PARTNER_PRIVATE_NETWORKS）を依頼してください。"
)


class ForbiddenAddressError(Exception):
    """A push must not go there; the text is a sentence for people."""


def fault_of_url(url: str) -> str:
    """A sentence about an address that cannot be used, empty when it can; asks no name server."""
    try:
        parts = urlsplit(url)
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:
        return "アドレスの形が正しくありません。https:// から始まる形で入力してください。"
    schemes = ("https", "http") if settings.PARTNER_PLAIN_HTTP else ("https",)
    if parts.scheme not in schemes or not parts.hostname or not port_is_sound:
        return "https:// から始まるアドレスを入力してください。"
    faults = (
        (
            bool(parts.username or parts.password),
            "アドレスに利用者名やパスワードを含めず、認証の欄に入力してください。",
        ),
        (bool(parts.fragment), "アドレスの # より後ろは送られません。取り除いてください。"),
        (
            not url.isascii() or any(character.isspace() for character in url),
            "アドレスは半角の英数字と記号で、空白を入れずに入力してください。",
        ),
        (_is_private_number(parts.hostname), PRIVATE),
    )
    return next((sentence for found, sentence in faults if found), "")


def _is_private_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return not is_allowed(host)


def is_allowed(address: str) -> bool:
    """Whether an IP address is public, or private and allowed by PARTNER_PRIVATE_NETWORKS."""
    ip = ipaddress.ip_address(address.split("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if any(ip in ipaddress.ip_network(network) for network in settings.PARTNER_PRIVATE_NETWORKS):
        return True
    return ip.is_global and not ip.is_multicast


def resolved(host: str, port: int) -> list[str]:
    """IP addresses of a host that a push may go to.

    The connection is made to one of them, not to the name again, so a name server cannot answer otherwise the
    second time. Raises ForbiddenAddressError when there are only others, OSError for an unknown host.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed = [address for address in addresses if is_allowed(address)]
    if not allowed:
        raise ForbiddenAddressError(PRIVATE)
    return allowed
