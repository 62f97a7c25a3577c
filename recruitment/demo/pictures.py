"""Pictures of the demo city; one already in the library is used again."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from wagtail.utils.file import hash_filelike

from core.models import SiteImage
from recruitment.demo.texts import FOLDER, JobText, pick, read

# Where the face is in every drawn portrait, so that round cuttings show it.
FACE = {
    "focal_point_x": 400,
    "focal_point_y": 280,
    "focal_point_width": 360,
    "focal_point_height": 360,
}


@cache
def _index() -> dict[str, dict[str, Any]]:
    entries = json.loads((FOLDER / "images" / "index.json").read_text(encoding="utf-8"))
    return {entry["name"]: entry for entry in entries}


def image(name: str) -> SiteImage | None:
    """The library's picture of that name, put in when missing; None for "" or an unknown name."""
    entry = _index().get(name)
    if entry is None:
        return None
    if found := SiteImage.objects.filter(title=name).first():
        return found
    return _put_in(name, entry)


def _put_in(name: str, entry: dict[str, Any]) -> SiteImage:
    """Store a picture as it is.

    These are our own clean files of known size; decoding two hundred of them again would take
    half the time of the whole demo.
    """
    content = (FOLDER / "images" / entry["file"]).read_bytes()
    field = SiteImage._meta.get_field("file")
    picture = SiteImage(
        title=name,
        description=entry["alt"],
        file=field.storage.save(SiteImage().get_upload_to(entry["file"]), ContentFile(content)),
        width=entry["width"],
        height=entry["height"],
        file_size=len(content),
        file_hash=hash_filelike(BytesIO(content)),
        **(FACE if entry["kind"] == "portrait" else {}),
    )
    picture.save()
    return picture


def logo_of(slug: str) -> SiteImage | None:
    """A company's mark."""
    return image(read("pictures")["company"].get(slug, [""])[0])


def photos_of(slug: str) -> list[SiteImage]:
    """A company's photos in their order."""
    names = read("pictures")["company"].get(slug, [])[1:]
    return [found for name in names if (found := image(name))]


def scene_of(job: JobText) -> SiteImage | None:
    """The picture of a job: its own, of its trade, else of its employer; neighbours differ."""
    own = job.values.get("picture")
    scenes = [own] if own else read("pictures")["trade"].get(job.trade, [])
    if not scenes:
        scenes = read("pictures")["company"].get(job.company, [])[1:]
    return image(pick(scenes, job.values["position"])) if scenes else None
