"""Pictures: whole, upright, without hidden data, and every fault told in a sentence (B13)."""

from io import BytesIO

import pytest
from django import forms
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from PIL import Image

from core.image_files import BrokenImageError, carries_hidden_data, clean_image
from core.image_forms import CleanImageField
from core.models import SiteImage

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 20), *, tagged: bool = True, **options) -> bytes:
    image = Image.new("RGB", size, "teal")
    image.putpixel((0, 0), (255, 0, 0))
    if tagged:
        exif = Image.Exif()
        exif[ORIENTATION] = 6
        exif[MAKER] = "カメラ"
        exif.get_ifd(GPS)[2] = (42.0, 38.0, 2.0)
        options["exif"] = exif.tobytes()
    target = BytesIO()
    image.save(target, format=kind, **options)
    return target.getvalue()


def upload(data: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_metadata_is_removed_and_the_picture_stands_upright(kind):
    with Image.open(BytesIO(clean_image(picture(kind)))) as cleaned:
        assert cleaned.format == kind
        assert cleaned.size == (20, 40)
        assert not cleaned.getexif()
        assert not carries_hidden_data(cleaned)


def test_no_trace_of_the_place_is_left_in_the_bytes():
    assert b"Exif" not in clean_image(picture())


def test_xmp_and_comments_are_removed():
    xmp = b"<x:xmpmeta>secret place</x:xmpmeta>"
    data = clean_image(picture(tagged=False, xmp=xmp, comment=b"secret person"))
    assert b"secret" not in data


def test_a_clean_picture_is_kept_byte_for_byte():
    data = picture("PNG", tagged=False)
    assert clean_image(data) == data


def test_colour_profile_stays():
    profile = b"profile" * 20
    with Image.open(BytesIO(clean_image(picture("PNG", icc_profile=profile)))) as cleaned:
        assert cleaned.info["icc_profile"] == profile


def test_animation_keeps_its_frames():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    target = BytesIO()
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:], comment=b"secret")
    data = clean_image(target.getvalue())
    assert b"secret" not in data
    with Image.open(BytesIO(data)) as cleaned:
        assert cleaned.n_frames == 3


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", picture()[:300], b"\xff\xd8\xff\xe0" + b"\0" * 50, picture("PNG")[:60]],
    ids=["empty", "text", "cut jpeg", "header only", "cut png"],
)
def test_broken_data_is_refused(data):
    with pytest.raises(BrokenImageError):
        clean_image(data)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (picture()[:300], "a.jpg", "画像として読み込めませんでした"),
        (b"hello", "a.jpg", "画像として読み込めませんでした"),
        (picture(), "a.png", "合っていません"),
        (picture(), "a.exe", "この形式の画像は使えません"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "この形式の画像は使えません"),
        (b"", "a.jpg", "空です"),
    ],
)
def test_the_form_answers_with_a_sentence(data, name, sentence):
    with pytest.raises(forms.ValidationError, match=sentence):
        CleanImageField().clean(upload(data, name))


def test_too_large_a_file_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    with pytest.raises(forms.ValidationError, match="大きすぎます"):
        CleanImageField().clean(upload(picture()))


def test_too_many_pixels_are_refused_before_decoding(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 700
    with pytest.raises(forms.ValidationError, match="縦×横"):
        CleanImageField().clean(upload(picture()))


def test_a_decompression_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(forms.ValidationError, match="縦×横"):
        CleanImageField().clean(upload(picture()))


def test_uploads_on_disk_are_cleaned_in_place():
    data = picture()
    file = TemporaryUploadedFile("photo.jpg", "image/jpeg", len(data), None)
    file.write(data)
    file.seek(0)
    cleaned = CleanImageField().clean(file)
    content = cleaned.read()
    assert b"Exif" not in content
    assert cleaned.size == len(content)
    file.close()


@pytest.mark.django_db
def test_pictures_of_commands_are_cleaned_too():
    image = SiteImage(title="港", description="港の写真", file=ContentFile(picture(), "harbour.jpg"))
    image.save()
    image.refresh_from_db()
    with image.open_file() as file:
        assert b"Exif" not in file.read()
    assert (image.width, image.height) == (20, 40)
    assert image.file_size == image.file.size
