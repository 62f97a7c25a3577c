"""Numbers that look right and belong to nobody."""

from stdnum.jp import cn

UNUSED_REGISTRY = "9990"
"""Corporate numbers begin with the code of a registry office; no office has this one."""


def corporate_number(serial: int) -> str:
    """Thirteen digits with a right check digit that no corporation can have been given."""
    body = f"{UNUSED_REGISTRY}01{serial:06d}"
    return f"{cn.calc_check_digit(body)}{body}"


def phone(serial: int, extension: int = 0) -> str:
    """A number of the city's area code in an exchange that is not assigned."""
    return f"0144-00-{1000 + serial * 20 + extension:04d}"
