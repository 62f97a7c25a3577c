"""Internet addresses and ranges as text (`203.0.113.0/24`, `2001:db8::/32`)."""

from __future__ import annotations

import ipaddress

type Network = ipaddress.IPv4Network | ipaddress.IPv6Network

WIDEST = {4: 8, 6: 16}
"""A range wider than this is a slip of the pen, not an office."""


def network(text: str) -> Network:
    """Return the range that a text names; a lone address is a range of one.

    Raises ValueError, with a sentence in Japanese, for anything else and for a range wider than any office.
    """
    try:
        found = ipaddress.ip_network(text.strip(), strict=False)
    except ValueError as error:
        raise ValueError(
            "IPアドレス（203.0.113.5）か、範囲（203.0.113.0/24）の形で入力してください。"
        ) from error
    if found.prefixlen < WIDEST[found.version]:
        raise ValueError("範囲が広すぎます。事業所で使っているアドレスの範囲に絞ってください。")
    return found


def contains(text: str, address: str | None) -> bool:
    """Tell whether an address lies in a range; IPv4 written as IPv6 counts as IPv4."""
    if not address:
        return False
    try:
        asked = ipaddress.ip_address(address)
        asked = getattr(asked, "ipv4_mapped", None) or asked
        return asked in network(text)
    except ValueError:
        return False
