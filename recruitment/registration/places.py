"""Filling in what is known: by corporate number and by postal code."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import CharField, Value
from django.db.models.functions import Concat

from recruitment.models import Company
from recruitment.models.fields import corporate_digits, strip_control
from recruitment.models.validators import validate_corporate_number
from recruitment.registration.known import registered_company
from recruitment.vocabulary.models import Municipality, PostalCode

PLACE_SENTENCE = "都道府県から市区町村までを、「北海道苫小牧市」のように続けて入力してください。"


class PlaceField(forms.CharField):
    """A municipality typed in words, with prefecture; 1,900 options would be no help."""

    default_error_messages = {"invalid": f"市区町村が見つかりません。{PLACE_SENTENCE}"}

    def prepare_value(self, value: Any) -> Any:
        """Words of a stored place."""
        if isinstance(value, int) or (isinstance(value, str) and value.isascii() and value.isdigit()):
            value = Municipality.objects.filter(pk=value).first() or ""
        return value.address_start if isinstance(value, Municipality) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare as words."""
        return super().has_changed(self.prepare_value(initial), data)

    def clean(self, value: Any) -> Municipality | None:
        """The place; with or without its county."""
        text = "".join(unicodedata.normalize("NFKC", strip_control(super().clean(value))).split())
        if not text:
            return None
        words = Concat("prefecture", "name", output_field=CharField())
        whole = Concat("prefecture", "district", "name", output_field=CharField())
        places = Municipality.objects.addressable().annotate(words=words, whole=whole)
        found = list((places.filter(words=Value(text)) | places.filter(whole=Value(text)))[:2])
        if len(found) != 1:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found[0]


def address_of(code: str) -> dict[str, str]:
    """What a postal code tells of an address; nothing for an unknown one."""
    towns = list(PostalCode.objects.lookup(code[:20])[:20])
    if not towns:
        return {}
    address = {"municipality": towns[0].municipality.address_start}
    if len(towns) == 1 and len(towns[0].town) <= 20:
        address["town"] = towns[0].town
    return address


def company_of(number: str) -> tuple[dict[str, str], str]:
    """What we know of a corporate number: values for the form, and a sentence for the applicant.

    Values come from public records only.
    """
    number = corporate_digits(number[:40])
    try:
        validate_corporate_number(number)
    except ValidationError as invalid:
        return {}, invalid.messages[0]
    company = registered_company(number)
    if company is None:
        return {}, "まだ登録されていない番号です。名称と所在地を入力してください。"
    values = public_values(company) if company.live else {}
    return values, joining_sentence(company)


def joining_sentence(company: Company) -> str:
    """What somebody does whose company is registered already."""
    if company.memberships.exists():
        return (
            "この企業は、すでに利用登録が済んでいます。社内の代表担当者に、担当者としての招待をご依頼ください。"
            "代表担当者が分からないときは、下の「登録済みの企業に担当者として参加したい」を選んで"
            "お申し込みください。"
        )
    return "この企業の情報は、すでに掲載されています。お申し込みが承認されると、情報と求人を編集できます。"


def public_values(company: Company) -> dict[str, str]:
    """Values of the form from a public record."""
    return {
        "company_name": company.name,
        "company_kana": company.name_kana,
        "postal_code": company.postal_code,
        "municipality": company.municipality.address_start if company.municipality else "",
        "town": company.town,
        "block": company.block,
        "building": company.building,
        "tel": company.tel,
        "web_url": company.web_url,
        "industry": str(company.industry_id or ""),
    }
