"""Postal code against municipality and town (日本郵便 郵便番号データ)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recruitment.checks.context import CheckContext, PostalTown
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold

GROUND = "日本郵便 郵便番号データ"
_ELSEWHERE = ("", "以下に掲載がない場合")


def address_findings(
    context: CheckContext, fields: tuple[str, str, str], values: tuple[str, str | None, str]
) -> Iterator[Finding]:
    """Findings on one address; `fields` and `values` are postal code, municipality code and town."""
    (postal_field, place_field, town_field), (postal, municipality, town) = fields, values
    if context.postal is None or not re.fullmatch(r"[0-9]{7}", postal or ""):
        return
    written = f"{postal[:3]}-{postal[3:]}"
    towns = context.postal.get(postal, ())
    if not towns:
        sentence = (
            f"郵便番号{written}は手元のデータにありません。"
            f"新しい番号か事業所専用の番号でなければ、見直してください。"
        )
        yield Finding(Severity.NOTE, postal_field, sentence, GROUND, "address.postal_unknown")
        return
    if not municipality:
        return
    here = [each for each in towns if municipality in (each.municipality, each.parent)]
    if not here:
        yield _wrong_place(towns, municipality, written, (postal_field, place_field))
    elif town and not any(_same_town(town, each.town) for each in here):
        names = "・".join(dict.fromkeys(each.town for each in here if each.town))
        sentence = f"郵便番号{written}の町名は「{names[:60]}」です。郵便番号か町字を見直してください。"
        yield Finding(Severity.NOTE, town_field, sentence, GROUND, "address.town_differs")


def _wrong_place(
    towns: Sequence[PostalTown], municipality: str, written: str, fields: tuple[str, str]
) -> Finding:
    """Another prefecture is a slip that must be mended; a neighbour may be a change of borders."""
    names = "・".join(dict.fromkeys(each.name for each in towns))
    far = all(each.municipality[:2] != municipality[:2] for each in towns)
    sentence = f"郵便番号{written}は{names}の番号です。郵便番号か市区町村を直してください。"
    severity = Severity.MUST if far else Severity.SHOULD
    return Finding(severity, fields[0], sentence, GROUND, "address.postal_mismatch")


def _same_town(written: str, known: str) -> bool:
    if known in _ELSEWHERE:
        return True
    one, other = _plain(written), _plain(known)
    return not one or one.startswith(other) or other.startswith(one) or one in other


def _plain(town: str) -> str:
    """Without what people write or leave out: 大字, 字, 丁目, brackets; ヶ and ケ alike."""
    text = re.sub(r"\(.*?\)|大字|字|[0-9]+丁目|[一二三四五六七八九十]+丁目|\s", "", fold(town).text)
    return text.translate(str.maketrans("ヶヵがのノ之", "ケカケノノノ"))
