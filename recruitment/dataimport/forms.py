"""What people enter: the file, and how it is registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from recruitment.dataimport.actions import KEEP, OVERRULE, REFUSED, Settings
from recruitment.dataimport.checking import SMALLER
from recruitment.dataimport.enums import RowKind, Scope, Way
from recruitment.dataimport.models import ImportBatch
from recruitment.nationaldata.reading.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from accounts.models import User

MOST_MEGABYTES = Limits().sent // MEGABYTE
"""What reading takes, and nginx lets through here."""
ACCEPTED = ".json,.xml,.csv,.tsv,.txt,.gz,.zip"
OLDER_HELP = "選ぶと、画面での変更を、それより古いデータの内容で上書きします。行を見て確かめてください。"
NEW_SOURCE = "提供元を上の一覧から選ぶか、ここに新しい名前を入力してください。"


class UploadForm(forms.Form):
    """One file, where it comes from, and whether it is everything."""

    file = forms.FileField(
        label="ファイル",
        help_text=(
            "全国統一の形式（143項目）の JSON・XML・CSV・TSV です。文字コードは UTF-8 と Shift_JIS、"
            f"列の順番は自由、ZIP・gzip に圧縮したものも読めます。{MOST_MEGABYTES}MBまで。"
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        error_messages={
            "required": "ファイルを選んでください。",
            "empty": "このファイルは空です。求人の入ったファイルを選んでください。",
        },
    )
    known_source = forms.ChoiceField(label="提供元", required=False)
    source = forms.CharField(
        label="新しい提供元の名前",
        max_length=100,
        required=False,
        help_text="データの出どころの名前です。同じ提供元のファイルどうしを比べます。例：北海道移住マッチング",
    )
    scope = forms.ChoiceField(
        label="ファイルの範囲",
        choices=Scope.choices,
        initial=Scope.WHOLE,
        widget=forms.RadioSelect,
        help_text="掲載を終えるのは、前にこの提供元から新しく登録した求人だけです。ほかの求人はそのままです。",
    )
    again = forms.BooleanField(
        label="前に登録したファイルと同じでも、もう一度登録する",
        required=False,
        help_text="登録のあとに変わった求人を、ファイルの内容に戻すときに選びます。",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks_again = False
        known = [(name, name) for name in ImportBatch.objects.sources()]
        if known:
            self.fields["known_source"].choices = [("", "（新しい提供元）"), *known]
        else:
            del self.fields["known_source"]
            self.fields["source"].label = "提供元"

    def clean_file(self) -> UploadedFile:
        """Not larger than what is read. Raises ValidationError."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MOST_MEGABYTES * MEGABYTE:
            raise forms.ValidationError(
                f"{MOST_MEGABYTES}MBを超えています。ZIP か gzip に圧縮するか、ファイルを分けてください。"
            )
        return file

    def clean(self) -> dict[str, Any]:
        """One source, old or new."""
        cleaned = super().clean() or {}
        cleaned["source"] = cleaned.get("known_source") or (cleaned.get("source") or "").strip()
        if not cleaned["source"]:
            self.add_error(
                "source", NEW_SOURCE if "known_source" in self.fields else "提供元を入力してください。"
            )
        return cleaned


class ApplyForm(forms.Form):
    """How what was checked gets into the records; only what there is something to decide about is asked."""

    way = forms.ChoiceField(label="公開のしかた", widget=forms.RadioSelect, initial=Way.REVIEW)
    despite_findings = forms.BooleanField(required=False)
    takes_new_companies = forms.BooleanField(required=False)
    takes_older = forms.BooleanField(required=False)
    consented = forms.BooleanField(
        required=False,
        label="新しい企業は、求人情報の外部提供に同意している",
        help_text="同意を確かめてあるときだけ選びます。選ばないと、オープンデータには出ません。",
    )
    smaller = forms.BooleanField(required=False)
    refused = forms.BooleanField(required=False)

    def __init__(self, batch: ImportBatch, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        incomplete = batch.count("incomplete")
        drafts = f"（足りない項目のある求人{incomplete:,}件は、下書きになります）" if incomplete else ""
        ways = [(Way.REVIEW, f"審査を通す{drafts}")]
        if user.has_perms(["recruitment.publish_job", "recruitment.publish_company"]):
            sentence = "すぐ公開する（この形式にない法定の項目は空欄のまま公開し、あとで企業に確かめます）"
            ways.append((Way.PUBLISH, sentence))
        self.fields["way"].choices = ways
        self._ask(
            "despite_findings",
            batch.count("held") if user.has_perm(OVERRULE) else 0,
            "点検で「必ず直す点」がある求人{}件も、すぐ公開するときは公開する（選ばないと下書きになります）",
        )
        self._ask(
            "takes_new_companies",
            batch.count("new_companies"),
            "新しい企業{}社も登録する（選ばないと、その企業の求人は登録しません）",
        )
        older = {"求人{}件": batch.count("older"), "企業{}社": batch.count("older_companies")}
        self._ask(
            "takes_older",
            sum(older.values()),
            f"後から画面で変更された{_listed(older)}も、このデータの内容にする（選ばないと今のままです）",
            OLDER_HELP,
        )
        if not batch.count("new_companies"):
            del self.fields["consented"]
        smaller = next((each[SMALLER] for each in batch.warnings if isinstance(each, dict)), "")
        self._ask("smaller", bool(smaller), "件数が前回よりずっと少ないことを確かめた", smaller)
        self._ask("refused", batch.count(RowKind.REFUSED), "登録できない{}行を除いて、ほかを登録する")

    def _ask(self, name: str, number: int, label: str, help_text: str = "") -> None:
        if not number:
            del self.fields[name]
            return
        self.fields[name].label = label.format(f"{number:,}")
        self.fields[name].help_text = help_text

    @property
    def settings(self) -> Settings:
        """The choices, once valid."""
        chosen = self.cleaned_data
        return Settings(
            way=chosen["way"],
            takes_new_companies=chosen.get("takes_new_companies", False),
            consented=chosen.get("consented", False),
            takes_older=chosen.get("takes_older", False),
            despite_findings=chosen.get("despite_findings", False),
            confirmed=[name for name in (SMALLER, REFUSED) if chosen.get(name)],
        )


def _listed(numbers: dict[str, int]) -> str:
    return "と".join(words.format(f"{number:,}") for words, number in numbers.items() if number)


class UndoForm(forms.Form):
    """Whether records that people changed since may stay as they are."""

    keep = forms.BooleanField(required=False, label="登録のあとに変わった求人と企業は、今のままにする")

    def __init__(self, has_changes: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_changes:
            del self.fields["keep"]

    @property
    def confirmed(self) -> list[str]:
        """Names of what was confirmed."""
        return [KEEP] if self.cleaned_data.get("keep") else []
