"""Field types of the records: text measured in bytes, codes and numbers typed in any width."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import jaconv
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.utils.deconstruct import deconstructible

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_LINE_BREAKS = re.compile(r"[\r\n\t]+")
_HYPHENS = re.compile("[‐‑‒–—―−ーｰ－]")


def strip_control(value: str) -> str:
    """Remove characters nobody can see and no database or feed can carry; unify line ends."""
    return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def to_half_width(value: str) -> str:
    """Half-width letters and digits, every dash a plain hyphen, no white space."""
    return re.sub(r"\s", "", _HYPHENS.sub("-", unicodedata.normalize("NFKC", value)))


@deconstructible
class MaxBytesValidator:
    """Refuses text longer than `limit` bytes in UTF-8, the measure of the national format."""

    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, value: str) -> None:
        """Raise ValidationError with a sentence that names the limit in characters."""
        if len(value.encode("utf-8", "replace")) > self.limit:
            raise ValidationError(
                f"長すぎます。全角{self.limit // 3}文字以内に縮めてください。", code="max_bytes"
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MaxBytesValidator) and other.limit == self.limit

    def __hash__(self) -> int:
        return hash(self.limit)


class _OptionalByDefault(models.Field):
    """Mixin: `blank=True` and an empty default unless said otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Keep `blank` in migrations, because its default differs from Django's."""
        name, path, args, kwargs = super().deconstruct()
        kwargs["blank"] = self.blank
        return name, path, list(args), kwargs


class LineField(_OptionalByDefault, models.CharField):
    """One line of text of at most `max_length` full-width characters (3 bytes each)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, MaxBytesValidator((self.max_length or 0) * 3)]

    def to_python(self, value: Any) -> Any:
        """Strip what cannot be seen; line breaks become spaces."""
        value = super().to_python(value)
        return _LINE_BREAKS.sub(" ", strip_control(value)).strip() if value else value


class BodyField(_OptionalByDefault, models.TextField):
    """Several lines of plain text of at most `max_length` full-width characters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        limit = self.max_length or 0
        self.validators = [
            *self.validators,
            MaxLengthValidator(limit, f"長すぎます。{limit}文字以内に縮めてください。"),
            MaxBytesValidator(limit * 3),
        ]

    def to_python(self, value: Any) -> Any:
        """Strip what cannot be seen."""
        value = super().to_python(value)
        return strip_control(value).strip() if value else value


class KanaField(LineField):
    """A reading in hiragana; katakana typed by people is turned into it."""

    default_validators = [
        RegexValidator(r"^[ぁ-ゖゝゞー・　 ]*$", "ひらがなで入力してください（例：とまこまいせいし）。")
    ]

    def to_python(self, value: Any) -> Any:
        """Hiragana of whatever kana was typed."""
        value = super().to_python(value)
        return jaconv.kata2hira(unicodedata.normalize("NFKC", value)) if value else value


class HalfWidthField(LineField):
    """A number or code; full-width digits, dashes and spaces people type are normalised."""

    def to_python(self, value: Any) -> Any:
        """Half-width form."""
        value = super().to_python(value)
        return to_half_width(value) if value else value


