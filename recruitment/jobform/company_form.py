"""The form of a company's own record, and what would make the record better."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from core.models import SiteImage
from recruitment.jobform.company_sections import COMPANY_SECTIONS
from recruitment.jobform.forms import job_field, place_choices
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.pictures import SHOWN_PICTURES, pictures_of
from recruitment.models import Company
from recruitment.vocabulary.choices import classification_choices
from recruitment.vocabulary.models import Industry, Municipality, PostalCode

POSTAL_UNKNOWN = "この郵便番号は見つかりませんでした。番号を確かめるか、住所を直接入力してください。"
GOOD_LENGTH = 200


class CompanyForm(DraftForm):
    """Everything a company says about itself; its corporate number is changed by the operators only."""

    sections = COMPANY_SECTIONS

    class Meta:
        model = Company
        fields = COMPANY_SECTIONS.names
        formfield_callback = job_field

    def __init__(self, data: QueryDict | None = None, *, instance: Company, **options: Any) -> None:
        super().__init__(data, instance=instance, **options)
        own = pictures_of(instance)
        if instance.logo_id:
            own |= SiteImage.objects.filter(pk=instance.logo_id)
        self.fields["logo"].queryset = own
        self.fields["municipality"].queryset = Municipality.objects.addressable()
        self.fields["industry"].queryset = Industry.objects.all()

    def prepare_lists(self) -> None:
        """Fill the lists for a page; checking what was posted needs none of them."""
        chosen = str(self["municipality"].value() or "")
        known = chosen if chosen.isdigit() and len(chosen) == 6 else ""
        self._offer("industry", classification_choices(Industry))
        self._offer("municipality", place_choices(known))

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        described = self.fields[name].widget.attrs
        self.fields[name].widget = forms.Select(attrs=described, choices=choices)

    def library(self) -> list[SiteImage]:
        """Pictures to choose the logo from, the present one first."""
        newest = list(self.fields["logo"].queryset.prefetch_related("renditions")[:SHOWN_PICTURES])
        return sorted(newest, key=lambda image: image.pk != self.instance.logo_id)


def fill_head_office(company: Company) -> bool:
    """Put the address of the draft's postal code into it (in memory); whether the code is known."""
    rows = list(PostalCode.objects.lookup(company.postal_code[:20])[:30])
    if not rows:
        return False
    company.municipality_id = rows[0].municipality_id
    towns = {row.town for row in rows}
    if len(towns) == 1 and rows[0].town:
        company.town = rows[0].town[:20]
    return True


def advice_for(company: Company) -> list[str]:
    """What would help readers most, in the order in which it helps."""
    checks = (
        (len(company.pr_text) >= GOOD_LENGTH, f"会社の特徴を{GOOD_LENGTH}文字以上書く"),
        (bool(company.photos.all()), "職場の写真を1枚以上載せる"),
        (bool(company.catchphrase), "ひとこと紹介を書く"),
        (company.logo_id is not None, "ロゴを登録する"),
        (company.employees is not None, "従業員数を書く"),
        (bool(company.interviews.all()), "社員の声を載せる"),
        (bool(company.web_url), "ウェブサイトのアドレスを書く"),
    )
    return [sentence for done, sentence in checks if not done]
