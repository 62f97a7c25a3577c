"""What can be done to many records at once: what will happen to each, why not to some, and doing it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.widgets import AdminDateInput

from recruitment import actions
from recruitment.desk import letters
from recruitment.desk.models import Desk
from recruitment.vocabulary.enums import CloseReason, ListingState, states_before

if TYPE_CHECKING:
    from accounts.models import User

type Record = Any
type Data = dict[str, Any]


class Skip(Exception):
    """Nothing will be done to this record; the message says why."""


class UntilForm(forms.Form):
    """A new last day."""

    until = forms.DateField(
        label="新しい掲載終了日",
        widget=AdminDateInput,
        help_text="これより後まで掲載する求人は、そのままにします。",
        error_messages={"invalid": "日付は 2026-12-31 のように入力してください。"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = actions.usual_end()

    def clean_until(self) -> datetime.date:
        """From today, for a year at most. Raises ValidationError."""
        until = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today <= until <= today + datetime.timedelta(days=366):
            raise forms.ValidationError("今日から1年以内の日付にしてください。")
        return until


class CloseForm(forms.Form):
    """Why they end."""

    reason = forms.ChoiceField(label="終了の理由", choices=CloseReason.choices, initial=CloseReason.WITHDRAWN)


class ReasonForm(forms.Form):
    """Why they are hidden."""

    reason = forms.CharField(
        label="理由",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="企業の担当者が読みます。何を確かめているか、どうすれば再開できるかを書いてください。",
        error_messages={"required": "理由を入力してください。"},
    )


class RemarkForm(forms.Form):
    """A word of one's own in a letter."""

    remark = forms.CharField(
        label="ひとこと",
        required=False,
        max_length=letters.LONGEST_REMARK,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="メールの初めに入ります。空欄でも送れます。",
    )


@dataclass(frozen=True)
class Operation:
    """One thing to do. `plan` says what will happen to a record or raises Skip; `run` does it to a group."""

    name: str
    desk: str
    label: str
    sentence: str
    form_class: type[forms.Form]
    plan: Callable[[Record, Data], str]
    run: Callable[[list[Record], User, Data], None]
    by_company: bool = False
    permission: str = "recruitment.change_job"

    def is_allowed(self, user: User) -> bool:
        """Tell whether the person may do it at all."""
        return user.has_perm("desk.act_on_desk") and user.has_perm(self.permission)


def day(value: datetime.date | None) -> str:
    """A day in few words."""
    return date_format(value, "Y年n月j日") if value else "期限なし"


def _plan_extension(job: Record, data: Data) -> str:
    end, until = job.listing.publication_end, data["until"]
    if job.listing.state != ListingState.OPEN:
        raise Skip(f"「{job.listing.get_state_display()}」の求人は延ばせません。")
    if end is None or end >= until:
        raise Skip(f"すでに{day(end)}まで掲載します。")
    again = "（掲載期間が過ぎています。ふたたび公開されます）" if end < timezone.localdate() else ""
    return f"掲載終了日：{day(end)} → {day(until)}{again}"


def _plan_end(job: Record, data: Data) -> str:
    if job.listing.state not in states_before(ListingState.CLOSED):
        raise Skip(f"「{job.listing.get_state_display()}」の求人は終了できません。")
    return f"{job.listing.get_state_display()} → 掲載終了（{CloseReason(data['reason']).label}）"


def _plan_suspension(job: Record, data: Data) -> str:
    if job.listing.state != ListingState.OPEN:
        raise Skip(f"「{job.listing.get_state_display()}」の求人は、公開されていません。")
    return "掲載中 → 掲載停止"


def _plan_reminder(job: Record, data: Data) -> str:
    if job.listing.state != ListingState.OPEN:
        raise Skip(f"「{job.listing.get_state_display()}」の求人は、確認の対象ではありません。")
    return _letter(job.company, letters.why_no_reminder)


def _plan_advice(company: Record, data: Data) -> str:
    return _letter(company, letters.why_no_advice)


def _letter(company: Record, why_not: Callable[[Record], str]) -> str:
    if reason := why_not(company):
        raise Skip(reason)
    number = len(letters.addresses_of(company))
    return f"{company}の担当者{number}名にメールを送る"


def _remind(jobs: list[Record], by: User, data: Data) -> None:
    letters.send_reminder(jobs[0].company, by, jobs, data["remark"])


OPERATIONS = {
    (operation.desk, operation.name): operation
    for operation in (
        Operation(
            "extend",
            Desk.JOBS,
            "掲載期間を延ばす",
            "求人の掲載終了日を、まとめて延ばします。掲載期間が過ぎた求人は、ふたたび公開されます。"
            "募集中であることを確認した日も、今日になります。",
            UntilForm,
            _plan_extension,
            lambda jobs, by, data: actions.renew(jobs[0], by, data["until"]),
        ),
        Operation(
            "remind",
            Desk.JOBS,
            "確認をお願いする",
            "求人の内容と募集の状況を確かめていただくよう、企業の担当者にメールを送ります。企業ごとに1通にまとめます。",
            RemarkForm,
            _plan_reminder,
            _remind,
            by_company=True,
        ),
        Operation(
            "suspend",
            Desk.JOBS,
            "掲載を止める",
            "すぐに公開ページから外します。あとで1件ずつ再開できます。",
            ReasonForm,
            _plan_suspension,
            lambda jobs, by, data: actions.suspend(jobs[0], by, data["reason"]),
            permission="recruitment.moderate_job",
        ),
        Operation(
            "close",
            Desk.JOBS,
            "掲載を終える",
            "募集を終了します。公開ページのアドレスは「募集は終了しました」に変わります。",
            CloseForm,
            _plan_end,
            lambda jobs, by, data: actions.close(jobs[0], by, data["reason"]),
        ),
        Operation(
            "advice",
            Desk.COMPANIES,
            "充実のご提案を送る",
            "企業情報と掲載中の求人に足りないところを、担当者にメールでお伝えします。",
            RemarkForm,
            _plan_advice,
            lambda companies, by, data: letters.send_advice(companies[0], by, data["remark"]),
            permission="recruitment.change_company",
        ),
    )
}


def operations_for(desk: str, user: User) -> list[Operation]:
    """What the person may do on a list."""
    return [each for each in OPERATIONS.values() if each.desk == desk and each.is_allowed(user)]