class PostalCodeField(HalfWidthField):
    """Seven digits without hyphen (jobdata nos 5, 48)."""

    default_validators = [
        RegexValidator(r"^[0-9]{7}$", "郵便番号は7桁の数字で入力してください（例：053-0018）。")
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 7
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        """Digits only; `〒053-0018` becomes `0530018`."""
        value = super().to_python(value)
        return value.replace("-", "").replace("〒", "") if value else value

    def formfield(self, **kwargs: Any) -> Any:
        """Leave room for a mark and hyphen on entry; the model field normalises first."""
        return super().formfield(**{"max_length": 12, **kwargs})


def corporate_digits(value: str) -> str:
    """A corporate number without the hyphens and spaces that people type or paste, in half width."""
    return to_half_width(strip_control(value)).replace("-", "")


class CorporateNumberInput(forms.CharField):
    """A corporate number as people write it, `1-4300-0100-1234`; its digits are the value."""

    def to_python(self, value: Any) -> str:
        """Digits; dashes alone are no number."""
        return corporate_digits(super().to_python(value))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No limit of length: it would cut what is pasted, and a cut number may even look right."""
        return {**super().widget_attrs(widget), "inputmode": "numeric", "autocomplete": "off"}


class CorporateNumberField(HalfWidthField):
    """Thirteen digits (jobdata nos 1, 39); to the database a HalfWidthField, so no migration knows of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = list(kwargs.get("validators", ()))  # they know the length, too

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As the field whose column it has."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{HalfWidthField.__module__}.{HalfWidthField.__qualname__}", args, kwargs

    def to_python(self, value: Any) -> Any:
        """Digits only."""
        value = super().to_python(value)
        return corporate_digits(value) if value else value

    def formfield(self, **kwargs: Any) -> Any:
        """An input that takes a number as it is written."""
        return super().formfield(**{"form_class": CorporateNumberInput, **kwargs, "max_length": None})


class PhoneField(HalfWidthField):
    """Three groups of digits with hyphens (jobdata nos 35, 127, 133)."""

    default_validators = [
        RegexValidator(
            r"^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}$",
            "電話番号はハイフンで区切って入力してください（例：0144-32-1234）。",
        )
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 13
        super().__init__(*args, **kwargs)


class CodeSetFormField(forms.MultipleChoiceField):
    """Check boxes whose ticked codes make one stored string."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, wrap: str = "", **kwargs: Any) -> None:
        self.wrap = wrap
        for unused in ("max_length", "empty_value", "coerce"):
            kwargs.pop(unused, None)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Stored string to list of codes."""
        return split_codes(value, self.wrap) if isinstance(value, str) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare as lists of codes."""
        return super().has_changed(self.prepare_value(initial or ""), data)

    def clean(self, value: Any) -> str:
        """Ticked codes in the order of the choices, joined."""
        ticked = set(super().clean(value))
        return join_codes([code for code, _ in self.choices if code in ticked], self.wrap)


def split_codes(value: str, wrap: str = "") -> list[str]:
    """`12345` → five codes; `,car,uij,` with wrap `,` → two."""
    return [code for code in value.split(wrap) if code] if wrap else list(value)


def join_codes(codes: list[str], wrap: str = "") -> str:
    """Inverse of `split_codes`; with `wrap` the string starts and ends with it, for `contains`."""
    if not codes:
        return ""
    return f"{wrap}{wrap.join(codes)}{wrap}" if wrap else "".join(codes)


class CodeSetField(_OptionalByDefault, models.CharField):
    """Several codes of one enumeration in one string, the national format's way (nos 70, 80).

    With `wrap` codes may be longer than one character and `contains=f"{wrap}{code}{wrap}"` finds
    records carrying a code.
    """

    def __init__(self, *args: Any, codes: Any = (), wrap: str = "", **kwargs: Any) -> None:
        self.codes = [(str(value), str(label)) for value, label in codes]
        self.wrap = wrap
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Only `wrap` matters to the database; the codes may grow without a migration."""
        name, path, args, kwargs = super().deconstruct()
        if self.wrap:
            kwargs["wrap"] = self.wrap
        return name, path, args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        """Check boxes."""
        options = {
            "choices": self.codes,
            "wrap": self.wrap,
            "required": not self.blank,
            "label": self.verbose_name,
            "help_text": self.help_text,
        }
        for unused in ("choices_form_class", "form_class", "widget"):
            kwargs.pop(unused, None)
        return CodeSetFormField(**{**options, **kwargs})

    def validate(self, value: Any, model_instance: Any) -> None:
        """Refuse unknown or repeated codes and a wrong order."""
        super().validate(value, model_instance)
        given = split_codes(value or "", self.wrap)
        if given != [code for code, _ in self.codes if code in given]:
            raise ValidationError("一覧にある項目から選んでください。", code="invalid_choice")


def yes_no(
    label: str, help_text: str = "", *, required: bool = False, yes: str = "あり", no: str = "なし"
) -> models.BooleanField:
    """A yes/no item that can also be unanswered."""
    return models.BooleanField(
        label, null=True, blank=not required, choices=[(True, yes), (False, no)], help_text=help_text
    )
