"""The upload form of pictures: limits and faults are told in a sentence, a description is asked for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.image_files import clean_image

BROKEN = (
    "画像として読み込めませんでした。ファイルが壊れていないか、"
    "JPEG、PNGなどの画像であるかを確かめて、もう一度選んでください。"
)


class CleanImageField(WagtailImageField):
    """Takes a picture, checks it to the last pixel and cleans it where it lies in memory."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        largest = filesizeformat(self.max_upload_size)
        pixels = f"{self.max_image_pixels // 10_000:,}万画素"
        self.help_text = (
            f"使える形式：{self.supported_formats_text}。{largest}、{pixels}まで。"
            "撮影場所などの情報は自動で取り除かれます。"
        )
        self.error_messages |= {
            "invalid_image": BROKEN,
            "invalid_image_extension": (
                f"この形式の画像は使えません。使える形式は {self.supported_formats_text} です。"
            ),
            "invalid_image_known_format": (
                "ファイル名の末尾（.%(extension)s）と中身の形式（%(image_format)s）が合っていません。"
                "画像を正しい形式で保存し直してください。"
            ),
            "file_too_large": (
                "ファイルが大きすぎます（%(file_size)s）。%(max_filesize)s以下に縮小してください。"
            ),
            "file_too_large_unknown_size": f"ファイルが大きすぎます。{largest}以下に縮小してください。",
            "file_too_many_pixels": f"画像の縦横が大きすぎます。縦×横で{pixels}以下に縮小してください。",
            "required": "画像のファイルを選んでください。",
            "empty": "ファイルの中身が空です。別のファイルを選んでください。",
        }

    def to_python(self, data: Any) -> UploadedFile | None:
        """Return the cleaned upload; every fault becomes a validation error."""
        if data is not None and getattr(data, "size", 0) and data.size > self.max_upload_size:
            self.check_image_file_size(data)
        try:
            upload = super().to_python(data)
            if upload is not None:
                upload.seek(0)
                replace_content(upload, clean_image(upload.read()))
        except forms.ValidationError:
            raise
        except Exception as error:  # crafted files make decoders raise anything
            raise forms.ValidationError(BROKEN, code="invalid_image") from error
        return upload


class SiteImageForm(BaseImageForm):
    """Asks for a description: it is what people hear who do not see the picture (WCAG 1.1.1)."""

    description = forms.CharField(
        label="代替テキスト（画像の説明）",
        max_length=255,
        help_text=(
            "画像が見えない人にも伝わるように、写っているものを短い文で書いてください。"
            "例：倉庫でフォークリフトを運転する社員"
        ),
        error_messages={"required": "代替テキストを入力してください。何が写っているかを短く書きます。"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:  # not in the second step of an upload
            given = self.fields["file"]
            self.fields["file"] = CleanImageField(
                label="画像ファイル", widget=given.widget, required=given.required
            )


def replace_content(upload: UploadedFile, content: bytes) -> None:
    """Exchange the bytes of an upload in place, so that every later reader gets the clean ones."""
    if hasattr(upload, "temporary_file_path"):
        upload.file.seek(0)
        upload.file.truncate()
        upload.file.write(content)
        upload.file.flush()
    else:
        upload.file = BytesIO(content)
    upload.file.seek(0)
    upload.size = len(content)
