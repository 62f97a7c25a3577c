"""Pictures employers upload: cleaned like every upload, owned by their company (B13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from wagtail.models import Collection

from core.image_forms import CleanImageField
from core.models import SiteImage
from recruitment.jobform.models import EmployerPicture

if TYPE_CHECKING:
    from recruitment.models import Company
    from recruitment.models.company_children import Photo

COLLECTION = "企業の写真"
SHOWN_PICTURES = 24
MOST_PHOTOS = 8
FOCUS = {
    "": ("中央", 0.5, 0.5),
    "top": ("上のほう", 0.5, 0.2),
    "bottom": ("下のほう", 0.5, 0.8),
    "left": ("左のほう", 0.2, 0.5),
    "right": ("右のほう", 0.8, 0.5),
}


class PictureForm(forms.Form):
    """One picture to upload."""

    picture_file = CleanImageField(label="写真のファイル")
    picture_alt = forms.CharField(
        label="写真の説明（代替テキスト）",
        max_length=150,
        help_text="写真が見えない方にも伝わるように、写っているものを書いてください。例：倉庫でフォークリフトを運転する社員",
        error_messages={"required": "写真の説明を入力してください。何が写っているかを短く書きます。"},
    )
    picture_focus = forms.ChoiceField(
        label="切り抜くときに残す部分",
        choices=[(key, label) for key, (label, _, _) in FOCUS.items()],
        required=False,
        help_text="一覧などで写真の一部だけを表示するときに、ここが残ります。",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, use_required_attribute=False, **kwargs)
        self.fields["picture_file"].label = "写真のファイル"


def pictures_of(company: Company) -> QuerySet[SiteImage]:
    """The newest pictures a company uploaded."""
    own = SiteImage.objects.filter(employer_picture__company=company)
    return own.order_by("-employer_picture__uploaded_at", "-pk")


def store(company: Company, form: PictureForm, user: Any) -> SiteImage:
    """Store a valid upload as the company's own."""
    values = form.cleaned_data
    alt = values["picture_alt"]
    collection = Collection.objects.filter(name=COLLECTION).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=COLLECTION)
    image = SiteImage(
        title=alt[:255],
        description=alt,
        file=values["picture_file"],
        uploaded_by_user=user,
        collection=collection,
    )
    _, across, down = FOCUS[values["picture_focus"]]
    if values["picture_focus"]:
        image.focal_point_x, image.focal_point_y = round(image.width * across), round(image.height * down)
        image.focal_point_width, image.focal_point_height = image.width // 4, image.height // 4
    image.save()
    EmployerPicture.objects.create(image=image, company=company)
    return image


def arrange(photos: list[Photo], data: QueryDict, *, removing: bool = True) -> list[Photo]:
    """The photos after what was typed at each: captions, alternative texts, order, removal.

    A photo that was not on the page stays, be it one that somebody else has just added. Without
    `removing` (autosave) ticked photos stay, too, so that a tick can be taken back.
    """
    on_page = {data.get(f"photo-{index}-image", ""): index for index in reversed(range(MOST_PHOTOS * 2))}
    ranked: list[tuple[float, int, Photo]] = []
    for index, photo in enumerate(photos):
        place, rank = on_page.get(str(photo.image_id)), float(len(photos) * 2)
        if place is not None:
            prefix = f"photo-{place}"
            if removing and data.get(f"{prefix}-remove"):
                continue
            _write(photo, data, prefix)
            rank = _rank(data.get(f"{prefix}-order", ""), place)
        ranked.append((rank, index, photo))
    kept = [photo for _, _, photo in sorted(ranked, key=lambda entry: entry[:2])]
    for order, photo in enumerate(kept):
        photo.sort_order = order
    return kept


def _write(photo: Photo, data: QueryDict, prefix: str) -> None:
    for name in ("caption", "alt_text"):
        field = photo._meta.get_field(name)
        text = field.to_python(data.get(f"{prefix}-{name}", getattr(photo, name)))
        setattr(photo, name, text[: field.max_length])


def _rank(text: str, index: int) -> float:
    """Typed numbers count from one; anything else keeps its place."""
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        return index
    wanted = int(text) - 1
    return wanted if wanted == index else wanted + (0.5 if wanted > index else -0.5)
