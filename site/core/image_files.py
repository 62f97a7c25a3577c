"""What every uploaded picture goes through: whole, upright, and without hidden data (B13, G9).

Cameras write the place, the time and the owner's name into a picture; none of that may reach the
public. Pictures without such data are kept byte for byte.
"""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, ImageOps

# Blocks of a file that may carry data about people, places and programs, as Pillow names them.
HIDDEN = (
    "exif",
    "xmp",
    "XML:com.adobe.xmp",
    "Raw profile type exif",
    "Raw profile type xmp",
    "photoshop",
    "comment",
    "Comment",
    "Author",
    "Software",
    "Description",
    "mp",
)
# The formats the site accepts, with the options for writing them.
SAVE_OPTIONS: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 90, "optimize": True, "subsampling": "keep"},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90, "method": 4},
    "AVIF": {"quality": 85},
    "GIF": {},
}


class BrokenImageError(ValueError):
    """The data is no picture, or only part of one."""


def clean_image(data: bytes) -> bytes:
    """Return the picture upright and without metadata; raises BrokenImageError.

    The colour profile stays, because colours would change without it. The number of pixels must
    have been checked before: the whole picture is decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=list(SAVE_OPTIONS)) as picture:
                picture.load()
                if not carries_hidden_data(picture):
                    return data
                return _rewritten(picture)
    except Exception as error:  # crafted files make decoders raise anything
        raise BrokenImageError(str(error)) from error


def carries_hidden_data(picture: Image.Image) -> bool:
    """Tell whether the file holds more than the picture itself."""
    return bool(picture.getexif()) or any(key in picture.info for key in HIDDEN)


def _rewritten(picture: Image.Image) -> bytes:
    kind = str(picture.format)
    options = dict(SAVE_OPTIONS.get(kind, {}))
    profile = picture.info.get("icc_profile")
    if profile:
        options["icc_profile"] = profile
    if getattr(picture, "n_frames", 1) > 1 and kind != "JPEG":
        options["save_all"] = True
        upright = picture
    else:
        upright = ImageOps.exif_transpose(picture)
        if upright is not picture or kind != "JPEG":
            options.pop("subsampling", None)
        upright.info = {key: value for key, value in upright.info.items() if key in ("transparency", "gamma")}
    target = BytesIO()
    upright.save(target, format=kind, **_without_metadata(kind), **options)
    return target.getvalue()


def _without_metadata(kind: str) -> dict[str, bytes]:
    """Say explicitly that nothing is to be copied over: some writers take it from the source."""
    if kind == "GIF":
        return {"comment": b""}
    return {"exif": b"", "xmp": b""} if kind in {"WEBP", "AVIF"} else {"exif": b""}
