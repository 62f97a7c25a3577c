"""The table of items as a form: a row for each thing that may be sent, and rows of fixed values."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Any, NamedTuple

from django import forms

from recruitment.partners.mapping import (
    PATH,
    TYPES,
    Mapping,
    Source,
    clashes,
    compiled,
    lacks,
    sources,
)

FIXED_ROWS = 6
LONGEST_TABLE = 200
FIXED_HEADING = "いつも同じ値を入れる項目"
HEADINGS = {
    "meta": "送信そのものの項目",
    "company": "企業の情報",
    "job": "求人の情報",
    "living": "生活の情報",
}
NEEDED = frozenset({"meta.key", "meta.sequence", "job.JOB_ID", "job.STATUS"})
PATH_FAULT = "空白や引用符を使わずに入力してください。入れ子は employer.name のように点でつなぎます。"


class Problem(NamedTuple):
    """What is to be mended, and the id of its input; empty for what concerns several."""

    anchor: str
    text: str


class RowForm(forms.Form):
    """One item: whether, as what, in which form, with which values replaced."""

    send = forms.BooleanField(label="送る", required=False)
    path = forms.CharField(label="相手先の項目名", required=False, max_length=100)
    type = forms.ChoiceField(label="値の形", choices=list(TYPES.items()), required=False)
    table = forms.CharField(
        label="値の置き換え", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 1})
    )

    def __init__(self, *args: Any, source: Source, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source = source
        for name, field in self.fields.items():
            field.widget.attrs["aria-label"] = f"{source.label}：{field.label}"
            if name == "path":
                field.widget.attrs |= {"placeholder": source.default_path, "autocomplete": "off"}

    def clean_path(self) -> str:
        """Names with dots between them."""
        path: str = self.cleaned_data["path"].strip()
        if path and not PATH.match(path):
            raise forms.ValidationError(PATH_FAULT)
        return path

    def clean_table(self) -> dict[str, str]:
        """Lines of `ours=theirs`."""
        lines = [line.strip() for line in self.cleaned_data["table"].splitlines()]
        table: dict[str, str] = {}
        for number, line in enumerate(lines, start=1):
            ours, equals, theirs = (part.strip() for part in line.partition("="))
            if line and not (ours and equals):
                raise forms.ValidationError(f"{number}行目：「1=正社員」の形で書いてください。")
            if ours in table:
                raise forms.ValidationError(f"{number}行目：「{ours}」がもう一度あります。")
            if line:
                table[ours] = theirs
        if len(table) > LONGEST_TABLE:
            raise forms.ValidationError(f"置き換えは{LONGEST_TABLE}行までにしてください。")
        return table

    def stored(self) -> dict[str, Any] | None:
        """What differs from the national names; None when nothing does."""
        cleaned = self.cleaned_data
        path = "" if cleaned["path"] == self.source.default_path else cleaned["path"]
        differs = {name: value for name, value in (("path", path), ("table", cleaned["table"])) if value}
        if cleaned["type"] not in ("", self.source.default_type):
            differs["type"] = cleaned["type"]
        if cleaned["send"] != self.source.sent_by_default:
            differs["send"] = cleaned["send"]
        return differs or None


class FixedForm(forms.Form):
    """A value that every record bears."""

    path = forms.CharField(label="相手先の項目名", required=False, max_length=100)
    value = forms.CharField(label="入れる値", required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        """Both or neither."""
        cleaned: dict[str, Any] = super().clean() or {}
        path = cleaned.get("path", "").strip()
        if path and not PATH.match(path):
            self.add_error("path", PATH_FAULT)
        if cleaned.get("value") and not path and "path" not in self.errors:
            self.add_error("path", "この値を入れる項目の名前を入力してください。")
        return {**cleaned, "path": path}


class ItemsForm:
    """All rows together."""

    def __init__(self, stored: AnyMapping[str, Any], data: Any = None) -> None:
        self.rows = [
            RowForm(data, prefix=f"i{number}", source=source, initial=_initial(source, stored))
            for number, source in enumerate(sources())
        ]
        fixed = list(stored.get("fixed", []))
        self.fixed = [
            FixedForm(data, prefix=f"f{number}", initial=fixed[number] if number < len(fixed) else None)
            for number in range(max(FIXED_ROWS, len(fixed) + 2))
        ]
        self.general: list[str] = []

    @property
    def has_faulty_rows(self) -> bool:
        """Whether rows cannot be read, so that no record can be made of the table."""
        return any(form.is_bound and form.errors for form in (*self.rows, *self.fixed))

    @property
    def problems(self) -> list[Problem]:
        """Everything that is to be mended, in the order of the page."""
        found = [Problem("", sentence) for sentence in self.general]
        for form in (*self.rows, *self.fixed):
            heading = form.source.label if isinstance(form, RowForm) else FIXED_HEADING
            for name, sentences in form.errors.items() if form.is_bound else ():
                field = form[name]
                text = f"{heading}（{field.label}）：{' '.join(sentences)}"
                found.append(Problem(field.id_for_label, text))
        return found

    @property
    def groups(self) -> list[tuple[str, list[RowForm], bool]]:
        """Rows by section, with heading and whether one of them needs mending."""
        found = []
        for section, heading in HEADINGS.items():
            rows = [row for row in self.rows if row.source.id.startswith(f"{section}.")]
            found.append((heading, rows, any(row.is_bound and row.errors for row in rows)))
        return found

    def is_valid(self) -> bool:
        """Whether every row is sound and the rows go together."""
        forms_of_rows = (*self.rows, *self.fixed)
        if self.has_faulty_rows:
            return False
        mapping = compiled(self.stored())
        self.general = lacks(mapping)
        found = clashes(mapping)
        for form in forms_of_rows:
            if sentence := found.get(self._path_of(form)):
                form.add_error("path", sentence)
        return not (self.general or found)

    def stored(self) -> dict[str, Any]:
        """What to keep with the partner, of rows that are sound by themselves."""
        sound = [row for row in self.rows if not row.errors]
        items = {row.source.id: kept for row in sound if (kept := row.stored()) is not None}
        fixed = [form.cleaned_data for form in self.fixed if not form.errors and form.cleaned_data["path"]]
        return {"items": items, "fixed": [{"path": row["path"], "value": row["value"]} for row in fixed]}

    def _path_of(self, form: forms.Form) -> str:
        path = str(form.cleaned_data.get("path", ""))
        if not isinstance(form, RowForm):
            return path
        return (path or form.source.default_path) if form.cleaned_data["send"] else ""


def mapping_of(form: ItemsForm, empty: str) -> Mapping:
    """The table as it was typed so far, for the preview."""
    return compiled(form.stored(), empty)


def preset_mapping(name: str) -> dict[str, Any] | None:
    """A table to begin anew with: `none` leaves out what can be, `national` sends all; else None."""
    if name == "none":
        return {"items": {source.id: {"send": source.id in NEEDED} for source in sources()}}
    return {} if name == "national" else None


def _initial(source: Source, stored: AnyMapping[str, Any]) -> dict[str, Any]:
    row = stored.get("items", {}).get(source.id, {})
    return {
        "send": row.get("send", source.sent_by_default),
        "path": row.get("path", ""),
        "type": row.get("type", source.default_type),
        "table": "\n".join(f"{ours}={theirs}" for ours, theirs in (row.get("table") or {}).items()),
    }
