"""Forms of the person's own account."""

from __future__ import annotations

from django import forms

from accounts.models import User


class NameForm(forms.ModelForm[User]):
    """The person's name; it stands in mails and lists."""

    last_name = forms.CharField(
        label="姓", max_length=50, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    first_name = forms.CharField(
        label="名", max_length=50, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )

    class Meta:
        model = User
        fields = ("last_name", "first_name")
