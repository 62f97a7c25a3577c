"""Checks of single values with a sentence that says how to mend them."""

from django.core.exceptions import ValidationError
from stdnum.jp import cn


def validate_corporate_number(value: str) -> None:
    """Refuse what is not thirteen digits with a right check digit (国税庁 法人番号の指定等に関する省令)."""
    if len(value) != 13 or not value.isascii() or not value.isdigit():
        raise ValidationError("法人番号は13桁の数字で入力してください。", code="corporate_number")
    if not cn.is_valid(value):
        raise ValidationError(
            "法人番号が正しくありません。通知書または国税庁法人番号公表サイトの番号と見比べてください。",
            code="corporate_number",
        )
