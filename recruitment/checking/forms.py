"""The form of the test box."""

from django import forms

FIELDS = {
    "description": "仕事の内容",
    "title": "求人名",
    "personality": "求める人材像・歓迎要件",
    "pay_note": "給与の補足",
    "holidays_note": "休日の補足",
    "application_method": "応募方法",
    "selection_process": "選考の流れ",
}


class TryForm(forms.Form):
    """A text and where it would stand: some rules hold only for titles or for who may apply."""

    field = forms.ChoiceField(label="どの欄の文として試すか", choices=list(FIELDS.items()))
    text = forms.CharField(
        label="試す文",
        max_length=10000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "試す文を入力してください。"},
    )
