"""One screen of the demo city, in the lobby of the town hall."""

import json

from home.signage.models import SignageScreen

NAME = "市役所1階ロビー"
MESSAGE = {
    "seconds": 12,
    "label": "ご案内",
    "title": "お仕事の相談は、駅前交流センター3階へ",
    "text": "平日の8時45分から17時15分まで。予約なしで、どなたでもどうぞ。",
    "image": None,
    "link": {"label": "", "page": None, "url": ""},
}
PROGRAMME = [
    ("jobs", {"seconds": 12, "label": "新着求人", "number": 6, "conditions": ""}),
    ("features", {"seconds": 15, "label": "特集", "number": 2, "themes": False}),
    ("events", {"seconds": 15, "label": "イベント", "number": 3}),
    ("notices", {"seconds": 12, "label": "お知らせ", "number": 2}),
    ("message", MESSAGE),
]


def build_signage() -> None:
    """Make the screen where none is."""
    if not SignageScreen.objects.exists():
        parts = [{"type": kind, "value": value} for kind, value in PROGRAMME]
        SignageScreen.objects.create(name=NAME, programme=json.dumps(parts, ensure_ascii=False))
