"""Forms of the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from operations.inquiries.enums import Audience, Category, Channel
from operations.inquiries.forms import PhoneField, no_null
from operations.inquiries.models import LONGEST_MESSAGE, Inquiry
from recruitment.models import Company, Job
from recruitment.models.fields import corporate_digits

ANSWERING_ROLES = (Role.OPERATOR, Role.ADMINISTRATOR)


def colleagues() -> QuerySet[User]:
    """Who may look after inquiries."""
    names = [role.label for role in ANSWERING_ROLES]
    return User.objects.filter(is_active=True, groups__name__in=names).distinct().order_by("pk")


class TextForm(forms.Form):
    """A text: an answer, a note, a remark."""

    text = forms.CharField(
        label="本文",
        max_length=LONGEST_MESSAGE,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={
            "required": "本文を入力してください。",
            "max_length": f"{LONGEST_MESSAGE:,}文字以内にしてください。",
        },
    )

    def clean_text(self) -> str:
        """The text as it can be stored."""
        return no_null(self.cleaned_data["text"])


class OwnerForm(forms.Form):
    """Who looks after it."""

    owner = forms.ModelChoiceField(
        label="担当者", queryset=User.objects.none(), required=False, empty_label="（担当なし）"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = colleagues()


class SortForm(forms.Form):
    """What it is about."""

    category = forms.ChoiceField(label="種類", choices=Category.choices)
    is_suggestion = forms.BooleanField(label="改善提案として集計する", required=False)


class EntryForm(forms.ModelForm):
    """What came by phone, mail or over the counter."""

    phone = PhoneField(label="電話番号", max_length=20, required=False)
    job_number = forms.CharField(
        label="関係する求人の番号", max_length=20, required=False, help_text="例：010006-000123"
    )
    company_name = forms.CharField(
        label="関係する企業の名前か法人番号",
        max_length=150,
        required=False,
        help_text="登録されている名前を正確に入力するか、法人番号を入力してください。",
    )

    class Meta:
        model = Inquiry
        fields = [
            "channel",
            "audience",
            "category",
            "received_at",
            "message",
            "name",
            "organisation",
            "email",
            "phone",
            "is_suggestion",
        ]
        labels = {"category": "種類"}
        widgets = {
            "message": forms.Textarea(attrs={"rows": 8}),
            "received_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }
        error_messages = {
            "audience": {"required": "どなたからのお問い合わせかを選んでください。"},
            "received_at": {"invalid": "受付日時は 2026-11-21 10:15 のように入力してください。"},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [choice for choice in Channel.choices if choice[0] != Channel.FORM]
        self.fields["channel"].initial = Channel.PHONE
        self.fields["audience"].choices = Audience.choices
        self.fields["received_at"].initial = timezone.localtime().replace(second=0, microsecond=0)
        self.fields["received_at"].input_formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M"]
        self.fields["message"].required = True
        self.fields["message"].error_messages["required"] = "伺った内容を入力してください。"

    def clean_received_at(self) -> Any:
        """Nothing comes from the future. Raises ValidationError."""
        moment = self.cleaned_data["received_at"]
        if moment > timezone.now() + timedelta(minutes=5):
            raise ValidationError("受付日時は、今より前にしてください。")
        return moment

    def clean_job_number(self) -> Job | None:
        """The job. Raises ValidationError for an unknown number."""
        number = self.cleaned_data["job_number"].strip()
        if not number:
            return None
        job = Job.objects.select_related("company").filter(listing__number=number).first()
        if job is None:
            raise ValidationError("この番号の求人はありません。番号を確かめてください。")
        return job

    def clean_company_name(self) -> Company | None:
        """The company. Raises ValidationError for an unknown name, or one that several have."""
        name = self.cleaned_data["company_name"].strip()
        if not name:
            return None
        number = corporate_digits(name)
        by_number = Company.objects.filter(corporate_number=number) if number else Company.objects.none()
        found = list(by_number or Company.objects.filter(name=name)[:2])
        if len(found) != 1:
            raise ValidationError("1社に決まりません。法人番号を入力してください。")
        return found[0]

    @property
    def inquiry_data(self) -> dict[str, Any]:
        """Fields of the inquiry."""
        data = {name: self.cleaned_data[name] for name in self.Meta.fields}
        job = self.cleaned_data["job_number"]
        company = self.cleaned_data["company_name"] or (job.company if job else None)
        return data | {"job": job, "company": company}
