"""Posts of the demo city's accounts, from fixtures/demo/sns.toml."""

import tomllib
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from home.models import SocialPost
from recruitment.demo.pictures import image as library_image

FILE = settings.BASE_DIR / "fixtures" / "demo" / "sns.toml"


def build_posts() -> None:
    """Add the posts that are not there yet, dated backwards from today."""
    known = set(SocialPost.objects.values_list("url", flat=True))
    for entry in tomllib.loads(FILE.read_text(encoding="utf-8"))["post"]:
        if entry["url"] not in known:
            SocialPost.objects.create(
                account=entry["account"],
                text=entry["text"],
                url=entry["url"],
                posted_on=timezone.localdate() - timedelta(days=entry["days_ago"]),
                image=library_image(entry["image"]),
            )
