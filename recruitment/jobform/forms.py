"""The form of a job's draft."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.cache import cache
from django.db import models
from django.http import QueryDict

from core.models import SiteImage
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.inputs import draft_field
from recruitment.jobform.kit.pictures import SHOWN_PICTURES, pictures_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job
from recruitment.vocabulary.choices import REMEMBERED, classification_choices
from recruitment.vocabulary.models import Industry, Municipality, Occupation

MOST_YEN = 9_999_999_999
"""Ten digits, as in the national format."""
MOST_COMPARABLE = 2_147_483_647
"""What the columns of comparable pay hold."""


def place_choices(chosen: str) -> list[tuple[str, Any]]:
    """Municipalities of our prefecture and the chosen one; others come by their postal code."""
    own = cache.get_or_set("jobform:places", _own_places, REMEMBERED)
    known = chosen == "" or any(code == chosen for code, _ in own)
    others = [] if known else Municipality.objects.addressable().filter(pk=chosen)
    return [("", "選んでください"), *own, *((place.pk, str(place)) for place in others)]


def _own_places() -> list[tuple[str, str]]:
    places = Municipality.objects.addressable().in_prefecture(settings.PREFECTURE_CODE[:2])
    return [(place.pk, str(place)) for place in places.order_by("code")]


def job_field(db_field: models.Field, **options: Any) -> forms.Field | None:
    """Form fields of a job: amounts of at most ten digits, lists instead of choosers."""
    field = draft_field(db_field, **options)
    if isinstance(db_field, models.PositiveBigIntegerField) and field is not None:
        field.max_value = MOST_YEN
        field.validators = [*field.validators, _most_yen]
    return field


def _most_yen(value: int) -> None:
    if value > MOST_YEN:
        raise forms.ValidationError("金額は10桁以内の数字で入力してください。")


class JobForm(DraftForm):
    """Everything an employer says about a job."""

    sections = JOB_SECTIONS
    pairs: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("pay_min", "pay_max", "給与の上限は下限以上の額にしてください。"),
        ("training_pay_min", "training_pay_max", "研修中の給与の上限は下限以上の額にしてください。"),
        ("subsidy_min", "subsidy_max", "公的助成の上限は下限以上の額にしてください。"),
        ("period_start", "period_end", "雇用期間の終了日は開始日以降の日付にしてください。"),
        ("internship_start", "internship_end", "実施期間の終了日は開始日以降の日付にしてください。"),
    )

    class Meta:
        model = Job
        fields = JOB_SECTIONS.names
        formfield_callback = job_field

    def __init__(self, data: QueryDict | None = None, *, instance: Job, **options: Any) -> None:
        super().__init__(data, instance=instance, **options)
        own = pictures_of(instance.company)
        if instance.image_id:
            own |= SiteImage.objects.filter(pk=instance.image_id)
        self.fields["image"].queryset = own
        self.fields["workplace_municipality"].queryset = Municipality.objects.addressable()
        self.fields["industry"].queryset = Industry.objects.all()
        self.fields["occupation"].queryset = Occupation.objects.all()

    def prepare_lists(self) -> None:
        """Fill the lists for a page; checking what was posted needs none of them."""
        chosen = self["workplace_municipality"].value()
        self._offer("industry", classification_choices(Industry))
        self._offer("occupation", classification_choices(Occupation))
        self._offer("workplace_municipality", place_choices(str(chosen or "")[:6]))

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        described = self.fields[name].widget.attrs
        self.fields[name].widget = forms.Select(attrs=described, choices=choices)

    def library(self) -> list[SiteImage]:
        """Pictures to choose the main one from, the present one first."""
        field = self.fields["image"]
        newest = list(field.queryset.prefetch_related("renditions")[:SHOWN_PICTURES])
        return sorted(newest, key=lambda image: image.pk != self.instance.image_id)

    def check_record(self) -> None:
        """Amounts that cannot be compared are misprints."""
        super().check_record()
        self.instance.set_comparable_pay()
        figures = (self.instance.hourly_pay_min, self.instance.monthly_pay_min)
        if any(figure and figure > MOST_COMPARABLE for figure in figures):
            self.add_error("pay_min", "給与の額が大きすぎます。給与形態と額を確かめてください。")
            self._put_back("pay_min", None)
            self.before["pay_min"] = None
            self.instance.set_comparable_pay()
