"""The style page: every component of the design system in every state, for staff (A18)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.seo import Crumb

COLOURS = {
    "海（基本の色）": ["sea-50", "sea-200", "sea-400", "sea-700", "sea-900"],
    "ハスカップ（いちばん大事な操作）": ["berry-50", "berry-300", "berry-600", "berry-700", "berry-800"],
    "朝日（目印）": ["sun-50", "sun-100", "sun-300", "sun-500", "sun-700"],
    "森・警告・紙": ["forest-50", "forest-700", "alarm-50", "alarm-700", "paper"],
}


class SampleForm(forms.Form):
    """A form with one field of each kind."""

    name = forms.CharField(label="お名前", help_text="姓と名の間を1文字空けてください。")
    email = forms.EmailField(
        label="メールアドレス", error_messages={"required": "メールアドレスを入力してください。"}
    )
    place = forms.ChoiceField(
        label="希望する勤務地", required=False, choices=[("", "選んでください"), ("012131", "苫小牧市")]
    )
    contact = forms.ChoiceField(
        label="連絡の方法",
        choices=[("mail", "メール"), ("tel", "電話")],
        widget=forms.RadioSelect,
        help_text="日中つながりやすい方を選んでください。",
    )
    days = forms.MultipleChoiceField(
        label="働ける曜日",
        required=False,
        choices=[("1", "月曜日"), ("2", "火曜日"), ("3", "水曜日")],
        widget=forms.CheckboxSelectMultiple,
    )
    message = forms.CharField(label="伝えたいこと", required=False, widget=forms.Textarea)
    agree = forms.BooleanField(label="個人情報の取り扱いに同意する")


def styleguide(request: HttpRequest) -> HttpResponse:
    """Show all components; Wagtail lets only staff reach addresses under /cms/."""
    wrong = SampleForm({"name": "", "email": "shigoto", "place": "", "agree": ""})
    context: dict[str, Any] = {
        "colours": COLOURS,
        "crumbs": [
            Crumb("トップ", "/"),
            Crumb("求人を探す", "/jobs/"),
            Crumb("フォークリフトオペレーター"),
        ],
        "page_obj": Paginator(range(240), 20).page(5),
        "empty_form": SampleForm(),
        "wrong_form": wrong,
        "sample_url": request.build_absolute_uri("/jobs/010006-1/"),
        "hostile": "求人票はこちら https://example.jp/recruit をご覧ください。\n<b>太字</b>にはなりません。",
    }
    return render(request, "styleguide/index.html", context)
